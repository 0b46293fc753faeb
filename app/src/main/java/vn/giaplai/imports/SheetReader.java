package vn.giaplai.imports;

import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Sheet XML (ECMA-376 part 1 §18.3) to cells; a row or cell without its place stands after the one before. */
final class SheetReader implements XmlPart.Listener {

    private static final int MOST_MERGED = 1_000;

    private final CellReading reading;
    private final SheetCells cells = new SheetCells();
    private final CellText text = new CellText();

    private int row = -1;
    private int column = -1;
    private int style;
    private String type = "n";
    private boolean formula;

    private SheetReader(CellReading reading) {
        this.reading = reading;
    }

    static SheetCells read(ZipParts zip, String part, CellReading reading, Deadline deadline) throws FileRefused {
        var sheet = new SheetReader(reading);
        XmlPart.read(zip, part, deadline, sheet);
        return sheet.cells;
    }

    /** Whether any cell of the sheet holds something. */
    static boolean hasValues(ZipParts zip, String part, Deadline deadline) throws FileRefused {
        var found = new boolean[1];
        XmlPart.read(zip, part, deadline, (name, at) -> {
            found[0] |= List.of("v", "t", "f").contains(name);
            return !found[0];
        });
        return found[0];
    }

    @Override
    public boolean start(String name, XMLStreamReader at) throws FileRefused {
        switch (name) {
            case "col" -> columns(at);
            case "row" -> startRow(at);
            case "c" -> startCell(at);
            case "f" -> formula = true;
            case "mergeCell" -> merge(XmlPart.attribute(at, "ref", ""));
            default -> text.start(name);
        }
        return true;
    }

    @Override
    public void text(String piece) {
        text.add(piece);
    }

    @Override
    public void end(String name) throws FileRefused {
        text.end(name);
        if (name.equals("c")) {
            cells.put(row, column, reading.cell(type, style, text.get(), formula));
        }
    }

    private void columns(XMLStreamReader at) {
        if (XmlPart.isTrue(at, "hidden") || isZero(at, "width")) {
            int last = Math.min(Integer.parseInt(XmlPart.attribute(at, "max", "1")), Table.MOST_COLUMNS);
            for (int each = Integer.parseInt(XmlPart.attribute(at, "min", "1")); each <= last; each++) {
                cells.hideColumn(each - 1);
            }
        }
    }

    private void startRow(XMLStreamReader at) throws FileRefused {
        var number = XmlPart.attribute(at, "r");
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
        if (XmlPart.isTrue(at, "hidden") || isZero(at, "ht")) {
            cells.hideRow(row);
        }
    }

    private void startCell(XMLStreamReader at) throws FileRefused {
        var reference = XmlPart.attribute(at, "r");
        if (reference == null) {
            column++;
        } else {
            var place = Place.of(reference);
            row = place.row();
            column = place.column();
        }
        type = XmlPart.attribute(at, "t", "n");
        style = Integer.parseInt(XmlPart.attribute(at, "s", "0"));
        formula = false;
        text.clear();
    }

    private void merge(String range) throws FileRefused {
        if (cells.merged() >= MOST_MERGED) {
            throw new FileRefused(FindingKind.TOO_MANY_MERGED, MOST_MERGED);
        }
        var ends = range.split(":", 2);
        var first = Place.of(ends[0]);
        cells.merge(first, ends.length > 1 ? Place.of(ends[1]) : first);
    }

    private static boolean isZero(XMLStreamReader at, String attribute) {
        return Double.parseDouble(XmlPart.attribute(at, attribute, "1")) == 0;
    }
}
