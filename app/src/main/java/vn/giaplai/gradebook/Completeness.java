package vn.giaplai.gradebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.Subject;
import vn.giaplai.school.SubjectKind;

/** What a complete class needs (TT 22/2021 Đ6, Đ7 and the form of the học bạ), and who answers for what is missing. */
@Component
final class Completeness {

    private final SchoolRegister school;
    private final HeldDuties duties;

    Completeness(SchoolRegister school, HeldDuties duties) {
        this.school = school;
        this.duties = duties;
    }

    List<MissingEntry> missing(ClassRef ref, Entries entries) {
        var missing = new ArrayList<MissingEntry>();
        var taught = held(ref, Role.GVBM);
        var homeroom = responsible(held(ref, Role.GVCN), null);
        var pupils = school.pupils(ref);
        int grade = school.schoolClass(ref).map(SchoolClass::grade).orElse(0);
        for (var subject : school.subjects(ref)) {
            var teachers = responsible(taught, subject.code());
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
    static List<MarkPlace> places(PupilCode pupilCode, Subject subject, int grade, int term) {
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
            List<PersonCode> teachers,
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

    private static void homeroom(Pupil pupil, Entries entries, List<PersonCode> teacher, List<MissingEntry> missing) {
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

    private List<HeldDuty> held(ClassRef ref, Role role) {
        return duties.held(Duty.of(role, ref.place()));
    }

    private static List<PersonCode> responsible(List<HeldDuty> held, @Nullable String subjectCode) {
        return held.stream()
                .filter(each -> Objects.equals(each.place().subjectCode(), subjectCode))
                .map(HeldDuty::personCode)
                .distinct()
                .toList();
    }
}
