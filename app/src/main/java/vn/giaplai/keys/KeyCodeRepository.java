package vn.giaplai.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.PersonCode;

/** SQL of the codes that keys are made with, and of the wishes for one. */
@Repository
class KeyCodeRepository {

    static final int MOST_TRIES = 5;

    private static final String OPEN =
            " from key_code where person_code = :person and kind = :kind and used_at is null and replaced_at is null";

    private final JdbcClient jdbc;

    KeyCodeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A code that was neither used nor replaced; it may have expired, or have no tries left.
     *
     * @param handedBy code of the person who handed it over; null: it was made at the console of the machine
     */
    record StoredCode(
            UUID id, String hash, @Nullable PersonCode handedBy, Instant handedAt, Instant expiresAt, int triesLeft) {

        boolean works(Instant now) {
            return triesLeft > 0 && now.isBefore(expiresAt);
        }
    }

    /** Somebody who waits for a code. */
    record Wish(PersonCode personCode, KeyKind kind, Instant askedAt) {}

    Optional<StoredCode> open(PersonCode personCode, KeyKind kind) {
        return jdbc.sql("select *" + OPEN)
                .param("person", personCode)
                .param("kind", kind.name())
                .query(KeyCodeRepository::stored)
                .optional();
    }

    /** Keeps a new code; the one before works no more. */
    void replace(StoredCode code, PersonCode personCode, KeyKind kind) {
        jdbc.sql("""
                        update key_code set replaced_at = :now
                        where person_code = :person and kind = :kind and used_at is null and replaced_at is null
                        """)
                .param("now", timestamp(code.handedAt()))
                .param("person", personCode)
                .param("kind", kind.name())
                .update();
        jdbc.sql("""
                        insert into key_code (id, person_code, kind, code_hash, handed_by, handed_at, expires_at)
                        values (:id, :person, :kind, :hash, :handedBy, :handedAt, :expiresAt)
                        """)
                .param("id", code.id())
                .param("person", personCode)
                .param("kind", kind.name())
                .param("hash", code.hash())
                .param("handedBy", code.handedBy())
                .param("handedAt", timestamp(code.handedAt()))
                .param("expiresAt", timestamp(code.expiresAt()))
                .update();
    }

    /** Takes one of the tries before it is made; empty when none is left. */
    Optional<Integer> takeTry(UUID id) {
        return jdbc.sql("update key_code set tries = tries + 1 where id = :id and tries < :most returning tries")
                .param("id", id)
                .param("most", MOST_TRIES)
                .query(Integer.class)
                .optional();
    }

    /** Gives back a try that was taken and not made. */
    void giveBackTry(UUID id) {
        jdbc.sql("update key_code set tries = tries - 1 where id = :id and tries > 0")
                .param("id", id)
                .update();
    }

    /** Uses the code; false when somebody else was faster. */
    boolean use(UUID id, Instant now) {
        return jdbc.sql("""
                        update key_code set used_at = :now
                        where id = :id and used_at is null and replaced_at is null
                        """).param("id", id).param("now", timestamp(now)).update() == 1;
    }

    void wish(PersonCode personCode, KeyKind kind, Instant now) {
        jdbc.sql("insert into key_code_wish values (:person, :kind, :now) on conflict do nothing")
                .param("person", personCode)
                .param("kind", kind.name())
                .param("now", timestamp(now))
                .update();
    }

    void fulfil(PersonCode personCode, KeyKind kind) {
        jdbc.sql("delete from key_code_wish where person_code = :person and kind = :kind")
                .param("person", personCode)
                .param("kind", kind.name())
                .update();
    }

    List<Wish> wishes() {
        return jdbc.sql("select * from key_code_wish order by asked_at, person_code")
                .query((row, number) -> new Wish(
                        new PersonCode(row.getString("person_code")),
                        KeyKind.valueOf(row.getString("kind")),
                        instant(row, "asked_at")))
                .list();
    }

    private static StoredCode stored(ResultSet row, int number) throws SQLException {
        return new StoredCode(
                row.getObject("id", UUID.class),
                row.getString("code_hash"),
                PersonCode.ofNullable(row.getString("handed_by")),
                instant(row, "handed_at"),
                instant(row, "expires_at"),
                MOST_TRIES - row.getInt("tries"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
