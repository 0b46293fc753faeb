package vn.giaplai.keys;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.keys.KeyCodeRepository.StoredCode;
import vn.giaplai.security.OwnerProof;
import vn.giaplai.security.PasswordOrigins;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** The code that somebody brings along to make a key: asked for, looked at, used once. */
@Service
class KeyCodes {

    private final KeyCodeRepository codes;
    private final CodeTries tries;
    private final PasswordOrigins origins;
    private final OwnerProof proof;
    private final PasswordEncoder hashes;
    private final AuditLog audit;
    private final Clock clock;

    KeyCodes(
            KeyCodeRepository codes,
            CodeTries tries,
            PasswordOrigins origins,
            OwnerProof proof,
            PasswordEncoder hashes,
            AuditLog audit,
            Clock clock) {
        this.codes = codes;
        this.tries = tries;
        this.origins = origins;
        this.proof = proof;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
    }

    /** The code that waits to be typed; empty when there is none that works. */
    Optional<StoredCode> waiting(SignedInPerson me, KeyKind kind) {
        return codes.open(me.personCode(), kind).filter(code -> code.works(clock.instant()));
    }

    /** Puts this person on the list of those who wait for a code. */
    @Transactional
    public void ask(SignedInPerson me, KeyKind kind) {
        codes.wish(me.personCode(), kind, clock.instant());
        audit.record(AuditEvent.by(me.personCode(), "key-code-asked")
                .about(me.personCode())
                .with("kind", kind));
    }

    boolean hasAsked(SignedInPerson me, KeyKind kind) {
        return codes.wishes().stream()
                .anyMatch(wish -> wish.kind() == kind && wish.personCode().equals(me.personCode()));
    }

    /**
     * Uses the code, in the transaction that makes the key, so that neither happens without the other. Throws
     * {@link KeyRefused} when none was handed over, when it expired or was tried too often, when it is wrong (one try
     * is spent), when whoever handed it over gave this person the password, before or since, or when that is still the
     * password. Whoever brings the code was seen by somebody else, and so is shown to be the owner of the account.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(SignedInPerson me, KeyKind kind, String typed) {
        var code = codes.open(me.personCode(), kind).orElseThrow(KeyRefused::noCode);
        if (!clock.instant().isBefore(code.expiresAt())) {
            throw KeyRefused.codeExpired();
        }
        var giver = code.handedBy();
        if (giver != null && giver.equals(origins.of(me.personCode()).issuer())) {
            throw KeyRefused.sameHand();
        }
        if (proof.needsOwnPassword(me.personCode())) {
            throw KeyRefused.ownPasswordFirst();
        }
        int left = tries.take(code.id());
        if (!matches(typed, code)) {
            tries.wrong(code.id(), me.personCode(), left);
            throw left == 0 ? KeyRefused.codeWorn() : KeyRefused.wrongCode(left);
        }
        if (!codes.use(code.id(), clock.instant())) {
            throw KeyRefused.noCode();
        }
        audit.record(AuditEvent.by(me.personCode(), "key-code-used")
                .about(me.personCode())
                .with("code", code.id())
                .with("kind", kind));
        proof.shown(me);
    }

    private boolean matches(String typed, StoredCode code) {
        try {
            return hashes.matches(HandedCode.compared(typed), code.hash());
        } catch (UserProblem busy) {
            // Nobody looked at what was typed.
            tries.giveBack(code.id());
            throw busy;
        }
    }
}
