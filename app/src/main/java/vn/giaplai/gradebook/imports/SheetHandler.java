package vn.giaplai.gradebook.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.giaplai.web.Texts;

/** Sheet XML (ECMA-376 part 1 §18.3) to cells: keeps apart values, formulas, errors, dates and merged ranges. */
final class SheetHandler extends DefaultHandler {

    /** A limit was passed; parsing stops at once. */
    static final class TooBig extends SAXException {
        private final FindingKind kind;
        private final int limit;

        TooBig(FindingKind kind, int limit) {
            super(kind.name());
            this.kind = kind;
            this.limit = limit;
        }

        FindingKind kind() {
            return kind;
        }

        int limit() {
            return limit;
        }
    }

    private final SharedStrings strings;
    private final StylesTable styles;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;
    private int style;
    private String type = "n";
    private boolean formula;
    private boolean reading;

    SheetHandler(SharedStrings strings, StylesTable styles) {
        this.strings = strings;
        this.styles = styles;
    }

    Table table(String sheetName) {
        for (var range : merged) {
            for (int at = range.getFirstRow(); at <= Math.min(range.getLastRow(), rows.size() - 1); at++) {
                for (int across = range.getFirstColumn(); across <= range.getLastColumn(); across++) {
                    put(at, across, cell(at, across).asMerged());
                }
            }
        }
        return new Table(sheetName, rows);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        switch (localName) {
            case "c" -> startCell(attributes);
            case "v", "t" -> {
                reading = true;
                if (localName.equals("v")) {
                    text.setLength(0);
                }
            }
            case "f" -> formula = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (reading && text.length() < 4_000) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        switch (localName) {
            case "v", "t" -> reading = false;
            case "c" -> endCell();
            default -> {}
        }
    }

    private void startCell(Attributes attributes) throws SAXException {
        var reference = new CellReference(attributes.getValue("r"));
        row = reference.getRow();
        column = reference.getCol();
        if (row >= Table.MOST_ROWS) {
            throw new TooBig(FindingKind.TOO_MANY_ROWS, Table.MOST_ROWS);
        }
        if (column >= Table.MOST_COLUMNS) {
            throw new TooBig(FindingKind.TOO_MANY_COLUMNS, Table.MOST_COLUMNS);
        }
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
        formula = false;
        text.setLength(0);
    }

    private void merge(String range) {
        var address = CellRangeAddress.valueOf(range);
        if (address.getLastColumn() < Table.MOST_COLUMNS && address.getFirstRow() < Table.MOST_ROWS) {
            merged.add(address);
        }
    }

    private void endCell() {
        var raw = text.toString();
        if (formula) {
            put(row, column, new Cell(Texts.clean(raw), Cell.Type.FORMULA, false));
            return;
        }
        var cell = switch (type) {
            case "s" ->
                text(
                        raw.isEmpty()
                                ? ""
                                : strings.getItemAt(Integer.parseInt(raw)).getString());
            case "n" -> raw.isEmpty() ? Cell.BLANK : number(raw);
            case "d" -> new Cell(raw.substring(0, Math.min(10, raw.length())), Cell.Type.DATE, false);
            case "e" -> new Cell(raw, Cell.Type.ERROR, false);
            default -> text(raw);
        };
        if (!cell.isBlank()) {
            put(row, column, cell);
        }
    }

    private Cell number(String raw) {
        double value = Double.parseDouble(raw);
        var format = styles.getStyleAt(style);
        if (format != null
                && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())
                && DateUtil.isValidExcelDate(value)) {
            var date = DateUtil.getLocalDateTime(value).toLocalDate();
            return new Cell(date.toString(), Cell.Type.DATE, false);
        }
        var plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return new Cell(plain, Cell.Type.NUMBER, false);
    }

    private static Cell text(String raw) {
        return new Cell(Texts.clean(raw), Cell.Type.TEXT, false);
    }

    private Cell cell(int at, int across) {
        return across < rows.get(at).size() ? rows.get(at).get(across) : Cell.BLANK;
    }

    private void put(int at, int across, Cell cell) {
        while (rows.size() <= at) {
            rows.add(new ArrayList<>());
        }
        var cells = rows.get(at);
        while (cells.size() <= across) {
            cells.add(Cell.BLANK);
        }
        cells.set(across, cell);
    }
}
