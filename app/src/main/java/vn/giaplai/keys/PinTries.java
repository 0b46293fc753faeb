package vn.giaplai.keys;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.codes.PersonCode;

/**
 * Counts tries of a PIN, each in a transaction of its own: the count stays whatever becomes of the caller's. A try is
 * taken before the PIN is tried, so that people who guess at the same time have five tries together, not five each.
 */
@Component
class PinTries {

    private final KeyRepository keys;
    private final AuditLog audit;
    private final Clock clock;

    PinTries(KeyRepository keys, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes one try; returns how many are left after it. Throws {@link KeyRefused} when there was none. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int take(UUID key) {
        return KeyRepository.MOST_TRIES - keys.takeTry(key).orElseThrow(KeyRefused::locked);
    }

    /** The PIN was right; what it shows of its own form holds from now on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void right(UUID key, Pins.Grammar shown) {
        keys.giveTriesBack(key, shown);
    }

    /** The PIN was wrong; the last try locks the key. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void wrong(UUID key, PersonCode actor, int left) {
        audit.record(AuditEvent.by(actor, "pin-rejected").with("key", key).with("tries-left", left));
        if (left == 0) {
            keys.lock(key, clock.instant());
            audit.record(AuditEvent.by(actor, "key-locked").with("key", key));
        }
    }
}
