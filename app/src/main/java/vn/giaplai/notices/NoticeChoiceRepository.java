package vn.giaplai.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.PersonCode;

/** SQL of choices and of codes that prove addresses. */
@Repository
class NoticeChoiceRepository {

    private final JdbcClient jdbc;

    NoticeChoiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An address that is not confirmed yet.
     *
     * @param hash of the code; null while it is not sent
     * @param asked how many codes were asked for on that day
     */
    record Pending(
            String address,
            LocalDate askedOn,
            int asked,
            @Nullable String hash,
            @Nullable Instant expiresAt,
            int triesLeft) {}

    NoticeChoice of(PersonCode person) {
        return jdbc.sql("select way, address, refused_at from notice_choice where person_code = :person")
                .param("person", person)
                .query((row, number) -> new NoticeChoice(
                        MailWay.valueOf(row.getString("way")),
                        row.getString("address"),
                        instant(row.getObject("refused_at", OffsetDateTime.class))))
                .optional()
                .orElse(NoticeChoice.NONE);
    }

    void choose(PersonCode person, MailWay way, Instant now) {
        jdbc.sql("""
            insert into notice_choice (person_code, way, since) values (:person, :way, :now)
            on conflict (person_code) do update set way = excluded.way, since = excluded.since
            """)
                .param("person", person)
                .param("way", way.name())
                .param("now", at(now))
                .update();
    }

    void confirm(PersonCode person, String address, Instant now) {
        jdbc.sql("""
            update notice_choice set address = :address, confirmed_at = :now, refused_at = null, since = :now
            where person_code = :person
            """)
                .param("person", person)
                .param("address", address)
                .param("now", at(now))
                .update();
        forget(person);
    }

    /** Whether it is still the address in use. */
    boolean refused(PersonCode person, MailAddress address, Instant now) {
        return jdbc.sql("""
            update notice_choice set refused_at = :now
            where person_code = :person and address = :address and refused_at is null
            """)
                        .param("person", person)
                        .param("address", address.value())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    Optional<Pending> pending(PersonCode person) {
        return jdbc.sql("select * from notice_address_code where person_code = :person")
                .param("person", person)
                .query((row, number) -> new Pending(
                        row.getString("address"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getInt("asked"),
                        row.getString("code_hash"),
                        instant(row.getObject("expires_at", OffsetDateTime.class)),
                        row.getInt("tries_left")))
                .optional();
    }

    /** A code is asked for; false when as many were asked for on that day already. */
    boolean ask(PersonCode person, MailAddress address, LocalDate day, int most, int tries) {
        return jdbc.sql("""
            insert into notice_address_code (person_code, address, asked_on, asked, tries_left)
            values (:person, :address, :day, 1, :tries)
            on conflict (person_code) do update
            set address = excluded.address, asked_on = excluded.asked_on, code_hash = null, expires_at = null,
                tries_left = excluded.tries_left,
                asked = case when notice_address_code.asked_on = excluded.asked_on then notice_address_code.asked + 1
                             else 1 end
            where notice_address_code.asked_on <> excluded.asked_on or notice_address_code.asked < :most
            """)
                        .param("person", person)
                        .param("address", address.value())
                        .param("day", day)
                        .param("most", most)
                        .param("tries", tries)
                        .update()
                == 1;
    }

    /** The code that is about to be sent; false when another address was typed meanwhile. */
    boolean code(PersonCode person, MailAddress address, String hash, Instant expires) {
        return jdbc.sql("""
            update notice_address_code set code_hash = :hash, expires_at = :expires
            where person_code = :person and address = :address
            """)
                        .param("person", person)
                        .param("address", address.value())
                        .param("hash", hash)
                        .param("expires", at(expires))
                        .update()
                == 1;
    }

    /** Takes one of the tries before it is made. */
    boolean takeTry(PersonCode person) {
        return jdbc.sql("""
            update notice_address_code set tries_left = tries_left - 1 where person_code = :person and tries_left > 0
            """).param("person", person).update() == 1;
    }

    /** The address is not asked about any more; how often one asked that day stays. */
    private void forget(PersonCode person) {
        jdbc.sql("""
            update notice_address_code set code_hash = null, expires_at = null, tries_left = 0
            where person_code = :person
            """).param("person", person).update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
