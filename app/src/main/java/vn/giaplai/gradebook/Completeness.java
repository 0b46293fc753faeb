package vn.giaplai.gradebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;
import vn.giaplai.school.SubjectKind;
import vn.giaplai.web.SchoolTime;

/** What a complete class needs (TT 22/2021 Đ6, Đ7 and the form of the học bạ), and who answers for what is missing. */
@Component
final class Completeness {

    private final SchoolRegister school;
    private final StaffDirectory staff;
    private final SchoolTime time;

    Completeness(SchoolRegister school, StaffDirectory staff, SchoolTime time) {
        this.school = school;
        this.staff = staff;
        this.time = time;
    }

    List<MissingEntry> missing(ClassRef ref, Entries entries) {
        var missing = new ArrayList<MissingEntry>();
        var assignments = staff.assignments(ref);
        var homeroom = responsible(assignments, Role.GVCN, null);
        var pupils = school.pupils(ref);
        int grade = school.schoolClass(ref).map(SchoolClass::grade).orElse(0);
        for (var subject : school.subjects(ref)) {
            var teachers = responsible(assignments, Role.GVBM, subject.code());
            for (var pupil : pupils) {
                if (entries.exemption(pupil.code(), subject.code()).isEmpty()) {
                    subject(pupil, subject, grade, entries, teachers, missing);
                }
            }
        }
        pupils.forEach(pupil -> homeroom(pupil, entries, homeroom, missing));
        return List.copyOf(missing);
    }

    /** The cells of a subject in a grade and term, in the order of the gradebook. */
    static List<MarkPlace> places(String pupilCode, Subject subject, int grade, int term) {
        var places = new ArrayList<MarkPlace>();
        if (subject.kind() == SubjectKind.COMMENT) {
            places.add(new MarkPlace(pupilCode, subject.code(), term, MarkKind.LEVEL, 1));
            return places;
        }
        for (int position = 1; position <= subject.regularScores(grade); position++) {
            places.add(new MarkPlace(pupilCode, subject.code(), term, MarkKind.TX, position));
        }
        places.add(new MarkPlace(pupilCode, subject.code(), term, MarkKind.GK, 1));
        places.add(new MarkPlace(pupilCode, subject.code(), term, MarkKind.CK, 1));
        return places;
    }

    private static void subject(
            Pupil pupil,
            Subject subject,
            int grade,
            Entries entries,
            List<String> teachers,
            List<MissingEntry> missing) {
        for (int term = 1; term <= 2; term++) {
            for (var place : places(pupil.code(), subject, grade, term)) {
                if (entries.mark(place).isEmpty()) {
                    missing.add(new MissingEntry(
                            pupil.code(),
                            subject.code(),
                            term,
                            EntryKind.of(place.kind()),
                            place.position(),
                            teachers));
                }
            }
        }
        if (entries.remark(pupil.code(), subject.code()).isEmpty()) {
            missing.add(new MissingEntry(pupil.code(), subject.code(), null, EntryKind.REMARK, 1, teachers));
        }
    }

    private static void homeroom(Pupil pupil, Entries entries, List<String> teacher, List<MissingEntry> missing) {
        for (int term = 1; term <= 2; term++) {
            if (entries.conduct(pupil.code(), term).isEmpty()) {
                missing.add(new MissingEntry(pupil.code(), null, term, EntryKind.CONDUCT, 1, teacher));
            }
        }
        if (entries.absences(pupil.code()).isEmpty()) {
            missing.add(new MissingEntry(pupil.code(), null, null, EntryKind.ABSENCES, 1, teacher));
        }
        if (entries.comment(pupil.code()).isEmpty()) {
            missing.add(new MissingEntry(pupil.code(), null, null, EntryKind.COMMENT, 1, teacher));
        }
    }

    private List<String> responsible(List<Assignment> assignments, Role role, @Nullable String subjectCode) {
        LocalDate today = time.today();
        return assignments.stream()
                .filter(each -> each.role() == role && Objects.equals(each.subjectCode(), subjectCode))
                .filter(each -> each.holdsOn(today))
                .map(Assignment::personCode)
                .distinct()
                .toList();
    }
}
