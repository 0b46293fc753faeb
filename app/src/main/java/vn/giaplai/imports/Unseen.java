package vn.giaplai.imports;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What stands in a workbook but not before the eyes of who looks at it.
 *
 * @param sheets hidden sheets with values: not read
 * @param others further sheets with values: not read
 * @param rows hidden or filtered rows with values, from 0: read
 * @param columns hidden columns with values, from 0: read
 */
record Unseen(List<String> sheets, List<String> others, SortedSet<Integer> rows, SortedSet<Integer> columns) {

    static final Unseen NOTHING = new Unseen(List.of(), List.of(), new TreeSet<>(), new TreeSet<>());

    Unseen {
        sheets = List.copyOf(sheets);
        others = List.copyOf(others);
    }
}
