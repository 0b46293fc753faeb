package vn.giaplai.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The rows of data of a table, by the value that identifies them, each once. */
public final class Lines {

    private static final Set<Column> IDENTITY = Set.of(Column.FULL_NAME, Column.BIRTH_DATE, Column.PERSONAL_ID);

    private static final Pattern ROLL_NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Line> byCode = new LinkedHashMap<>();
    private final Header header;
    private final Table table;
    private final Column key;

    /** @param unique whether a code may stand in one row only */
    public Lines(Table table, Header header, Column key, boolean unique) throws FileRefused {
        this.table = table;
        this.header = header;
        this.key = key;
        var read = new TreeSet<>(header.columns().values());
        read.addAll(header.regular().values());
        for (int row = header.firstRow(); row < table.rows().size(); row++) {
            var line = new Line(table, header, row, findings);
            var code = line.text(key);
            if (code.isEmpty()) {
                checkWithoutCode(line, row);
                continue;
            }
            line.checkCells(read);
            if (byCode.putIfAbsent(unique ? code : code + " " + row, line) != null) {
                line.find(key, FindingKind.DUPLICATE_ROW, code);
            }
        }
        if (byCode.isEmpty() && findings.isEmpty()) {
            throw new FileRefused(FindingKind.NO_ROWS);
        }
    }

    /**
     * The numbers of the roll by code, if the file gives one to every row and none twice; else none, as then they number the
     * rows of the sheet or nothing at all.
     */
    public Map<String, Integer> rollNumbers() {
        var roll = header.roll();
        if (roll == null) {
            return Map.of();
        }
        var numbers = new LinkedHashMap<String, Integer>();
        byCode.forEach((code, line) -> Optional.of(line.text(roll))
                .filter(text -> ROLL_NUMBER.matcher(text).matches())
                .ifPresent(text -> numbers.put(code, Integer.valueOf(text))));
        return Set.copyOf(numbers.values()).size() == byCode.size() ? numbers : Map.of();
    }

    /** Those of the columns that the file has and a preview shows behind {@link Line#identity}. */
    public List<Column> shown(Set<Column> wanted) {
        return wanted.stream()
                .filter(column -> column != key && column != Column.FULL_NAME)
                .filter(column -> header.place(column).isPresent())
                .toList();
    }

    /** The first row of a preview that shows these columns. */
    public List<String> heading(List<Column> shown) {
        var head = identityHeadings(header, key);
        shown.forEach(column -> head.add(column.heading()));
        return head;
    }

    /** Headings of {@link Line#identity} of a pupil. */
    public static List<String> identityHeadings(Header header) {
        return identityHeadings(header, Column.PUPIL_CODE);
    }

    /** Headings of {@link Line#identity} of somebody whom that column identifies. */
    public static List<String> identityHeadings(Header header, Column code) {
        var head = new ArrayList<>(List.of(code.heading(), Column.FULL_NAME.heading()));
        header.place(Column.FULL_NAME).ifPresent(place -> head.add(Column.FULL_NAME.heading() + " (trong tệp)"));
        return head;
    }

    /** The codes of the rows, each once. */
    public List<String> codes() {
        return byCode.values().stream().map(line -> line.text(key)).distinct().toList();
    }

    /**
     * What the check of the rows found.
     *
     * @param preview as they will be written
     * @param absentPupils names of pupils of the class who are not in the file
     */
    public ImportReport report(String fileName, List<List<String>> preview, List<String> absentPupils) {
        return ImportReport.of(fileName, byCode.size(), findings, preview, absentPupils, header.ignored());
    }

    /** Rows in their order, by code (or by code and row where a code may repeat). */
    public Map<String, Line> byCode() {
        return byCode;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** Foot lines of a sheet have no code and no values; anything else without a code is a mistake. */
    private void checkWithoutCode(Line line, int row) {
        boolean values = header.columns().keySet().stream()
                        .filter(column -> column != key && column != Column.REGULAR && !IDENTITY.contains(column))
                        .anyMatch(column -> !line.text(column).isEmpty())
                || header.regular().values().stream()
                        .anyMatch(column -> !line.text(column).isEmpty());
        boolean numbered = table.cell(row, 0).text().matches("\\d{1,3}");
        if (values || (numbered && !line.text(Column.FULL_NAME).isEmpty())) {
            line.find(key, FindingKind.MISSING_CODE, key.heading());
        }
    }
}
