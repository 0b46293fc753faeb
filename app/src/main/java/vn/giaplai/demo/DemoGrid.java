package vn.giaplai.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet to be written as XLSX or as CSV: texts and numbers by row, and which headings are merged. */
final class DemoGrid {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();

    DemoGrid(String name) {
        this.name = name;
    }

    void row(List<?> values) {
        rows.add(List.copyOf(values));
    }

    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        merged.add(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }

    /** In Times New Roman 11, as the ministry's sheets are. */
    void xlsx(Path file) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var font = workbook.createFont();
            font.setFontName("Times New Roman");
            font.setFontHeightInPoints((short) 11);
            var style = workbook.createCellStyle();
            style.setFont(font);
            var sheet = workbook.createSheet(name);
            for (int at = 0; at < rows.size(); at++) {
                var row = sheet.createRow(at);
                for (int across = 0; across < rows.get(at).size(); across++) {
                    var cell = row.createCell(across);
                    cell.setCellStyle(style);
                    fill(cell, rows.get(at).get(across));
                }
            }
            merged.forEach(sheet::addMergedRegion);
            workbook.write(out);
        }
    }

    /** In UTF-8 with a mark, semicolons between and decimal commas, as Excel writes it on a Vietnamese PC. */
    void csv(Path file) throws IOException {
        var text = rows.stream()
                .map(row -> row.stream().map(DemoGrid::csv).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static void fill(Cell cell, Object value) {
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Integer number) {
            cell.setCellValue(number);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private static String csv(Object value) {
        var text = value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString().replace('.', ',')
                : value.toString();
        return text.matches("(?s).*[;\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
