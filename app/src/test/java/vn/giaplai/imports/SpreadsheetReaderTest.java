package vn.giaplai.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpreadsheetReaderTest {

    @Test
    void an_empty_file_is_refused() {
        assertThat(refusal("diem.xlsx", new byte[0])).isEqualTo(FindingKind.EMPTY_FILE);
        assertThat(refusal("diem.csv", BadFiles.csv("\n \n"))).isEqualTo(FindingKind.EMPTY_FILE);
    }

    @Test
    void fifty_megabytes_are_refused_unread() {
        assertThat(refusal("diem.xlsx", new byte[50 * 1024 * 1024])).isEqualTo(FindingKind.TOO_LARGE);
    }

    @Test
    void a_zip_bomb_is_refused_before_it_unfolds() throws Exception {
        assertThat(refusal("diem.xlsx", BadFiles.zipBomb())).isEqualTo(FindingKind.ZIP_BOMB);
    }

    @Test
    void a_workbook_with_a_password_is_told_apart_from_an_old_one() throws Exception {
        assertThat(refusal("diem.xlsx", BadFiles.withPassword())).isEqualTo(FindingKind.PASSWORD_PROTECTED);
        assertThat(refusal("diem.xls", BadFiles.oldExcel())).isEqualTo(FindingKind.OLD_EXCEL);
    }

    @Test
    void a_PDF_named_xlsx_is_recognised_by_its_content() {
        assertThat(refusal("diem.xlsx", BadFiles.pdf())).isEqualTo(FindingKind.PDF);
    }

    @Test
    void a_CSV_in_windows_1258_is_refused_rather_than_misread() {
        assertThat(refusal("diem.csv", BadFiles.csvInWindows1258("STT;Ma hoc sinh")))
                .isEqualTo(FindingKind.NOT_UTF_8);
    }

    @Test
    void a_text_without_a_spreadsheets_name_is_refused() {
        assertThat(refusal("diem.docx", BadFiles.csv("Mã học sinh"))).isEqualTo(FindingKind.NOT_A_SPREADSHEET);
    }

    @Test
    void a_truncated_workbook_is_refused() {
        var whole = BadFiles.workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("Mã học sinh"));

        assertThat(refusal("diem.xlsx", Arrays.copyOf(whole, whole.length / 2))).isEqualTo(FindingKind.DAMAGED);
        assertThat(refusal("diem.xlsx", "PK lung tung".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FindingKind.DAMAGED);
    }

    @Test
    void too_many_rows_or_columns_stop_the_reading() {
        var deep =
                BadFiles.workbook(sheet -> sheet.createRow(60_000).createCell(0).setCellValue("x"));
        var wide = BadFiles.workbook(sheet -> sheet.createRow(0).createCell(500).setCellValue("x"));
        var lines = BadFiles.csv("a;b\n".repeat(4_000));
        var cells = BadFiles.csv("a;".repeat(200));

        assertThat(refusal("diem.xlsx", deep)).isEqualTo(FindingKind.TOO_MANY_ROWS);
        assertThat(refusal("diem.xlsx", wide)).isEqualTo(FindingKind.TOO_MANY_COLUMNS);
        assertThat(refusal("diem.csv", lines)).isEqualTo(FindingKind.TOO_MANY_ROWS);
        assertThat(refusal("diem.csv", cells)).isEqualTo(FindingKind.TOO_MANY_COLUMNS);
    }

    @Test
    void numbers_formulas_and_merged_cells_are_kept_apart() throws Exception {
        var file = BadFiles.workbook(sheet -> {
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(7.3);
            row.createCell(1).setCellFormula("A1+1");
            row.createCell(2).setCellValue("Tô\u0301t\u00a0");
            row.createCell(3).setCellValue(10);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 4));
        });

        var table = SpreadsheetReader.read("diem.xlsx", file);

        assertThat(table.cell(0, 0)).isEqualTo(new Cell("7.3", Cell.Type.NUMBER, false));
        assertThat(table.cell(0, 1).type()).isEqualTo(Cell.Type.FORMULA);
        assertThat(table.cell(0, 2).text()).isEqualTo("Tốt");
        assertThat(table.cell(0, 3)).isEqualTo(new Cell("10", Cell.Type.NUMBER, true));
        assertThat(table.sheet()).isEqualTo("Bảng điểm");
    }

    @Test
    void a_CSV_is_read_with_any_separator_and_with_or_without_a_mark() throws Exception {
        for (var text : new String[] {"Mã;Điểm\n01;7,5\n", "\uFEFFMã\tĐiểm\n01\t7,5\n", "Mã,Điểm\n01,\"7,5\"\n"}) {
            var table = SpreadsheetReader.read("diem.csv", BadFiles.csv(text));

            assertThat(table.cell(0, 1).text()).isEqualTo("Điểm");
            assertThat(table.cell(1, 0).text()).isEqualTo("01");
            assertThat(table.cell(1, 1).text()).isEqualTo("7,5");
        }
    }

    @Test
    void a_quote_that_opens_and_never_closes_names_its_row() {
        var text = "Mã;Nhận xét\n01;\"Chăm ngoan\n02;Khá\n03;Tốt\n";

        var refused =
                catchThrowableOfType(FileRefused.class, () -> SpreadsheetReader.read("a.csv", BadFiles.csv(text)));

        assertThat(refused.finding().kind()).isEqualTo(FindingKind.QUOTE_OPEN);
        assertThat(refused.finding().arguments()).containsExactly(2);
    }

    @Test
    void rows_between_two_stray_quotes_are_not_swallowed() {
        var closed = BadFiles.csv("Mã;Nhận xét\n01;\"Chăm ngoan\n02;Khá\n03;Tốt\"\n");
        var broken = BadFiles.csv("Mã;Nhận xét\n01;\"Chăm\" ngoan\n02;Khá\n");

        assertThat(refusal("a.csv", closed)).isEqualTo(FindingKind.ROW_IN_QUOTES);
        assertThat(refusal("a.csv", broken)).isEqualTo(FindingKind.QUOTE_BROKEN);
    }

    @Test
    void quotes_within_a_text_and_lines_within_quotes_are_read() throws Exception {
        var text = "Mã;Nhận xét\n01;Em nói \"vâng\"\n02;\"Chăm \"\"rất\"\" ngoan\ntiến bộ\"\n";

        var table = SpreadsheetReader.read("a.csv", BadFiles.csv(text));

        assertThat(table.cell(1, 1).text()).isEqualTo("Em nói \"vâng\"");
        assertThat(table.cell(2, 1).text()).isEqualTo("Chăm \"rất\" ngoan tiến bộ");
    }

    @Test
    void rows_that_begin_with_a_number_sign_and_blank_rows_count() throws Exception {
        var table = SpreadsheetReader.read("a.csv", BadFiles.csv("#;Mã học sinh\n\n# ghi chú;x\n1;01\n"));

        assertThat(table.rows()).hasSize(4);
        assertThat(table.cell(0, 0).text()).isEqualTo("#");
        assertThat(table.cell(3, 1).text()).isEqualTo("01");
    }

    @Test
    void the_separator_is_the_one_that_parts_the_headings() throws Exception {
        var remark = "Ngoan, chăm, giỏi, vui, hiền, khoẻ, đều";
        var semicolons = "Mã học sinh;TX1;Nhận xét\n01;8,5;" + remark + "\n";
        var tabs = "Mã học sinh\tTX1\tNhận xét\n01\t8,5\t" + remark + ";" + remark + "\n";
        var commas = "Mã học sinh,TX1,Nhận xét\n01,\"8,5\",\"a; b; c; d; e\"\n";

        for (var text : new String[] {semicolons, tabs, commas, "sep=;\r\n" + semicolons}) {
            var table = SpreadsheetReader.read("diem.txt", BadFiles.csv(text));
            assertThat(table.cell(0, 2).text()).as(text).isEqualTo("Nhận xét");
            assertThat(table.cell(1, 1).text()).as(text).isEqualTo("8,5");
        }
        assertThat(SpreadsheetReader.read("diem.tsv", BadFiles.csv(tabs)).width(0))
                .isEqualTo(3);
    }

    @Test
    void a_text_that_was_kept_a_text_by_a_formula_is_a_text() throws Exception {
        var table = SpreadsheetReader.read("a.csv", BadFiles.csv("Mã học sinh;x\n\"=\"\"0123\"\"\";=1+1\n"));

        assertThat(table.cell(1, 0)).isEqualTo(new Cell("0123", Cell.Type.TEXT, false));
        assertThat(table.cell(1, 1).type()).isEqualTo(Cell.Type.FORMULA);
    }

    @Test
    void days_of_a_workbook_from_1904_are_the_days_that_it_shows() throws Exception {
        var file = BadFiles.workbook(sheet -> {
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            var cell = sheet.createRow(0).createCell(0);
            cell.setCellValue(DateUtil.getExcelDate(LocalDate.of(2012, 11, 22).atStartOfDay(), true));
            cell.setCellStyle(style);
        });
        var from1904 = BadFiles.rewritten(
                file, "xl/workbook.xml", xml -> xml.replace("date1904=\"false\"", "date1904=\"true\""));

        assertThat(SpreadsheetReader.read("a.xlsx", from1904).cell(0, 0))
                .isEqualTo(new Cell("2012-11-22", Cell.Type.DATE, false));
    }

    @Test
    void cells_without_places_and_the_strict_form_are_read() throws Exception {
        var file = BadFiles.workbook(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("Mã học sinh");
            sheet.getRow(0).createCell(1).setCellValue(7.5);
            sheet.createRow(1).createCell(0).setCellValue("01");
        });
        var placeless =
                BadFiles.rewritten(file, "xl/worksheets/sheet1.xml", xml -> xml.replaceAll(" r=\"[A-Z]*\\d+\"", ""));
        var strict = new LinkedHashMap<String, byte[]>();
        BadFiles.parts(file)
                .forEach((name, bytes) -> strict.put(
                        name,
                        new String(bytes, StandardCharsets.UTF_8)
                                .replace(
                                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                                .replace(
                                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                        "http://purl.oclc.org/ooxml/officeDocument/relationships")
                                .getBytes(StandardCharsets.UTF_8)));

        for (var each : new byte[][] {file, placeless, BadFiles.zip(strict)}) {
            var table = SpreadsheetReader.read("a.xlsx", each);
            assertThat(table.cell(0, 0).text()).isEqualTo("Mã học sinh");
            assertThat(table.cell(0, 1).text()).isEqualTo("7.5");
            assertThat(table.cell(1, 0).text()).isEqualTo("01");
        }
    }

    @Test
    void a_border_on_an_empty_cell_far_below_is_nothing() throws Exception {
        var file = BadFiles.workbook(sheet -> {
            var style = sheet.getWorkbook().createCellStyle();
            style.setBorderTop(BorderStyle.THIN);
            sheet.createRow(0).createCell(0).setCellValue("Mã học sinh");
            sheet.createRow(5_000).createCell(200).setCellStyle(style);
        });

        assertThat(SpreadsheetReader.read("a.xlsx", file).rows()).hasSize(1);
    }

    @Test
    void other_documents_say_what_they_are() {
        var content = new byte[] {'x'};

        assertThat(refusal("a.ods", BadFiles.zip(Map.of("mimetype", content, "content.xml", content))))
                .isEqualTo(FindingKind.OPEN_DOCUMENT);
        assertThat(refusal("a.xlsx", BadFiles.zip(Map.of("word/document.xml", content))))
                .isEqualTo(FindingKind.WORD_DOCUMENT);
        assertThat(refusal("a.xlsx", BadFiles.zip(Map.of("xl/workbook.bin", content))))
                .isEqualTo(FindingKind.BINARY_EXCEL);
        assertThat(refusal("a.zip", BadFiles.zip(Map.of("anh.jpg", content)))).isEqualTo(FindingKind.NOT_A_SPREADSHEET);
        assertThat(refusal("a.xls", BadFiles.csv("<html><table><tr><td>Mã học sinh</td></tr></table>")))
                .isEqualTo(FindingKind.WEB_PAGE);
    }

    @Test
    void every_finding_has_its_sentence() {
        var messages = java.util.ResourceBundle.getBundle("messages.imports");

        assertThat(FindingKind.values())
                .allSatisfy(kind -> assertThat(messages.containsKey(kind.messageKey()))
                        .as(kind.messageKey())
                        .isTrue());
    }

    private static FindingKind refusal(String name, byte[] file) {
        var refused = catchThrowableOfType(FileRefused.class, () -> SpreadsheetReader.read(name, file));
        assertThat(refused).isNotNull();
        return refused.finding().kind();
    }
}
