package vn.giaplai.gradebook.imports;

import java.util.List;

/**
 * What the check of a whole file found. Clean or nothing is written.
 *
 * @param rows data rows read
 * @param preview the first lines as they will be written, for the eye; the heading first
 * @param absentPupils names of pupils of the class who are not in the file: told, not refused
 * @param ignoredColumns headings that were not read, such as averages: told, not refused
 */
public record ImportReport(
        String fileName,
        int rows,
        List<Finding> findings,
        List<List<String>> preview,
        List<String> absentPupils,
        List<String> ignoredColumns) {

    public ImportReport {
        findings = List.copyOf(findings);
        preview = List.copyOf(preview);
        absentPupils = List.copyOf(absentPupils);
        ignoredColumns = List.copyOf(ignoredColumns);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    static ImportReport refused(String fileName, Finding finding) {
        return new ImportReport(fileName, 0, List.of(finding), List.of(), List.of(), List.of());
    }
}
