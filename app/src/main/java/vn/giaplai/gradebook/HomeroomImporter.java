package vn.giaplai.gradebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giaplai.imports.CheckedImport;
import vn.giaplai.imports.Column;
import vn.giaplai.imports.FileRefused;
import vn.giaplai.imports.FindingKind;
import vn.giaplai.imports.Header;
import vn.giaplai.imports.ImportKind;
import vn.giaplai.imports.ImportResult;
import vn.giaplai.imports.ImportTarget;
import vn.giaplai.imports.Importer;
import vn.giaplai.imports.Line;
import vn.giaplai.imports.Lines;
import vn.giaplai.imports.Table;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.SignedInPerson;

/** What a homeroom teacher enters, each as a file: conduct of both terms, absences of the year, comments. */
@Component
final class HomeroomImporter implements Importer {

    private static final Map<ImportKind, Set<Column>> VALUES = Map.of(
            ImportKind.CONDUCT, EnumSet.of(Column.CONDUCT_1, Column.CONDUCT_2),
            ImportKind.ABSENCES, EnumSet.of(Column.ABSENCES),
            ImportKind.COMMENTS, EnumSet.of(Column.REMARK));
    private static final int LONGEST_COMMENT = 1_000;
    private static final int MOST_ABSENCES = 300;

    private final SchoolRegister school;
    private final Gradebook gradebook;
    private final GradebookRights rights;

    HomeroomImporter(SchoolRegister school, Gradebook gradebook, GradebookRights rights) {
        this.school = school;
        this.gradebook = gradebook;
        this.rights = rights;
    }

    @Override
    public boolean handles(ImportKind kind) {
        return VALUES.containsKey(kind);
    }

    @Override
    public boolean isOpenTo(SignedInPerson me) {
        return rights.keepsAnyClass(me);
    }

    @Override
    public boolean allows(SignedInPerson me, ImportTarget target) {
        return rights.keepsClass(me, target.classRef());
    }

    @Override
    public CheckedImport check(Table table, ImportTarget target, String fileName) throws FileRefused {
        var values = VALUES.getOrDefault(target.kind(), Set.of());
        var wanted = EnumSet.of(Column.PUPIL_CODE, Column.PERSONAL_ID, Column.FULL_NAME, Column.BIRTH_DATE);
        wanted.addAll(values);
        var header = Header.find(table, Column.PUPIL_CODE, wanted);
        if (values.stream().noneMatch(header.columns()::containsKey)) {
            header.require(values.iterator().next());
        }
        var lines = new Lines(table, header, Column.PUPIL_CODE, true);
        var list = new ClassList(target.classRef(), school, gradebook);
        var check = new Check(
                lines, values.stream().filter(header.columns()::containsKey).toList());
        lines.byCode().forEach((code, line) -> list.match(code, line).ifPresent(pupil -> check.line(pupil, line)));
        var report = lines.report(fileName, check.preview, list.absent());
        var sheet = EntrySheet.of(target.classRef()).withConduct(check.conduct).withHomeroom(check.entries);
        return new CheckedImport(report, personCode -> {
            gradebook.write(sheet, personCode);
            return ImportResult.of(report.rows());
        });
    }

    private static final class Check {

        private final List<Column> columns;
        private final List<ConductEntry> conduct = new ArrayList<>();
        private final List<HomeroomEntry> entries = new ArrayList<>();
        private final List<List<String>> preview = new ArrayList<>();

        Check(Lines lines, List<Column> columns) {
            this.columns = columns;
            preview.add(lines.heading(columns));
        }

        void line(Pupil pupil, Line line) {
            var shown = line.identity(pupil);
            for (var column : columns) {
                var text = line.text(column);
                shown.add(text);
                if (!text.isEmpty()) {
                    value(pupil.code(), column, text, line);
                }
            }
            preview.add(shown);
        }

        private void value(PupilCode code, Column column, String text, Line line) {
            switch (column) {
                case CONDUCT_1, CONDUCT_2 ->
                    ConductLevel.of(text)
                            .ifPresentOrElse(
                                    level -> conduct.add(
                                            new ConductEntry(code, column == Column.CONDUCT_1 ? 1 : 2, level)),
                                    () -> line.find(column, FindingKind.NOT_CONDUCT));
                case ABSENCES -> {
                    if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= MOST_ABSENCES) {
                        entries.add(new HomeroomEntry(code, Integer.valueOf(text), null));
                    } else {
                        line.find(column, FindingKind.NOT_A_NUMBER_OF_ABSENCES, MOST_ABSENCES);
                    }
                }
                default -> entries.add(new HomeroomEntry(code, null, line.limited(column, LONGEST_COMMENT)));
            }
        }
    }
}
