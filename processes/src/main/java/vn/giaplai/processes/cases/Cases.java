package vn.giaplai.processes.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;

/** Reading the book of cases. */
public interface Cases {

    /** The case, running or ended, or empty when the number was never given. */
    Optional<Case> find(CaseNumber number);

    /** The running case of a process about that subject. */
    Optional<Case> running(String process, CaseSubject about);

    /** Cases of a process in a school's year, the newest first. */
    List<Case> ofYear(String process, SchoolCode schoolCode, String schoolYear);

    /** Pupils about whom a case of their own runs in that process and year. */
    Set<PupilCode> alone(String process, SchoolCode schoolCode, String schoolYear);

    /** Everybody who is or was in the case, in the order in which they stand in its list. */
    List<CaseMember> members(CaseNumber number);

    /** The same for all cases of a process that concern that class, the oldest case first. */
    List<CaseMember> membersOfClass(String process, SchoolCode schoolCode, String schoolYear, String classCode);

    /** Codes of the pupils who are (still) in the case, in the order of its list. */
    default List<PupilCode> pupils(CaseNumber number) {
        return members(number).stream()
                .filter(CaseMember::inCase)
                .map(CaseMember::pupilCode)
                .toList();
    }
}
