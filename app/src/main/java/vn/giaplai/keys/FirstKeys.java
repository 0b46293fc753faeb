package vn.giaplai.keys;

import java.util.Arrays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.Notices;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;

/**
 * First keys, by the demo authority: each person for himself, so that nobody else ever knows the PIN, and with a code
 * that somebody else handed over, so that nobody else's password makes a key.
 */
@Service
class FirstKeys {

    private final KeyCustody keys;
    private final KeyCodes codes;
    private final ResetWait wait;
    private final StaffDirectory staff;
    private final SchoolRegister schools;
    private final SchoolTime time;
    private final Notices notices;

    FirstKeys(
            KeyCustody keys,
            KeyCodes codes,
            ResetWait wait,
            StaffDirectory staff,
            SchoolRegister schools,
            SchoolTime time,
            Notices notices) {
        this.keys = keys;
        this.codes = codes;
        this.wait = wait;
        this.staff = staff;
        this.schools = schools;
        this.time = time;
        this.notices = notices;
    }

    /**
     * Issues the key, uses the code and forgets the PIN. Throws {@link KeyRefused} for a weak PIN, when there is a key
     * already, in the time after a reset of the password, and for a code that does not do.
     */
    @Transactional
    public void issue(KeyKind kind, SignedInPerson me, String code, char[] pin) {
        try {
            Pins.check(pin, staff.person(me.personCode()).map(Person::birthDate).orElse(null));
            if (keys.find(kind.owner(me)).isPresent()) {
                throw KeyRefused.alreadyThere();
            }
            wait.demandOver(me.personCode());
            codes.use(me, kind, code);
            var school = schools.school(me.schoolCode()).orElseThrow();
            var event = AuditEvent.by(me.personCode(), "key-issued");
            if (kind == KeyKind.SEAL) {
                keys.issueDemoSeal(school, pin, event);
            } else {
                keys.issueDemo(staff.person(me.personCode()).orElseThrow(), title(me), school, pin, event);
            }
            notices.tell(
                    me.personCode(),
                    kind == KeyKind.SEAL ? Notices.What.SEAL_MADE : Notices.What.KEY_MADE,
                    me.personCode());
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
