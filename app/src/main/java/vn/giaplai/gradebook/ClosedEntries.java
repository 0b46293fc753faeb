package vn.giaplai.gradebook;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Enrolment;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.YearLocks;
import vn.giaplai.web.UserProblem;

/** Whose entries are closed: whose paper prints them, and whom the lock of the year shut out. */
@Component
class ClosedEntries {

    private final SchoolRegister school;
    private final EntriesInPapers inPapers;
    private final YearLocks locks;

    ClosedEntries(SchoolRegister school, EntriesInPapers inPapers, YearLocks locks) {
        this.school = school;
        this.inPapers = inPapers;
        this.locks = locks;
    }

    /** The pupils of a class whose entries can only be corrected, because a paper of the year prints them. */
    Set<PupilCode> inPapers(ClassRef ref) {
        return made(ref, enrolled(ref));
    }

    /** The pupils of a class whose entries nobody enters any more, because the year is locked without naming them. */
    Set<PupilCode> shut(ClassRef ref) {
        return locks.shut(ref, enrolled(ref));
    }

    /** Those of the pupils whose paper prints them. */
    Set<PupilCode> made(ClassRef ref, Set<PupilCode> pupils) {
        return inPapers.among(ref.schoolCode(), ref.schoolYear(), pupils);
    }

    /** Those of the pupils whose paper was ever printed. */
    Set<PupilCode> printed(ClassRef ref, Set<PupilCode> pupils) {
        return inPapers.printed(ref.schoolCode(), ref.schoolYear(), pupils);
    }

    void requireEnrolled(ClassRef ref, Set<PupilCode> pupils) {
        if (!enrolled(ref).containsAll(pupils)) {
            throw new UserProblem(HttpStatus.CONFLICT, "gradebook.write.not-in-class", ref.classCode());
        }
    }

    void refuseIfShut(ClassRef ref, Set<PupilCode> pupils) {
        if (!locks.shut(ref, pupils).isEmpty()) {
            throw new UserProblem(HttpStatus.CONFLICT, "gradebook.write.year-locked", ref.schoolYear());
        }
    }

    void refuseIfMade(Set<PupilCode> made) {
        if (!made.isEmpty()) {
            var codes = made.stream().map(PupilCode::value).sorted().collect(Collectors.joining(", "));
            throw new UserProblem(HttpStatus.CONFLICT, "gradebook.write.in-paper", codes);
        }
    }

    private Set<PupilCode> enrolled(ClassRef ref) {
        return school.enrolments(ref).stream().map(Enrolment::pupilCode).collect(Collectors.toSet());
    }
}
