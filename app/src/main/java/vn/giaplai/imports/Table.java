package vn.giaplai.imports;

import java.util.List;

/**
 * One sheet, read: rows and columns from 0, missing cells blank.
 *
 * @param unseen what whoever looks at the file does not see
 */
public record Table(String sheet, List<List<Cell>> rows, Unseen unseen) {

    /** More than any class, far less than what hurts. */
    static final int MOST_ROWS = 3_000;

    static final int MOST_COLUMNS = 80;

    public Table {
        rows = List.copyOf(rows);
    }

    static Table of(String sheet, List<List<Cell>> rows) {
        return new Table(sheet, rows, Unseen.NOTHING);
    }

    Cell cell(int row, int column) {
        if (row < 0 || row >= rows.size()) {
            return Cell.BLANK;
        }
        var cells = rows.get(row);
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    int width(int row) {
        return row < rows.size() ? rows.get(row).size() : 0;
    }

    /** Spreadsheet letters of a column: 0 is A, 26 is AA. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
