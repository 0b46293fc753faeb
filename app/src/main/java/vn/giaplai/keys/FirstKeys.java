package vn.giaplai.keys;

import java.util.Arrays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;

/** First keys, by the demo authority: each person for himself, so that nobody else ever knows the PIN. */
@Service
class FirstKeys {

    private final KeyCustody keys;
    private final StaffDirectory staff;
    private final SchoolRegister schools;
    private final SchoolTime time;
    private final AuditLog audit;

    FirstKeys(KeyCustody keys, StaffDirectory staff, SchoolRegister schools, SchoolTime time, AuditLog audit) {
        this.keys = keys;
        this.staff = staff;
        this.schools = schools;
        this.time = time;
        this.audit = audit;
    }

    /** Issues the key and forgets the PIN; throws {@link KeyRefused} for a weak PIN or when there is a key already. */
    @Transactional
    public void issue(KeyKind kind, SignedInPerson me, char[] pin) {
        try {
            Pins.check(pin, staff.person(me.personCode()).map(Person::birthDate).orElse(null));
            var owner = kind == KeyKind.SEAL ? me.schoolCode() : me.personCode();
            if (keys.find(owner, kind).isPresent()) {
                throw KeyRefused.alreadyThere();
            }
            var school = schools.school(me.schoolCode()).orElseThrow();
            if (kind == KeyKind.SEAL) {
                keys.issueDemoSeal(school, pin);
            } else {
                keys.issueDemo(staff.person(me.personCode()).orElseThrow(), title(me), school, pin);
            }
            audit.record(
                    AuditEvent.by(me.personCode(), "key-issued").about(owner).with("kind", kind));
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private String title(SignedInPerson me) {
        return staff.positions(me.personCode()).stream()
                .filter(position -> position.holdsOn(time.today()))
                .map(Position::title)
                .findFirst()
                .orElse("Giáo viên");
    }
}
