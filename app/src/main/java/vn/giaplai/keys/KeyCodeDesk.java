package vn.giaplai.keys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.keys.KeyCodeRepository.StoredCode;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.Notices;
import vn.giaplai.security.SignedInPerson;

/** Hands over codes: each is made here, shown once, and kept as a hash; the ledger knows who gave one to whom. */
@Service
class KeyCodeDesk {

    private static final String HANDED = "key-code-handed";

    private final KeyCodeRepository codes;
    private final HandingRights rights;
    private final HandersKey proof;
    private final StaffDirectory staff;
    private final PasswordEncoder hashes;
    private final Notices notices;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration valid;
    private final SecureRandom random = new SecureRandom();

    KeyCodeDesk(
            KeyCodeRepository codes,
            HandingRights rights,
            HandersKey proof,
            StaffDirectory staff,
            PasswordEncoder hashes,
            Notices notices,
            AuditLog audit,
            Clock clock,
            @Value("${giaplai.keys.code-valid}") Duration valid) {
        this.codes = codes;
        this.rights = rights;
        this.proof = proof;
        this.staff = staff;
        this.hashes = hashes;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.valid = valid;
    }

    /**
     * Makes the code that this person hands to the other; one that was made before works no more. Throws
     * {@link KeyRefused} when this person is the wrong one to hand it over, or does not open the own key.
     */
    @Transactional
    public HandedCode hand(SignedInPerson me, PersonCode personCode, KeyKind kind, char[] pin) {
        try {
            rights.against(me, personCode, kind).ifPresent(refused -> {
                throw refused;
            });
            proof.demand(me, pin);
        } finally {
            Arrays.fill(pin, '\0');
        }
        var person = staff.person(personCode).orElseThrow(KeyRefused::nobodyToHandTo);
        return made(me.personCode(), person.code(), person.fullName(), kind);
    }

    /** Makes a code at the console of the machine, for a school in which nobody can hand one over any more. */
    @Transactional
    public HandedCode atConsole(PersonCode personCode) {
        var person = staff.person(personCode).orElseThrow(KeyRefused::nobodyToHandTo);
        return made(null, person.code(), person.fullName(), KeyKind.PERSON);
    }

    private HandedCode made(@Nullable PersonCode by, PersonCode personCode, String fullName, KeyKind kind) {
        var code = HandedCode.random(random);
        var now = clock.instant();
        var stored = new StoredCode(
                UUID.randomUUID(),
                Objects.requireNonNull(hashes.encode(HandedCode.compared(code))),
                by,
                now,
                now.plus(valid),
                KeyCodeRepository.MOST_TRIES);
        codes.replace(stored, personCode, kind);
        codes.fulfil(personCode, kind);
        audit.record((by == null ? AuditEvent.bySystem(HANDED) : AuditEvent.by(by, HANDED))
                .about(personCode)
                .with("code", stored.id())
                .with("kind", kind)
                .with("expires", stored.expiresAt()));
        notices.tell(personCode, kind == KeyKind.SEAL ? Notices.What.SEAL_CODE : Notices.What.KEY_CODE, by);
        return new HandedCode(code, fullName, kind, stored.expiresAt());
    }
}
