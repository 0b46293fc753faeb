package vn.giaplai.imports;

import java.util.List;
import vn.giaplai.processes.codes.PersonCode;

/** A checked file: the report and, to be used only if it is clean, how to write it. */
public record CheckedImport(ImportReport report, Writing writing) {

    /** Writes everything in the caller's transaction, in the name of that person. */
    public interface Writing {
        ImportResult write(PersonCode personCode);
    }

    CheckedImport asking(List<Finding> questions) {
        return new CheckedImport(report.asking(questions), writing);
    }

    CheckedImport refusing(List<Finding> findings) {
        return new CheckedImport(report.refusing(findings), writing);
    }

    static CheckedImport refused(String fileName, Finding finding) {
        return new CheckedImport(ImportReport.refused(fileName, finding), personCode -> {
            throw new IllegalStateException("a refused file is never written");
        });
    }
}
