package vn.giaplai.testing;

import java.time.LocalDate;
import java.util.List;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.StaffDirectory;

/** Who is assigned to a class on a day, from the register. */
public record Assigned(StaffDirectory staff, ClassRef ref, LocalDate day) {

    /** Codes of those who teach it, once each. */
    public List<PersonCode> teachers() {
        return held(Role.GVBM).stream().map(Assignment::personCode).distinct().toList();
    }

    /** Codes of those who teach it the subject. */
    public List<PersonCode> teachers(String subjectCode) {
        return held(Role.GVBM).stream()
                .filter(held -> subjectCode.equals(held.subjectCode()))
                .map(Assignment::personCode)
                .toList();
    }

    /** Code of its homeroom teacher; empty where there is none. */
    public List<PersonCode> homeroom() {
        return held(Role.GVCN).stream().map(Assignment::personCode).toList();
    }

    private List<Assignment> held(Role role) {
        return staff.assignments(ref).stream()
                .filter(held -> held.role() == role && held.holdsOn(day))
                .toList();
    }
}
