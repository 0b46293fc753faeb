package vn.giaplai.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.giaplai.processes.codes.PersonCode;

/**
 * Who gave somebody the password, and so could have used it. A change by the person alters nothing here: whoever was
 * given a password can change it as well.
 */
@Service
public class PasswordOrigins {

    private static final Origin UNKNOWN = new Origin(null, null);

    /**
     * Where a password comes from.
     *
     * @param issuer code of the person who made the account or last reset its password; null where nobody knows
     * @param resetAt when somebody else last reset it; null: never
     */
    public record Origin(
            @Nullable PersonCode issuer, @Nullable Instant resetAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration wait;

    PasswordOrigins(JdbcClient jdbc, Clock clock, @Value("${giaplai.keys.wait-after-reset}") Duration wait) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.wait = wait;
    }

    /** Until when somebody else may still be using the password that they reset; empty: not any more. */
    public Optional<Instant> waitsUntil(PersonCode personCode) {
        return Optional.ofNullable(of(personCode).resetAt())
                .map(reset -> reset.plus(wait))
                .filter(until -> until.isAfter(clock.instant()));
    }

    /** The origin of a person's password; all unknown for somebody without an account. */
    public Origin of(PersonCode personCode) {
        return jdbc.sql("select password_issuer, password_reset_at from account where person_code = :person")
                .param("person", personCode)
                .query((row, number) -> new Origin(
                        PersonCode.ofNullable(row.getString("password_issuer")),
                        Optional.ofNullable(row.getObject("password_reset_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .optional()
                .orElse(UNKNOWN);
    }

    /** Remembers who made the account, alone: the one who comes in has yet to show that it is the owner. */
    void issued(PersonCode personCode, PersonCode by) {
        jdbc.sql("update account set password_issuer = :by, proof_owed = 'PASSWORD' where person_code = :person")
                .param("by", by)
                .param("person", personCode)
                .update();
    }

    /** Remembers who reset the password, alone; somebody who resets the own one hides nobody who did it before. */
    void reset(PersonCode personCode, PersonCode by) {
        jdbc.sql("""
                        update account set password_issuer = :by, password_reset_at = :now, proof_owed = 'PASSWORD'
                        where person_code = :person and person_code <> :by
                        """)
                .param("by", by)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("person", personCode)
                .update();
    }

    /** It took two people to give the password: none of them alone could have wanted to come in with it. */
    void byTwo(PersonCode personCode) {
        jdbc.sql("update account set proof_owed = null where person_code = :person")
                .param("person", personCode)
                .update();
    }
}
