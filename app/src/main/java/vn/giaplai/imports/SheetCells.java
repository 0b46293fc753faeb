package vn.giaplai.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** The cells of a sheet as they come in; only what holds something takes room. */
final class SheetCells {

    private static final int MOST_CELLS = 60_000;

    private record Range(Place first, Place last) {}

    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Range> merged = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private int count;

    /** Blank cells, formatted or not, are nothing, wherever they stand. */
    void put(int row, int column, Cell cell) throws FileRefused {
        if (cell.isBlank()) {
            return;
        }
        if (row >= Table.MOST_ROWS) {
            throw new FileRefused(FindingKind.TOO_MANY_ROWS, Table.MOST_ROWS);
        }
        if (column >= Table.MOST_COLUMNS) {
            throw new FileRefused(FindingKind.TOO_MANY_COLUMNS, Table.MOST_COLUMNS);
        }
        if (++count > MOST_CELLS) {
            throw new FileRefused(FindingKind.TOO_MANY_CELLS, MOST_CELLS);
        }
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        set(rows.get(row), column, cell);
    }

    void hideRow(int row) {
        if (row >= 0 && row < Table.MOST_ROWS) {
            hiddenRows.set(row);
        }
    }

    void hideColumn(int column) {
        if (column >= 0 && column < Table.MOST_COLUMNS) {
            hiddenColumns.set(column);
        }
    }

    void merge(Place first, Place last) {
        merged.add(new Range(first, last));
    }

    int merged() {
        return merged.size();
    }

    Table table(String sheet, List<String> hiddenSheets, List<String> otherSheets) {
        var unseenRows = new TreeSet<Integer>();
        var unseenColumns = new TreeSet<Integer>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                if (!rows.get(row).get(column).isBlank()) {
                    if (hiddenRows.get(row)) {
                        unseenRows.add(row);
                    }
                    if (hiddenColumns.get(column)) {
                        unseenColumns.add(column);
                    }
                }
            }
        }
        markMerged();
        return new Table(sheet, rows, new Unseen(hiddenSheets, otherSheets, unseenRows, unseenColumns));
    }

    /** Each row is marked once, however many areas lie over it. */
    private void markMerged() {
        for (int row = 0; row < rows.size(); row++) {
            var marked = new BitSet();
            for (var range : merged) {
                int last = Math.min(range.last().column(), Table.MOST_COLUMNS - 1);
                if (range.first().row() <= row
                        && row <= range.last().row()
                        && range.first().column() <= last) {
                    marked.set(range.first().column(), last + 1);
                }
            }
            var cells = rows.get(row);
            marked.stream()
                    .forEach(column ->
                            set(cells, column, (column < cells.size() ? cells.get(column) : Cell.BLANK).asMerged()));
        }
    }

    private static void set(List<Cell> cells, int column, Cell cell) {
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        cells.set(column, cell);
    }
}
