package vn.giaplai.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.giaplai.web.Texts;

/**
 * Where the columns of a table are: the heading row is found within the first 7 rows by the column that identifies a
 * row; a second heading row under a merged heading (ĐĐGtx: 1 2 3 4) is understood.
 *
 * @param firstRow first row of data
 * @param columns place of each column found
 * @param regular places of the regular marks by their number
 * @param ignored headings of columns that are not read
 * @param roll place of the numbers of the roll; null if there are none
 */
public record Header(
        int firstRow,
        Map<Column, Integer> columns,
        Map<Integer, Integer> regular,
        Map<Integer, String> headings,
        List<String> ignored,
        @Nullable Integer roll) {

    static final int SEARCHED_ROWS = 7;

    /** Finds the wanted columns; refuses a table without the key column or with a wanted column twice. */
    public static Header find(Table table, Column key, Set<Column> wanted) throws FileRefused {
        for (int row = 0; row < SEARCHED_ROWS; row++) {
            for (int column = 0; column < table.width(row); column++) {
                if (key.matches(table.cell(row, column).text())) {
                    return new Finder(table, row, column, wanted).header();
                }
            }
        }
        throw new FileRefused(FindingKind.NO_HEADER, key.heading(), SEARCHED_ROWS);
    }

    /** Where a column is, from 0. */
    public Optional<Integer> place(Column column) {
        return Optional.ofNullable(columns.get(column));
    }

    /** Refuses a table that lacks one of these. */
    public void require(Column... required) throws FileRefused {
        for (var column : required) {
            if (!columns.containsKey(column)) {
                throw new FileRefused(FindingKind.MISSING_COLUMN, column.heading());
            }
        }
    }

    private static final class Finder {

        private final Table table;
        private final int row;
        private final Set<Column> wanted;
        private final boolean twoRows;
        private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
        private final Map<Integer, Integer> regular = new TreeMap<>();
        private final Map<Integer, String> headings = new TreeMap<>();
        private final List<String> ignored = new ArrayList<>();
        private @Nullable Integer roll;

        Finder(Table table, int row, int keyColumn, Set<Column> wanted) {
            this.table = table;
            this.row = row;
            this.wanted = wanted;
            this.twoRows = table.cell(row + 1, keyColumn).isBlank() && hasHeadings(row + 1);
        }

        Header header() throws FileRefused {
            var top = "";
            for (int column = 0; column < Math.max(table.width(row), table.width(row + 1)); column++) {
                var above = table.cell(row, column);
                var below = twoRows ? table.cell(row + 1, column).text() : "";
                boolean continued =
                        above.isBlank() && (above.merged() || isNumber(below) || Column.REGULAR.matches(top));
                top = continued ? top : above.text();
                take(column, top, below);
            }
            return new Header(row + (twoRows ? 2 : 1), columns, regular, headings, ignored, roll);
        }

        private void take(int column, String top, String below) throws FileRefused {
            var heading = below.isEmpty() || isNumber(below) ? top : below;
            if (heading.isEmpty()) {
                return;
            }
            headings.put(column, isNumber(below) ? top + " " + below : heading);
            for (var each : wanted) {
                if (each.matches(heading)) {
                    place(each, column, heading, below);
                    return;
                }
            }
            if (!Column.ROLL_NUMBER.matches(heading)) {
                ignored.add(headings.getOrDefault(column, heading));
            } else if (roll == null) {
                roll = column;
            }
        }

        private void place(Column found, int column, String heading, String below) throws FileRefused {
            if (found == Column.REGULAR) {
                var digits = isNumber(below) ? below : Texts.key(heading).replaceAll("\\D", "");
                int number = digits.isEmpty() ? regular.size() + 1 : Integer.parseInt(digits);
                if (regular.put(number, column) != null) {
                    throw new FileRefused(FindingKind.COLUMN_TWICE, heading + " " + number);
                }
            }
            if (columns.putIfAbsent(found, column) != null && found != Column.REGULAR) {
                throw new FileRefused(FindingKind.COLUMN_TWICE, heading);
            }
        }

        private boolean hasHeadings(int below) {
            for (int column = 0; column < table.width(below); column++) {
                var text = table.cell(below, column).text();
                if (isNumber(text) && !table.cell(below, 0).text().equals(text)
                        || wanted.stream().anyMatch(each -> !text.isEmpty() && each.matches(text))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isNumber(String text) {
            return text.matches("[1-4]");
        }
    }
}
