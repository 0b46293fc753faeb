package vn.giaplai.gradebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Person;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;

/** How far a class is: by subject, who enters and what is missing; the same for the homeroom teacher. */
@Component
final class ClassOverview {

    /**
     * A subject's line.
     *
     * @param teachers names of those who teach it today
     * @param missing1 cells missing in the first term; {@code missing2} second, {@code missingRemarks} of the year
     */
    record SubjectLine(Subject subject, String teachers, long missing1, long missing2, long missingRemarks) {

        public boolean complete() {
            return missing1 + missing2 + missingRemarks == 0;
        }
    }

    /** The homeroom teacher's line. */
    record HomeroomLine(String teacher, long missing) {}

    /** A missing entry in words. */
    record MissingLine(String pupil, String what, String responsible) {}

    private final SchoolRegister school;
    private final StaffDirectory staff;
    private final HeldDuties duties;
    private final EntryWords words;

    ClassOverview(SchoolRegister school, StaffDirectory staff, HeldDuties duties, EntryWords words) {
        this.school = school;
        this.staff = staff;
        this.duties = duties;
        this.words = words;
    }

    List<SubjectLine> subjects(ClassRef ref, List<MissingEntry> missing) {
        var taught = held(ref, Role.GVBM);
        return school.subjects(ref).stream()
                .map(subject -> new SubjectLine(
                        subject,
                        names(taught, subject.code()),
                        count(missing, subject.code(), 1),
                        count(missing, subject.code(), 2),
                        count(missing, subject.code(), null)))
                .toList();
    }

    HomeroomLine homeroom(ClassRef ref, List<MissingEntry> missing) {
        return new HomeroomLine(
                names(held(ref, Role.GVCN), null),
                missing.stream().filter(entry -> entry.subjectCode() == null).count());
    }

    /** What is missing, in words and with the names of those who answer for it. */
    List<MissingLine> words(ClassRef ref, List<MissingEntry> missing) {
        var names = school.pupils(ref).stream().collect(Collectors.toMap(each -> each.code(), each -> each.fullName()));
        var subjects = school.subjects().stream().collect(Collectors.toMap(Subject::code, Subject::name));
        var lines = new ArrayList<MissingLine>();
        for (var entry : missing) {
            var who = entry.responsible().stream().map(this::name).collect(Collectors.joining(", "));
            lines.add(new MissingLine(
                    names.getOrDefault(entry.pupilCode(), entry.pupilCode().value()),
                    words(entry, subjects.getOrDefault(Objects.requireNonNullElse(entry.subjectCode(), ""), "")),
                    who));
        }
        return lines;
    }

    private String words(MissingEntry entry, String subject) {
        var what = words.name(entry.what(), entry.position(), entry.term());
        return subject.isEmpty() ? what : subject + ": " + what;
    }

    private static long count(List<MissingEntry> missing, String subjectCode, @Nullable Integer term) {
        return missing.stream()
                .filter(entry -> subjectCode.equals(entry.subjectCode()) && Objects.equals(term, entry.term()))
                .count();
    }

    private List<HeldDuty> held(ClassRef ref, Role role) {
        return duties.held(Duty.of(role, ref.place()));
    }

    private static String names(List<HeldDuty> held, @Nullable String subjectCode) {
        return held.stream()
                .filter(each -> Objects.equals(each.place().subjectCode(), subjectCode))
                .map(HeldDuty::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String name(PersonCode personCode) {
        Optional<Person> person = staff.person(personCode);
        return person.map(Person::fullName).orElse(personCode.value());
    }
}
