package vn.giaplai.pupils;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;

/** What page 1 of the học bạ says of pupils: changed here alone, and each change stands in the ledger. */
@Service
public class Profiles {

    private final SchoolRegister school;
    private final AuditLog audit;

    Profiles(SchoolRegister school, AuditLog audit) {
        this.school = school;
        this.audit = audit;
    }

    /**
     * Stores a profile that a case sent back to be put right.
     *
     * @param fields keys of what was changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(Pupil corrected, List<String> fields, String caseNumber, PersonCode personCode) {
        school.change(corrected);
        audit.record(AuditEvent.by(personCode, "profile-corrected")
                .inCase(caseNumber)
                .about(corrected.code())
                .with("fields", String.join(" ", fields)));
    }

    /** Stores what a class list says of pupils, by what is changed in each. */
    void change(Map<Pupil, List<String>> changed, PersonCode personCode) {
        changed.forEach((pupil, fields) -> {
            school.change(pupil);
            audit.record(AuditEvent.by(personCode, "profile-changed")
                    .about(pupil.code())
                    .with("fields", String.join(", ", fields)));
        });
    }
}
