package vn.giaplai.gradebook.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.giaplai.printing.Printable;
import vn.giaplai.web.TypedDay;

/** One row of data; what is wrong with it goes to the findings, with its place. */
final class Line {

    private final Table table;
    private final Header header;
    private final int row;
    private final List<Finding> findings;

    Line(Table table, Header header, int row, List<Finding> findings) {
        this.table = table;
        this.header = header;
        this.row = row;
        this.findings = findings;
    }

    /** Text of a column; empty where the column or the value is missing. */
    String text(Column column) {
        return header.place(column).map(this::text).orElse("");
    }

    String text(int column) {
        return table.cell(row, column).text();
    }

    /** Text that must be there and not longer than that. */
    String required(Column column, int longest) {
        var text = text(column);
        if (text.isEmpty()) {
            find(column, FindingKind.REQUIRED, column.heading());
        }
        return limited(column, longest);
    }

    /** Text that may be missing but not longer than that. */
    String limited(Column column, int longest) {
        var text = text(column);
        if (text.length() > longest) {
            find(column, FindingKind.TOO_LONG, longest);
        }
        Printable.unprintable(text).ifPresent(sign -> find(column, FindingKind.UNPRINTABLE, sign));
        return text;
    }

    /** A day as 22/11/2026, 22-11-2026 or a date cell; a finding and empty if it is none; empty if blank. */
    Optional<LocalDate> day(Column column) {
        var text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var day = TypedDay.read(text);
        if (day.isEmpty()) {
            find(column, FindingKind.NOT_A_DATE);
        }
        return day;
    }

    void find(Column column, FindingKind kind, Object... arguments) {
        header.place(column).ifPresentOrElse(place -> find(place, kind, arguments), () -> find(-1, kind, arguments));
    }

    void find(int column, FindingKind kind, Object... arguments) {
        var heading = header.headings().getOrDefault(column, "");
        var name = column < 0 ? "" : Table.letters(column) + (heading.isEmpty() ? "" : " (" + heading + ")");
        var value = column < 0 ? "" : text(column);
        findings.add(new Finding(table.sheet(), row + 1, name, value, kind, List.of(arguments)));
    }

    /** Refuses formulas, error values and merged cells in the columns that are read. */
    void checkCells(Iterable<Integer> columns) {
        for (int column : columns) {
            var cell = table.cell(row, column);
            if (cell.type() == Cell.Type.FORMULA) {
                find(column, FindingKind.FORMULA);
            } else if (cell.type() == Cell.Type.ERROR) {
                find(column, FindingKind.ERROR_CELL);
            } else if (cell.merged()) {
                find(column, FindingKind.MERGED);
            }
        }
    }
}
