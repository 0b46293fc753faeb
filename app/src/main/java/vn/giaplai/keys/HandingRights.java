package vn.giaplai.keys;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.PasswordOrigins;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;

/**
 * Who hands a code to whom: the principal or the clerk, to the principal the clerk and to the clerk the principal; never
 * to oneself, and never whoever gave that person the password.
 */
@Component
class HandingRights {

    private final HeldDuties duties;
    private final PasswordOrigins origins;
    private final ResetWait wait;
    private final SchoolTime time;

    HandingRights(HeldDuties duties, PasswordOrigins origins, ResetWait wait, SchoolTime time) {
        this.duties = duties;
        this.origins = origins;
        this.wait = wait;
        this.time = time;
    }

    /** Why this person hands the other no code for such a key; empty when nothing stands against it. */
    Optional<KeyRefused> against(SignedInPerson me, PersonCode personCode, KeyKind kind) {
        if (me.personCode().equals(personCode)) {
            return Optional.of(KeyRefused.ownCode());
        }
        var mine = duties.roles(me.personCode(), me.schoolCode());
        var theirs = positions(personCode, me.schoolCode());
        if (theirs.isEmpty() || (kind == KeyKind.SEAL && !theirs.contains(Role.VT))) {
            return Optional.of(KeyRefused.nobodyToHandTo());
        }
        if (theirs.contains(Role.HT) && !mine.contains(Role.VT)) {
            return Optional.of(KeyRefused.clerkHands());
        }
        if (theirs.contains(Role.VT) && !mine.contains(Role.HT)) {
            return Optional.of(KeyRefused.principalHands());
        }
        if (me.personCode().equals(origins.of(personCode).issuer())) {
            return Optional.of(KeyRefused.issuerHands());
        }
        return wait.until(me.personCode()).map(until -> KeyRefused.handerWaits(time.moment(until)));
    }

    /** Without those that a class gives: whoever holds no position is nobody of the school. */
    private Set<Role> positions(PersonCode personCode, SchoolCode schoolCode) {
        return duties.roles(personCode, schoolCode).stream()
                .filter(Role::isPosition)
                .collect(Collectors.toSet());
    }
}
