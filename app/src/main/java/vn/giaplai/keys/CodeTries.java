package vn.giaplai.keys;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.codes.PersonCode;

/** Counts tries of a code as {@link PinTries} does those of a PIN: taken first, and kept whatever becomes of the caller. */
@Component
class CodeTries {

    private final KeyCodeRepository codes;
    private final AuditLog audit;

    CodeTries(KeyCodeRepository codes, AuditLog audit) {
        this.codes = codes;
        this.audit = audit;
    }

    /** Takes one try; returns how many are left after it. Throws {@link KeyRefused} when there was none. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int take(UUID code) {
        return KeyCodeRepository.MOST_TRIES - codes.takeTry(code).orElseThrow(KeyRefused::codeWorn);
    }

    /** What was typed was not looked at: the try counts as not made. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void giveBack(UUID code) {
        codes.giveBackTry(code);
    }

    /** The code was wrong. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void wrong(UUID code, PersonCode actor, int left) {
        audit.record(
                AuditEvent.by(actor, "key-code-rejected").with("code", code).with("tries-left", left));
    }
}
