package vn.giaplai.keys;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.security.Notices;

/** Destroys keys whose PIN is forgotten or locked (ADR 0007); their owner then needs a code for the next one. */
@Service
public class KeyRetirement {

    private final KeyCustody custody;
    private final KeyRepository keys;
    private final ResetWait wait;
    private final Notices notices;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    KeyRetirement(
            KeyCustody custody,
            KeyRepository keys,
            ResetWait wait,
            Notices notices,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.custody = custody;
        this.keys = keys;
        this.wait = wait;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Destroys the key in use, so that its owner can be given another: nobody can sign with it any more, and what it
     * signed stays valid, because its certificate is not revoked. A seal only by the clerk of today. Throws
     * {@link KeyRefused} also while the holder waits after a reset of the password.
     */
    @Transactional
    public void retire(Code owner, PersonCode actor) {
        if (owner instanceof SchoolCode school) {
            custody.demandClerk(actor, school);
        }
        var holder = owner instanceof PersonCode person ? person : actor;
        wait.demandOver(holder);
        // Certificates hold in real time, whatever the clock of the school's processes says.
        var id = keys.retireCurrent(owner, Clock.systemUTC().instant()).orElseThrow(KeyRefused::none);
        audit.record(AuditEvent.by(actor, "key-retired").about(owner).with("key", id));
        notices.tell(
                holder,
                KeyKind.of(owner) == KeyKind.SEAL ? Notices.What.SEAL_RETIRED : Notices.What.KEY_RETIRED,
                actor);
        events.publishEvent(new KeyRetired(id, holder));
    }
}
