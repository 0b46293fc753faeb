package vn.giaplai.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;

/** SQL of accounts. The school of an account is the one where its person holds (or last held) a position. */
@Repository
class AccountRepository {

    private static final String SELECT = """
            select a.person_code, p.full_name, a.username, a.must_change_password, a.first_password_until, a.proof_owed,
                   a.enabled, a.generation, a.language, s.school_code
            from account a
            join person p on p.code = a.person_code
            join lateral (select school_code from position o where o.person_code = a.person_code
                          order by (o.valid_to is null) desc, o.valid_from desc, o.id limit 1) s on true
            """;

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> byUsername(String username) {
        return jdbc.sql(SELECT + " where a.username = :value")
                .param("value", username)
                .query(AccountRepository::account)
                .optional();
    }

    Optional<Account> byPerson(PersonCode personCode) {
        return jdbc.sql(SELECT + " where a.person_code = :value")
                .param("value", personCode)
                .query(AccountRepository::account)
                .optional();
    }

    List<Account> ofSchool(SchoolCode schoolCode) {
        return jdbc.sql(SELECT + " where s.school_code = :school order by plain_text(p.full_name), a.username")
                .param("school", schoolCode)
                .query(AccountRepository::account)
                .list();
    }

    String passwordHash(PersonCode personCode) {
        return jdbc.sql("select password_hash from account where person_code = :person")
                .param("person", personCode)
                .query(String.class)
                .single();
    }

    boolean taken(String username) {
        return jdbc.sql("select exists (select 1 from account where username = :username)")
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    void insert(
            PersonCode personCode, String username, String passwordHash, boolean mustChange, @Nullable Instant until) {
        jdbc.sql("""
                        insert into account (person_code, username, password_hash, must_change_password,
                            first_password_until)
                        values (:person, :username, :hash, :mustChange, :until)
                        """)
                .param("until", utc(until))
                .param("person", personCode)
                .param("username", username)
                .param("hash", passwordHash)
                .param("mustChange", mustChange)
                .update();
    }

    void password(PersonCode personCode, String passwordHash, boolean mustChange, @Nullable Instant until) {
        jdbc.sql("""
                        update account set password_hash = :hash, must_change_password = :mustChange,
                            first_password_until = :until, generation = generation + 1
                        where person_code = :person
                        """)
                .param("hash", passwordHash)
                .param("mustChange", mustChange)
                .param("until", utc(until))
                .param("person", personCode)
                .update();
    }

    /** The same password in another form of its letters, unless another was set meanwhile. */
    void rehash(PersonCode personCode, String before, String passwordHash) {
        jdbc.sql("update account set password_hash = :hash where person_code = :person and password_hash = :before")
                .param("hash", passwordHash)
                .param("before", before)
                .param("person", personCode)
                .update();
    }

    /** From now on it is a password like one that somebody chose, unless another was set meanwhile. */
    void keepFirstPassword(Account account) {
        jdbc.sql("""
                        update account set first_password_until = null
                        where person_code = :person and generation = :generation
                        """)
                .param("person", account.personCode())
                .param("generation", account.generation())
                .update();
    }

    void demandChange(Account account) {
        jdbc.sql("""
                        update account set must_change_password = true
                        where person_code = :person and generation = :generation
                        """)
                .param("person", account.personCode())
                .param("generation", account.generation())
                .update();
    }

    void enabled(PersonCode personCode, boolean enabled) {
        jdbc.sql("""
                        update account set enabled = :enabled, generation = generation + case when :enabled then 0 else 1 end
                        where person_code = :person
                        """).param("enabled", enabled).param("person", personCode).update();
    }

    /** The password that its owner chose, in a session of this generation; gives the next, or nothing when that is over. */
    OptionalInt ownPassword(PersonCode personCode, int generation, String passwordHash) {
        return next(jdbc.sql("""
                        update account set password_hash = :hash, must_change_password = false,
                            first_password_until = null, generation = generation + 1,
                            proof_owed = case proof_owed when 'PASSWORD' then 'OWNER' else proof_owed end
                        where person_code = :person and generation = :generation
                        returning generation
                        """).param("hash", passwordHash), personCode, generation);
    }

    /** Nothing more is owed, where a password of the own was chosen before; whether anything was. */
    boolean ownerShown(PersonCode personCode) {
        return jdbc.sql("update account set proof_owed = null where person_code = :person and proof_owed = 'OWNER'")
                        .param("person", personCode)
                        .update()
                > 0;
    }

    /** Lets every session that began before now be over, for one of this generation; gives the next, or nothing when it is over. */
    OptionalInt nextGeneration(PersonCode personCode, int generation) {
        return next(jdbc.sql("""
                        update account set generation = generation + 1
                        where person_code = :person and generation = :generation
                        returning generation
                        """), personCode, generation);
    }

    private static OptionalInt next(JdbcClient.StatementSpec update, PersonCode personCode, int generation) {
        return update.param("person", personCode)
                .param("generation", generation)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    void language(PersonCode personCode, String language) {
        jdbc.sql("update account set language = :language where person_code = :person")
                .param("language", language)
                .param("person", personCode)
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new PersonCode(row.getString("person_code")),
                row.getString("full_name"),
                row.getString("username"),
                new SchoolCode(row.getString("school_code")),
                row.getBoolean("must_change_password"),
                Optional.ofNullable(row.getObject("first_password_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                Optional.ofNullable(row.getString("proof_owed"))
                        .map(ProofOwed::valueOf)
                        .orElse(null),
                row.getBoolean("enabled"),
                row.getInt("generation"),
                row.getString("language"));
    }
}
