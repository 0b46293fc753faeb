package vn.giaplai.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the check of a whole file found. Clean or nothing is written.
 *
 * @param rows data rows read
 * @param outcomes what is done with each row of the preview; empty where every row is written as it stands
 * @param findings what is wrong: refused
 * @param questions what may be right and must be answered before anything is written
 * @param preview the first lines as they will be written, for the eye; the heading first
 * @param absentPupils names of pupils of the class who are not in the file: told, not refused
 * @param ignoredColumns headings that were not read, such as averages: told, not refused
 */
public record ImportReport(
        String fileName,
        int rows,
        List<Finding> findings,
        List<Finding> questions,
        List<List<String>> preview,
        List<Outcome> outcomes,
        List<String> absentPupils,
        List<String> ignoredColumns) {

    public ImportReport {
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
        preview = List.copyOf(preview);
        outcomes = List.copyOf(outcomes);
        absentPupils = List.copyOf(absentPupils);
        ignoredColumns = List.copyOf(ignoredColumns);
    }

    /** @param found what is wrong and what is to be asked, in the order of the file */
    static ImportReport of(
            String fileName,
            int rows,
            List<Finding> found,
            List<List<String>> preview,
            List<String> absentPupils,
            List<String> ignoredColumns) {
        return new ImportReport(
                fileName,
                rows,
                found.stream().filter(each -> !each.kind().isAsked()).toList(),
                found.stream().filter(each -> each.kind().isAsked()).toList(),
                preview,
                List.of(),
                absentPupils,
                ignoredColumns);
    }

    /** The same, where rows may bring nothing new. */
    public ImportReport with(List<Outcome> more) {
        return new ImportReport(fileName, rows, findings, questions, preview, more, absentPupils, ignoredColumns);
    }

    static ImportReport refused(String fileName, Finding finding) {
        return of(fileName, 0, List.of(finding), List.of(), List.of(), List.of());
    }

    ImportReport asking(List<Finding> more) {
        var all = new ArrayList<>(more);
        all.addAll(questions);
        return new ImportReport(fileName, rows, findings, all, preview, outcomes, absentPupils, ignoredColumns);
    }

    /** The same with rows of somebody else's; the columns that say so are read. */
    ImportReport refusing(List<Finding> elsewhere) {
        var all = new ArrayList<>(findings);
        all.addAll(elsewhere);
        var ignored = ignoredColumns.stream()
                .filter(heading -> !RowsElsewhere.reads(heading))
                .toList();
        return new ImportReport(fileName, rows, all, questions, preview, outcomes, absentPupils, ignored);
    }

    /** Rows that are written: those that bring nothing new are not among them. */
    public int written() {
        return rows
                - (int) outcomes.stream()
                        .filter(each -> !each.kind().isWritten())
                        .count();
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    /** What an answer must repeat, so that it answers these questions and no others; empty where nothing is asked. */
    public String asked() {
        if (questions.isEmpty()) {
            return "";
        }
        var text = new StringBuilder();
        questions.forEach(each -> text.append(each.kind())
                .append(each.row())
                .append(each.column())
                .append(each.value())
                .append(each.arguments())
                .append('\n'));
        return Digests.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
