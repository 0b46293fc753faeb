package vn.giaplai.security;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.audit.SecurityEvent;
import vn.giaplai.audit.SecurityEvents;
import vn.giaplai.audit.Whereabouts;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.Person;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.signing.PasswordForms;
import vn.giaplai.web.UserProblem;

/** The accounts of a school's people: opened, reset, closed; passwords are kept as Argon2id only. */
@Service
public class Accounts {

    private final AccountRepository repository;
    private final PasswordEncoder encoder;
    private final SchoolRegister schools;
    private final SignInLimits limits;
    private final PasswordRules rules;
    private final FirstPasswords firstPasswords;
    private final SecurityEvents events;
    private final PasswordOrigins origins;
    private final Notices notices;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    Accounts(
            AccountRepository repository,
            PasswordEncoder encoder,
            SchoolRegister schools,
            SignInLimits limits,
            PasswordRules rules,
            FirstPasswords firstPasswords,
            SecurityEvents events,
            PasswordOrigins origins,
            Notices notices,
            AuditLog audit,
            TransactionOperations transaction) {
        this.repository = repository;
        this.encoder = encoder;
        this.schools = schools;
        this.limits = limits;
        this.rules = rules;
        this.firstPasswords = firstPasswords;
        this.events = events;
        this.origins = origins;
        this.notices = notices;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Accounts of a school by name. */
    public List<Account> ofSchool(SchoolCode schoolCode) {
        return repository.ofSchool(schoolCode);
    }

    public Optional<Account> byPerson(PersonCode personCode) {
        return repository.byPerson(personCode);
    }

    Optional<Account> byUsername(String username) {
        return repository.byUsername(username);
    }

    /** Opens an account with a random first password; the person must already hold a position in the school. */
    @Transactional
    public FirstPassword create(Person person, School school) {
        return create(person, school, firstPasswords.make(), firstPasswords.until(), null);
    }

    /** The same, by somebody who sees the password, and so takes no part in giving that person a key. */
    @Transactional
    public FirstPassword createdBy(PersonCode actor, Person person, School school) {
        var first = create(person, school, firstPasswords.make(), firstPasswords.until(), actor);
        origins.issued(person.code(), actor);
        return first;
    }

    /** The password that one person proposed and this one confirms: a first one, or another one. */
    @Transactional
    public FirstPassword confirmedBy(SignedInPerson me, Person person, School school) {
        var password = repository.byPerson(person.code()).isPresent()
                ? reset(person.code(), me)
                : createdBy(me.personCode(), person, school);
        origins.byTwo(person.code());
        return password;
    }

    /** Opens an account with this password, which holds for ever (demo, move from another system). */
    @Transactional
    public FirstPassword create(Person person, School school, String firstPassword) {
        return create(person, school, firstPassword, null, null);
    }

    /** The same for somebody of an office above the schools; names of its accounts end with these letters. */
    @Transactional
    public FirstPassword create(Person person, String letters, String firstPassword) {
        return create(person, letters, false, firstPassword, null, null);
    }

    /** The same with a random first password that must be changed. */
    @Transactional
    public FirstPassword create(Person person, String letters) {
        return create(person, letters, true, firstPasswords.make(), firstPasswords.until(), null);
    }

    private FirstPassword create(
            Person person, School school, String firstPassword, @Nullable Instant until, @Nullable PersonCode actor) {
        return create(person, school.shortName(), school.forcePasswordChange(), firstPassword, until, actor);
    }

    private FirstPassword create(
            Person person,
            String letters,
            boolean mustChange,
            String firstPassword,
            @Nullable Instant until,
            @Nullable PersonCode actor) {
        if (repository.byPerson(person.code()).isPresent()) {
            throw new UserProblem(HttpStatus.CONFLICT, "security.account.exists", person.fullName());
        }
        var username = Usernames.forName(person.fullName(), letters, repository::taken);
        repository.insert(person.code(), username, encode(firstPassword), mustChange, until);
        audit.record((actor == null ? AuditEvent.bySystem("account-created") : AuditEvent.by(actor, "account-created"))
                .about(person.code())
                .with("username", username));
        return new FirstPassword(person.code(), person.fullName(), username, firstPassword);
    }

    /**
     * A new random password for somebody who lost theirs; it must be changed if the school says so. It is hashed before
     * anything is held that others wait for.
     */
    public FirstPassword reset(PersonCode personCode, SignedInPerson by) {
        var account = repository.byPerson(personCode).orElseThrow(Accounts::unknown);
        var renewed = renewed(account);
        transaction.executeWithoutResult(open -> {
            audit.record(
                    AuditEvent.by(by.personCode(), "account-password-reset").about(personCode));
            origins.reset(personCode, by.personCode());
            notices.tell(personCode, Notices.What.PASSWORD_RESET, by.personCode());
            write(account, renewed);
        });
        return renewed.password();
    }

    /** Another first password where the one that was handed out is over: for whoever stands at the machine itself. */
    @Transactional
    public Optional<FirstPassword> renewIfOver(PersonCode personCode) {
        return repository.byPerson(personCode).filter(firstPasswords::isOver).map(over -> {
            var renewed = renewed(over);
            audit.record(AuditEvent.bySystem("account-password-reset").about(personCode));
            write(over, renewed);
            return renewed.password();
        });
    }

    private Renewed renewed(Account account) {
        var password = firstPasswords.make();
        return new Renewed(
                new FirstPassword(account.personCode(), account.fullName(), account.username(), password),
                encode(password));
    }

    private void write(Account account, Renewed renewed) {
        repository.password(account.personCode(), renewed.hash(), forced(account.schoolCode()), firstPasswords.until());
    }

    private record Renewed(FirstPassword password, String hash) {}

    /** Whether the password that was handed out opens the account no more. */
    boolean isOver(Account account) {
        return firstPasswords.isOver(account);
    }

    /**
     * Somebody came in with this password. A school that lets people keep the password that was handed out lets them
     * from now on; elsewhere one that others would guess, chosen before that was looked at, is changed first.
     */
    @Transactional
    void cameIn(Account account, String password) {
        if (account.mustChangePassword()) {
            return;
        }
        if (account.firstPasswordUntil() != null) {
            repository.keepFirstPassword(account);
        } else if (forced(account.schoolCode()) && rules.isObvious(account.person(), kept(password))) {
            repository.demandChange(account);
            audit.record(AuditEvent.bySystem("account-password-obvious").about(account.personCode()));
        }
    }

    /** Lets an account in again or keeps it out; takes effect at its next request. */
    @Transactional
    public void enable(PersonCode personCode, boolean enabled, SignedInPerson by) {
        repository.enabled(personCode, enabled);
        audit.record(AuditEvent.by(by.personCode(), enabled ? "account-enabled" : "account-disabled")
                .about(personCode));
    }

    /**
     * Asks somebody who is signed in for the password again; tries are counted for the session, so that one
     * left open cannot be used to guess, and keeps nobody else waiting. Throws {@link UserProblem}.
     */
    public void demandPassword(SignedInPerson me, String password) {
        var lane = SignInLane.session(me);
        limits.take(lane).map(Waiting::of).ifPresent(wait -> {
            throw new UserProblem(HttpStatus.TOO_MANY_REQUESTS, "security.password.wait." + wait.unit(), wait.amount());
        });
        if (!matches(me.personCode(), password)) {
            events.record(
                    new SecurityEvent(SecurityEvent.Kind.PASSWORD_REFUSED, me.personCode(), Whereabouts.address(), ""));
            throw new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "security.password.present-wrong");
        }
        limits.forgive(lane);
    }

    @Transactional
    void speak(SignedInPerson me, String language) {
        repository.language(me.personCode(), language);
    }

    boolean matches(Account account, String password) {
        return matches(account.personCode(), password);
    }

    /** In the form that is kept; else in the others, and then it is kept in that form from now on. */
    private boolean matches(PersonCode personCode, String password) {
        var hash = repository.passwordHash(personCode);
        var forms = PasswordForms.of(kept(password).toCharArray());
        try {
            var right = forms.stream()
                    .map(String::new)
                    .filter(form -> encoder.matches(form, hash))
                    .findFirst();
            right.filter(form -> !form.equals(kept(password)))
                    .ifPresent(form -> repository.rehash(personCode, hash, encode(password)));
            return right.isPresent();
        } finally {
            forms.forEach(form -> Arrays.fill(form, '\0'));
        }
    }

    /** As much work as a real check, for a user name that does not exist. */
    void pretendToMatch(String password) {
        encode(password);
    }

    /** The form in which a password is kept (RFC 8265 §4.2.2); one that was set before may have another. */
    static String kept(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    private boolean forced(SchoolCode schoolCode) {
        return schools.school(schoolCode).map(School::forcePasswordChange).orElse(true);
    }

    String encode(String password) {
        var encoded = encoder.encode(kept(password));
        if (encoded == null) {
            throw new IllegalStateException("the password encoder gave nothing");
        }
        return encoded;
    }

    private static UserProblem unknown() {
        return new UserProblem(HttpStatus.NOT_FOUND, "security.account.unknown");
    }
}
