package vn.giaplai.security;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.school.Person;
import vn.giaplai.school.StaffDirectory;

/**
 * Whether whoever signs in showed to be the owner of the account. A password that one other person gave alone shows nothing,
 * nor does another one chosen under it; the PIN of the own key does, or a key that was made with a code of somebody else.
 */
@Service
public class OwnerProof {

    /** Where it is shown; {@code keys} has the page. */
    public static final String PAGE = "/keys/owner";

    /** About the own account, or open to the world. */
    private static final String[] OPEN = {
        "/password",
        "/sign-out",
        "/sign-in",
        "/language",
        "/web/",
        "/webjars/",
        "/favicon.ico",
        "/error",
        "/verify",
        "/v/",
        "/demo-pki/"
    };

    /**
     * Who gave the password.
     *
     * @param issuer full name; null where the person left no trace
     * @param resetAt null: it is the first one
     */
    public record Given(@Nullable String issuer, @Nullable Instant resetAt) {}

    private final AccountRepository accounts;
    private final PasswordOrigins origins;
    private final EarlierKeys keys;
    private final StaffDirectory staff;
    private final AuditLog audit;

    OwnerProof(
            AccountRepository accounts,
            PasswordOrigins origins,
            EarlierKeys keys,
            StaffDirectory staff,
            AuditLog audit) {
        this.accounts = accounts;
        this.origins = origins;
        this.keys = keys;
        this.staff = staff;
        this.audit = audit;
    }

    /** Whether somebody else may be at work under this person's name. */
    public boolean isOwed(PersonCode personCode) {
        return owed(personCode).isPresent();
    }

    /** Whether the password is still the one that somebody else knows, under which nothing can be shown. */
    public boolean needsOwnPassword(PersonCode personCode) {
        return owed(personCode).filter(ProofOwed.PASSWORD::equals).isPresent();
    }

    /** Who gave the password that is to be made up for. */
    public Given given(PersonCode personCode) {
        var origin = origins.of(personCode);
        var issuer = Optional.ofNullable(origin.issuer()).flatMap(staff::person).map(Person::fullName);
        return new Given(issuer.orElse(null), origin.resetAt());
    }

    /** The person showed it; under a password that somebody else knows this changes nothing. */
    @Transactional
    public void shown(SignedInPerson me) {
        if (accounts.ownerShown(me.personCode())) {
            audit.record(AuditEvent.by(me.personCode(), "account-owner-proved").about(me.personCode()));
        }
    }

    /**
     * Where this account is led instead of the page it asks for. Somebody who never had a key goes on, but to no papers:
     * those are closed where they are kept, and the signing desk, which shows what stands in them, here.
     */
    Optional<String> insteadOf(String path, Account account) {
        if (Stream.of(OPEN).anyMatch(path::startsWith)) {
            return Optional.empty();
        }
        if (isChangeForced(account)) {
            return Optional.of("/password");
        }
        if (account.proofOwed() == null || isOwnKeys(path)) {
            return Optional.empty();
        }
        boolean closed = isBelow(path, "/signingdesk") || keys.everHad(account.personCode());
        return closed ? Optional.of(PAGE) : Optional.empty();
    }

    /** Whether the password has to be changed before anything else is done. */
    boolean isChangeForced(Account account) {
        return account.mustChangePassword()
                || account.proofOwed() == ProofOwed.PASSWORD && keys.everHad(account.personCode());
    }

    private Optional<ProofOwed> owed(PersonCode personCode) {
        return accounts.byPerson(personCode).map(Account::proofOwed);
    }

    /** The own key, so that one whose PIN is forgotten can be replaced; not the codes that one hands to others. */
    private static boolean isOwnKeys(String path) {
        return isBelow(path, "/keys") && !isBelow(path, "/keys/codes");
    }

    private static boolean isBelow(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
