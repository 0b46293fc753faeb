package vn.giaplai.security;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.web.UserProblem;

/**
 * What people do about their own account with their own password: choose another one, end sessions. Both are done by a
 * session that still holds; one that ended meanwhile, because somebody reset the password, changes nothing.
 */
@Service
class OwnPassword {

    /** Shortest password somebody may choose, in characters (NIST SP 800-63B §5.1.1.2 asks for 8 or more). */
    static final int SHORTEST = 10;

    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final AccountRepository repository;
    private final PasswordRules rules;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    OwnPassword(
            Accounts accounts,
            AccountRepository repository,
            PasswordRules rules,
            AuditLog audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.repository = repository;
        this.rules = rules;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Somebody chooses a password of their own. Throws {@link UserProblem}.
     *
     * @param generation in which the session that asks began
     * @return the generation in which it goes on; empty when it was over, and nothing was changed
     */
    OptionalInt change(SignedInPerson me, int generation, String present, String chosen, String again) {
        accounts.demandPassword(me, present);
        demandFit(me, present, chosen, again);
        var hash = accounts.encode(chosen);
        return recorded(
                me, "account-password-changed", () -> repository.ownPassword(me.personCode(), generation, hash));
    }

    /** Ends every session of this person but the one that asks. Throws {@link UserProblem} when the password is wrong. */
    OptionalInt endOtherSessions(SignedInPerson me, int generation, String present) {
        accounts.demandPassword(me, present);
        return recorded(me, "account-sessions-ended", () -> repository.nextGeneration(me.personCode(), generation));
    }

    private OptionalInt recorded(SignedInPerson me, String action, Supplier<OptionalInt> step) {
        var next = transaction.execute(open -> {
            var generation = step.get();
            if (generation.isPresent()) {
                audit.record(AuditEvent.by(me.personCode(), action).about(me.personCode()));
            }
            return generation;
        });
        return Objects.requireNonNull(next);
    }

    private void demandFit(SignedInPerson me, String present, String chosen, String again) {
        var kept = Accounts.kept(chosen);
        int length = (int) kept.codePoints().count();
        if (length < SHORTEST || length > LONGEST) {
            throw new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "security.password.too-short", SHORTEST);
        }
        if (!kept.equals(Accounts.kept(again))) {
            throw new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "security.password.not-repeated");
        }
        if (kept.equals(Accounts.kept(present)) || chosen.equals(me.username())) {
            throw new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "security.password.not-new");
        }
        rules.demandUnguessable(me, kept);
    }
}
