package vn.giaplai.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a check shows of its rows, and what is done with each of them. */
public final class Preview {

    private final Lines lines;
    private final List<Column> shown;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    /** @param wanted of these the ones that the file has are shown */
    public Preview(Lines lines, Set<Column> wanted) {
        this.lines = lines;
        this.shown = lines.shown(wanted);
        rows.add(lines.heading(shown));
    }

    /**
     * The next row.
     *
     * @param identity as {@link Line#identity} gives it
     * @param cell what stands in a column
     */
    public void row(List<String> identity, Function<Column, String> cell) {
        var cells = new ArrayList<>(identity);
        shown.stream().map(cell).forEach(cells::add);
        rows.add(cells);
    }

    /** What is done with the next of the rows that something is done with. */
    public void outcome(Outcome outcome) {
        outcomes.add(outcome);
    }

    /** Of a file that leaves nobody out. */
    public ImportReport report(String fileName) {
        return lines.report(fileName, rows, List.of()).with(outcomes);
    }
}
