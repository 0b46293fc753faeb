package vn.giaplai.keys;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.keys.KeyRepository.StoredKey;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.School;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.SigningKey;
import vn.giaplai.signing.SigningKeys;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoSubject;

/**
 * Keeps signing keys: each a PKCS#12 under its holder's PIN, sealed once more by the server key. A wrong PIN is tried
 * once and counted; the fifth locks the key. The key in clear exists only in the {@link UnlockedKey} handed out.
 */
@Service
public class KeyCustody {

    private final KeyRepository keys;
    private final ServerKey serverKey;
    private final PinTries tries;
    private final DemoAuthority demo;
    private final CertificateStatus status;
    private final StaffDirectory staff;
    private final HeldDuties duties;
    private final AuditLog audit;

    KeyCustody(
            KeyRepository keys,
            ServerKey serverKey,
            PinTries tries,
            DemoAuthority demo,
            CertificateStatus status,
            StaffDirectory staff,
            HeldDuties duties,
            AuditLog audit) {
        this.keys = keys;
        this.serverKey = serverKey;
        this.tries = tries;
        this.demo = demo;
        this.status = status;
        this.staff = staff;
        this.duties = duties;
        this.audit = audit;
    }

    /** The key in use of a person (or, by the school's code, of its seal). */
    public Optional<KeyInfo> find(Code owner) {
        return keys.current(owner).map(StoredKey::info);
    }

    /**
     * Opens a person's own key. Throws {@link KeyRefused} when the PIN is wrong (one try is spent), when the key is
     * locked, or when its certificate does not hold now.
     */
    public UnlockedKey unlock(PersonCode personCode, char[] pin) {
        return opened(stored(personCode), personCode, pin);
    }

    /** Opens the seal of a school; only its clerk of today may (NĐ 30/2020 Đ32.2). Refusals as in {@link #unlock}. */
    public UnlockedKey unlockSeal(SchoolCode schoolCode, PersonCode personCode, char[] pin) {
        demandClerk(personCode, schoolCode);
        return opened(stored(schoolCode), personCode, pin);
    }

    /** Seals a key under a new PIN. The old one is tried once, and counted, like any other. */
    @Transactional
    public void changePin(Code owner, PersonCode personCode, char[] oldPin, char[] newPin) {
        Pins.check(newPin, staff.person(personCode).map(Person::birthDate).orElse(null));
        if (owner instanceof SchoolCode school) {
            demandClerk(personCode, school);
        }
        var stored = stored(owner);
        tried(stored, personCode, oldPin);
        var resealed = Pins.changed(pkcs12(stored), oldPin, newPin);
        var id = stored.info().id();
        keys.reseal(id, serverKey.seal(resealed, purpose(id)));
        audit.record(AuditEvent.by(personCode, "pin-changed").with("key", id));
    }

    /** Tries the PIN of a key that signs nothing now; refusals as in {@link #unlock}, but for those of the certificate. */
    void demandPin(Code owner, PersonCode personCode, char[] pin) {
        var stored = stored(owner);
        if (stored.info().locked()) {
            throw KeyRefused.locked();
        }
        tried(stored, personCode, pin);
    }

    /** Issues a person a key and a certificate of the demo authority; an earlier key retires. */
    @Transactional
    public KeyInfo issueDemo(Person person, String title, School school, char[] pin) {
        return ofPerson(person, title, school, pin, AuditEvent.bySystem("key-issued"));
    }

    /** The same at somebody's request, told to the ledger as this event. */
    @Transactional
    KeyInfo issueDemo(Person person, String title, School school, char[] pin, AuditEvent event) {
        return ofPerson(person, title, school, pin, event);
    }

    /** Issues a school its seal, of the demo authority; an earlier one retires. */
    @Transactional
    public KeyInfo issueDemoSeal(School school, char[] pin) {
        return ofSchool(school, pin, AuditEvent.bySystem("key-issued"));
    }

    /** The same at somebody's request, told to the ledger as this event. */
    @Transactional
    KeyInfo issueDemoSeal(School school, char[] pin, AuditEvent event) {
        return ofSchool(school, pin, event);
    }

    /** Revokes the certificate of a key at the demo authority: from now on it signs nothing. */
    @Transactional
    public void revokeDemo(Code owner, PersonCode actor) {
        var info = stored(owner).info();
        demo.revoke(info.certificate());
        audit.record(AuditEvent.by(actor, "certificate-revoked").about(owner).with("key", info.id()));
    }

    private KeyInfo ofPerson(Person person, String title, School school, char[] pin, AuditEvent event) {
        var key = demo.issue(DemoSubject.person(person.fullName(), title, school.name()), pin);
        return kept(person.code(), key, event);
    }

    private KeyInfo ofSchool(School school, char[] pin, AuditEvent event) {
        return kept(school.code(), demo.issue(DemoSubject.seal(school.name()), pin), event);
    }

    private KeyInfo kept(Code owner, DemoKey key, AuditEvent event) {
        var id = UUID.randomUUID();
        var certificate = key.certificate();
        var info = new KeyInfo(
                id,
                owner,
                certificate,
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                KeyRepository.MOST_TRIES,
                false);
        keys.retireCurrent(owner, realNow());
        keys.insert(info, serverKey.seal(key.pkcs12(), purpose(id)));
        audit.record(event.about(owner).with("kind", info.kind()).with("key", id));
        return info;
    }

    void demandClerk(PersonCode personCode, SchoolCode schoolCode) {
        if (!duties.holds(personCode, Role.VT, Place.ofUnit(schoolCode))) {
            throw KeyRefused.notTheClerk();
        }
    }

    private StoredKey stored(Code owner) {
        return keys.current(owner).orElseThrow(KeyRefused::none);
    }

    private UnlockedKey opened(StoredKey stored, PersonCode actor, char[] pin) {
        var info = stored.info();
        if (info.locked()) {
            throw KeyRefused.locked();
        }
        status.check(info.certificate(), realNow());
        return new UnlockedKey(info.id(), info.owner(), tried(stored, actor, pin));
    }

    private SigningKey tried(StoredKey stored, PersonCode actor, char[] pin) {
        var id = stored.info().id();
        if (!stored.grammar().admits(pin)) {
            throw KeyRefused.notAPin(stored.grammar());
        }
        int left = tries.take(id);
        try {
            var key = SigningKeys.pkcs12(pkcs12(stored), pin);
            tries.right(id, Pins.Grammar.of(pin));
            return key;
        } catch (SigningException problem) {
            if (problem.failure() != SigningFailure.PIN_REJECTED) {
                throw problem;
            }
            tries.wrong(id, actor, left);
            throw left == 0 ? KeyRefused.locked() : KeyRefused.wrongPin(left);
        }
    }

    private byte[] pkcs12(StoredKey stored) {
        return serverKey.open(stored.sealed(), purpose(stored.info().id()));
    }

    private static String purpose(UUID id) {
        return "signing-key:" + id;
    }

    /** Certificates hold in real time, whatever the clock of the school's processes says. */
    private static Instant realNow() {
        return Clock.systemUTC().instant();
    }
}
