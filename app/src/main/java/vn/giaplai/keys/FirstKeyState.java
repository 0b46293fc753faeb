package vn.giaplai.keys;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.school.Person;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.SignedInPerson;

/** How far somebody without a key is: waits after a reset, has to ask, has asked, or has a code to type. */
@Component
class FirstKeyState {

    /**
     * A code that waits to be typed.
     *
     * @param handedBy full name; null where it was made at the console
     */
    record Waiting(@Nullable String handedBy, Instant expiresAt) {}

    private final KeyCodes codes;
    private final ResetWait wait;
    private final StaffDirectory staff;

    FirstKeyState(KeyCodes codes, ResetWait wait, StaffDirectory staff) {
        this.codes = codes;
        this.wait = wait;
        this.staff = staff;
    }

    /** The moment from which this person's keys may be made and destroyed; null: now. */
    @Nullable Instant waitsUntil(SignedInPerson me) {
        return wait.until(me.personCode()).orElse(null);
    }

    @Nullable Waiting code(SignedInPerson me, KeyKind kind) {
        return codes.waiting(me, kind)
                .map(code -> new Waiting(
                        Optional.ofNullable(code.handedBy())
                                .flatMap(staff::person)
                                .map(Person::fullName)
                                .orElse(null),
                        code.expiresAt()))
                .orElse(null);
    }

    boolean asked(SignedInPerson me, KeyKind kind) {
        return codes.hasAsked(me, kind);
    }
}
