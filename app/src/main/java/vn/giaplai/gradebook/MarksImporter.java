package vn.giaplai.gradebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.Subject;
import vn.giaplai.school.SubjectKind;
import vn.giaplai.security.SignedInPerson;

/**
 * Marks of one subject, class and term, brought by who teaches it today (TT 22/2021 Đ19), in the csdl/SMAS and the vnEdu layout; blank cells change nothing. Of a
 * comment-only subject the term's result is kept; the single assessments beside it are read and must agree with it.
 */
@Component
final class MarksImporter implements Importer {

    private static final Set<Column> SCORES = EnumSet.of(
            Column.PUPIL_CODE,
            Column.PERSONAL_ID,
            Column.FULL_NAME,
            Column.BIRTH_DATE,
            Column.REGULAR,
            Column.MID_TERM,
            Column.END_TERM,
            Column.REMARK);
    private static final Set<Column> LEVELS = EnumSet.of(
            Column.PUPIL_CODE,
            Column.PERSONAL_ID,
            Column.FULL_NAME,
            Column.BIRTH_DATE,
            Column.REGULAR,
            Column.MID_TERM,
            Column.END_TERM,
            Column.LEVEL,
            Column.REMARK);
    /** Columns from which the result of a comment-only subject follows where the file does not give it. */
    private static final List<Column> SINGLE_ASSESSMENTS = List.of(Column.REGULAR, Column.MID_TERM, Column.END_TERM);

    private static final int LONGEST_REMARK = 500;

    private final SchoolRegister school;
    private final Gradebook gradebook;
    private final GradebookRights rights;

    MarksImporter(SchoolRegister school, Gradebook gradebook, GradebookRights rights) {
        this.school = school;
        this.gradebook = gradebook;
        this.rights = rights;
    }

    @Override
    public boolean handles(ImportKind kind) {
        return kind == ImportKind.MARKS;
    }

    @Override
    public boolean isOpenTo(SignedInPerson me) {
        return rights.teaches(me);
    }

    @Override
    public boolean allows(SignedInPerson me, ImportTarget target) {
        return rights.enters(me, target.classRef(), Objects.requireNonNull(target.subjectCode()));
    }

    @Override
    public CheckedImport check(Table table, ImportTarget target, String fileName) throws FileRefused {
        var subject = school.subjects(target.classRef()).stream()
                .filter(each -> each.code().equals(target.subjectCode()))
                .findFirst()
                .orElseThrow(() -> new FileRefused(FindingKind.UNKNOWN_SUBJECT));
        int grade = school.schoolClass(target.classRef()).orElseThrow().grade();
        boolean scored = subject.kind() == SubjectKind.SCORE;
        var header = Header.find(table, Column.PUPIL_CODE, scored ? SCORES : LEVELS);
        if (scored) {
            header.require(Column.REGULAR);
        } else if (SINGLE_ASSESSMENTS.stream()
                .anyMatch(each -> header.place(each).isEmpty())) {
            header.require(Column.LEVEL);
        }
        var lines = new Lines(table, header, Column.PUPIL_CODE, true);
        var list = new ClassList(target.classRef(), school, gradebook);
        var check = new Check(
                subject, grade, Objects.requireNonNull(target.term()), header, gradebook.ofClass(target.classRef()));
        lines.byCode().forEach((code, line) -> list.match(code, line).ifPresent(pupil -> check.line(pupil, line)));
        var report = lines.report(fileName, check.preview, list.absent());
        var sheet = EntrySheet.of(target.classRef()).withMarks(check.marks).withRemarks(check.remarks);
        return new CheckedImport(report, personCode -> {
            gradebook.write(sheet, personCode);
            return ImportResult.of(report.rows());
        });
    }

    private static final class Check {

        private final Subject subject;
        private final int grade;
        private final int term;
        private final Header header;
        private final Entries present;
        private final Map<MarkCell, Integer> cells = new TreeMap<>();
        private final List<MarkEntry> marks = new ArrayList<>();
        private final List<SubjectRemark> remarks = new ArrayList<>();
        private final List<List<String>> preview = new ArrayList<>();

        private static final int NO_COLUMN = -1;
        private static final MarkCell LEVEL = new MarkCell(MarkKind.LEVEL, 1);

        private record MarkCell(MarkKind kind, int position) implements Comparable<MarkCell> {
            @Override
            public int compareTo(MarkCell other) {
                int byKind = kind.compareTo(other.kind);
                return byKind != 0 ? byKind : Integer.compare(position, other.position);
            }
        }

        Check(Subject subject, int grade, int term, Header header, Entries present) {
            this.subject = subject;
            this.grade = grade;
            this.term = term;
            this.header = header;
            this.present = present;
            header.regular().forEach((number, column) -> cells.put(new MarkCell(MarkKind.TX, number), column));
            header.place(Column.MID_TERM).ifPresent(column -> cells.put(new MarkCell(MarkKind.GK, 1), column));
            header.place(Column.END_TERM).ifPresent(column -> cells.put(new MarkCell(MarkKind.CK, 1), column));
            if (!scored()) {
                cells.put(LEVEL, header.place(Column.LEVEL).orElse(NO_COLUMN));
            }
            var head = Lines.identityHeadings(header);
            cells.keySet().forEach(cell -> head.add(cell.kind().label(cell.position())));
            header.place(Column.REMARK).ifPresent(column -> head.add(Column.REMARK.heading()));
            preview.add(head);
        }

        void line(Pupil pupil, Line line) {
            var shown = line.identity(pupil);
            boolean exempt = present.exemption(pupil.code(), subject.code()).isPresent();
            var values = new TreeMap<MarkCell, MarkValue>();
            cells.forEach((cell, column) -> value(cell, line, column).ifPresent(found -> {
                if (exempt) {
                    line.find(column, FindingKind.EXEMPT, subject.name());
                }
                values.put(cell, found);
            }));
            if (!scored()) {
                result(values, line);
            }
            values.forEach((cell, value) -> {
                if (scored() || cell.equals(LEVEL)) {
                    marks.add(new MarkEntry(
                            new MarkPlace(pupil.code(), subject.code(), term, cell.kind(), cell.position()), value));
                }
            });
            cells.keySet()
                    .forEach(cell -> shown.add(Optional.ofNullable(values.get(cell))
                            .map(MarkValue::text)
                            .orElse("")));
            if (header.place(Column.REMARK).isPresent()) {
                var remark = line.limited(Column.REMARK, LONGEST_REMARK);
                if (!remark.isEmpty()) {
                    remarks.add(new SubjectRemark(pupil.code(), subject.code(), remark));
                }
                shown.add(remark);
            }
            preview.add(shown);
        }

        /** The term's result: as given, unless the single assessments beside it say otherwise; else as they make it. */
        private void result(Map<MarkCell, MarkValue> values, Line line) {
            var singles = new CommentTerm(
                    values.entrySet().stream()
                            .filter(each -> each.getKey().kind() == MarkKind.TX)
                            .map(Map.Entry::getValue)
                            .toList(),
                    Optional.ofNullable(values.get(new MarkCell(MarkKind.GK, 1))),
                    Optional.ofNullable(values.get(new MarkCell(MarkKind.CK, 1))));
            var given = values.get(LEVEL);
            if (given == null) {
                singles.result().ifPresent(result -> values.put(LEVEL, result));
            } else if (singles.contradicts(given)) {
                line.find(Column.LEVEL, FindingKind.LEVEL_CONTRADICTS);
            }
        }

        private Optional<MarkValue> value(MarkCell cell, Line line, int column) {
            if (column == NO_COLUMN || line.text(column).isEmpty()) {
                return Optional.empty();
            }
            int regular = scored() ? subject.regularScores(grade) : CommentTerm.REGULAR;
            if (cell.kind() == MarkKind.TX && cell.position() > regular) {
                line.find(column, FindingKind.TOO_MANY_REGULAR_COLUMNS, subject.name(), regular);
                return Optional.empty();
            }
            return scored() ? MarkTexts.score(line, column) : MarkTexts.level(line, column);
        }

        private boolean scored() {
            return subject.kind() == SubjectKind.SCORE;
        }
    }
}
