package vn.giaplai.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import vn.giaplai.web.Texts;

/**
 * What the text of a cell means by its type and style: a value, a day, a formula, an error.
 *
 * @param styles null where the workbook has none: no number is a day
 */
record CellReading(List<String> strings, @Nullable DateStyles styles, boolean from1904) {

    /** Excel shows and keeps 15 digits; what is behind them is noise of binary numbers. */
    private static final MathContext EXCEL = new MathContext(15);

    Cell cell(String type, int style, String raw, boolean formula) {
        if (formula) {
            return new Cell(Texts.clean(raw), Cell.Type.FORMULA, false);
        }
        if (raw.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (type) {
            case "s" -> new Cell(strings.get(Integer.parseInt(raw.strip())), Cell.Type.TEXT, false);
            case "n" -> number(raw.strip(), style);
            case "d" -> new Cell(raw.substring(0, Math.min(10, raw.length())), Cell.Type.DATE, false);
            case "e" -> new Cell(raw, Cell.Type.ERROR, false);
            default -> new Cell(Texts.clean(raw), Cell.Type.TEXT, false);
        };
    }

    private Cell number(String raw, int style) {
        double value = Double.parseDouble(raw);
        if (styles != null && styles.isDay(style) && DateUtil.isValidExcelDate(value)) {
            var day = DateUtil.getLocalDateTime(value, from1904).toLocalDate();
            return new Cell(day.toString(), Cell.Type.DATE, false);
        }
        var plain = new BigDecimal(value, EXCEL).stripTrailingZeros().toPlainString();
        return new Cell(plain, Cell.Type.NUMBER, false);
    }
}
