package vn.giaplai.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.giaplai.printing.Printable;
import vn.giaplai.school.Person;
import vn.giaplai.school.Pupil;
import vn.giaplai.web.TypedDay;

/** One row of data; what is wrong with it goes to the findings, with its place. */
public final class Line {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Pattern MADE_DAY = Pattern.compile(
            "\\d{1,2}[-/ ]([A-Za-z]{3}|Thg ?\\d{1,2}|\\d{1,2}[-/]\\d{2,4})|[A-Za-z]{3}-\\d{1,2}|\\d{4}-\\d{2}-\\d{2}.*");

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
    public String text(Column column) {
        return header.place(column).map(this::text).orElse("");
    }

    /** The same of a place. */
    public String text(int column) {
        return table.cell(row, column).text();
    }

    /** Code and name as the book has them, and beside them the name in the file if it has one. */
    public List<String> identity(Pupil pupil) {
        var shown = new ArrayList<>(List.of(pupil.code().value(), pupil.fullName()));
        header.place(Column.FULL_NAME).ifPresent(place -> shown.add(text(place)));
        return shown;
    }

    /** Code and name as the book has them, if it has them, and beside them the name in the file if it has one. */
    public List<String> identity(Column code, Optional<Person> person) {
        var shown =
                new ArrayList<>(List.of(text(code), person.map(Person::fullName).orElse("")));
        header.place(Column.FULL_NAME).ifPresent(place -> shown.add(text(place)));
        return shown;
    }

    /** Text that must be there and not longer than that. */
    public String required(Column column, int longest) {
        var text = text(column);
        if (text.isEmpty()) {
            find(column, FindingKind.REQUIRED, column.heading());
        }
        return limited(column, longest);
    }

    /** Text that may be missing but not longer than that. */
    public String limited(Column column, int longest) {
        var text = text(column);
        if (text.length() > longest) {
            find(column, FindingKind.TOO_LONG, longest);
        }
        Printable.unprintable(text).ifPresent(sign -> find(column, FindingKind.UNPRINTABLE, sign));
        return text;
    }

    /** A day as 22/11/2026, 22-11-2026 or a date cell; a finding and empty if it is none; empty if blank. */
    public Optional<LocalDate> day(Column column) {
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

    /** 22/11/2026. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Whether the cell is a day, to the spreadsheet or to the eye: a mark 8,5 that became 8-May. */
    public boolean isDay(int column) {
        return table.cell(row, column).type() == Cell.Type.DATE
                || MADE_DAY.matcher(text(column)).matches();
    }

    /**
     * Adds what is wrong with the cell of that column; with the whole row where the file has no such column.
     *
     * @param arguments of the kind's sentence; what are words themselves as {@link org.springframework.context.MessageSourceResolvable}
     */
    public void find(Column column, FindingKind kind, Object... arguments) {
        header.place(column).ifPresentOrElse(place -> find(place, kind, arguments), () -> find(-1, kind, arguments));
    }

    /** The same of a place; of the whole row below 0. */
    public void find(int column, FindingKind kind, Object... arguments) {
        var heading = header.headings().getOrDefault(column, "");
        var name = column < 0 ? "" : Table.letters(column) + (heading.isEmpty() ? "" : " (" + heading + ")");
        var value = column < 0 ? "" : shown(column);
        findings.add(new Finding(table.sheet(), row + 1, name, value, kind, List.of(arguments)));
    }

    private String shown(int column) {
        var cell = table.cell(row, column);
        return cell.type() == Cell.Type.DATE
                ? TypedDay.read(cell.text()).map(Line::day).orElse(cell.text())
                : cell.text();
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
