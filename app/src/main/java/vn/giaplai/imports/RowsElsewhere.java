package vn.giaplai.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.Subject;

/**
 * Rows that say of themselves that they are of another class or subject than the file was chosen for: what somebody else is
 * assigned to comes in a file of its own, brought by that person.
 */
@Component
final class RowsElsewhere {

    private static final Set<Column> SAYING = Set.of(Column.CLASS_CODE, Column.SUBJECT_CODE, Column.SUBJECT_NAME);

    private final SchoolRegister school;

    RowsElsewhere(SchoolRegister school) {
        this.school = school;
    }

    /** Whether a column is read to see whose its rows are. */
    static boolean reads(String heading) {
        return SAYING.stream().anyMatch(column -> column.matches(heading));
    }

    /** The findings; none for kinds whose rows name classes and subjects because they are about them. */
    List<Finding> of(Table table, ImportTarget target) throws FileRefused {
        if (!target.kind().ofClass()) {
            return List.of();
        }
        var header = Header.find(table, Column.PUPIL_CODE, SAYING);
        var findings = new ArrayList<Finding>();
        var check = new Check(target, school.subjects());
        for (int row = header.firstRow(); row < table.rows().size(); row++) {
            var line = new Line(table, header, row, findings);
            SAYING.stream()
                    .sorted()
                    .filter(column -> check.isElsewhere(column, line.text(column)))
                    .forEach(column -> line.find(
                            column,
                            column == Column.CLASS_CODE
                                    ? FindingKind.ROW_OF_OTHER_CLASS
                                    : FindingKind.ROW_OF_OTHER_SUBJECT,
                            line.text(column),
                            check.chosen(column)));
        }
        return findings;
    }

    /** What cells say is looked up once for each text. */
    private static final class Check {

        private final ImportTarget target;
        private final List<Subject> subjects;
        private final Optional<Subject> subject;
        private final Map<String, Boolean> elsewhere = new HashMap<>();

        Check(ImportTarget target, List<Subject> subjects) {
            this.target = target;
            this.subjects = subjects;
            this.subject = subjects.stream()
                    .filter(each -> each.code().equals(target.subjectCode()))
                    .findFirst();
        }

        boolean isElsewhere(Column column, String text) {
            return !text.isEmpty()
                    && text.length() <= Title.LONGEST
                    && elsewhere.computeIfAbsent(
                            column + text,
                            key -> column == Column.CLASS_CODE ? ofOtherClass(text) : ofOtherSubject(text));
        }

        String chosen(Column column) {
            return column == Column.CLASS_CODE
                    ? target.classRef().classCode()
                    : subject.map(Subject::name).orElse("");
        }

        private boolean ofOtherClass(String text) {
            return new Title("Lớp " + text).saysOtherClass(target.classRef().classCode());
        }

        private boolean ofOtherSubject(String text) {
            return subject.filter(chosen -> new Title(text).saysOtherSubject(chosen, subjects))
                    .isPresent();
        }
    }
}
