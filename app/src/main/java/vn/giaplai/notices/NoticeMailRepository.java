package vn.giaplai.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.PersonCode;

/** SQL of mails: which are due, which one is being sent, what became of it. */
@Repository
class NoticeMailRepository {

    /** A mail of its kind to everybody who wants it and may still come in, and the notices that it tells. */
    private static final String COLLECT = """
        with due as materialized (
            select n.id, n.person_code, c.address
            from notice_choice c join notice n on n.person_code = c.person_code
            where c.way = any(:ways) and c.address is not null and c.refused_at is null
              and exists (select from account a where a.person_code = c.person_code and a.enabled)
              and n.read_at is null and n.mail_id is null and %s
        ), mail as (
            insert into notice_mail (person_code, kind, address, day, state, made_at, next_at)
            select distinct person_code, :kind, address, cast(:day as date), 'WAITING', cast(:now as timestamptz),
                   cast(:now as timestamptz)
            from due
            on conflict do nothing
            returning id, person_code
        )
        update notice set mail_id = mail.id
        from due join mail on mail.person_code = due.person_code
        where notice.id = due.id
        """;

    private final JdbcClient jdbc;

    NoticeMailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One digest to everybody who has had none on that day, of what was told before. */
    void collectDigests(LocalDate day, Instant before, Instant now) {
        collect(
                        COLLECT.formatted("n.at <= cast(:before as timestamptz)"),
                        NoticeMail.Kind.DIGEST,
                        day,
                        now,
                        MailWay.DIGEST,
                        MailWay.AT_ONCE)
                .param("before", at(before))
                .update();
    }

    /** What is urgent, to everybody who wants that at once. */
    void collectUrgent(LocalDate day, Instant now) {
        collect(COLLECT.formatted("n.urgent and n.at >= c.since"), NoticeMail.Kind.URGENT, day, now, MailWay.AT_ONCE)
                .update();
    }

    private JdbcClient.StatementSpec collect(
            String sql, NoticeMail.Kind kind, LocalDate day, Instant now, MailWay... ways) {
        return jdbc.sql(sql)
                .param("ways", Arrays.stream(ways).map(MailWay::name).toArray(String[]::new))
                .param("kind", kind.name())
                .param("day", day)
                .param("now", at(now));
    }

    /** A mail with a code; any earlier one that waits is not needed any more. */
    void addCode(PersonCode person, MailAddress address, LocalDate day, Instant now) {
        jdbc.sql("""
            update notice_mail set state = 'NOT_NEEDED', finished_at = :now
            where person_code = :person and kind = 'CODE' and state = 'WAITING'
            """).param("person", person).param("now", at(now)).update();
        jdbc.sql("""
            insert into notice_mail (person_code, kind, address, day, state, made_at, next_at)
            values (:person, 'CODE', :address, :day, 'WAITING', :now, :now)
            """)
                .param("person", person)
                .param("address", address.value())
                .param("day", day)
                .param("now", at(now))
                .update();
    }

    /** Takes the next one that is due; from now on it counts as sent, whatever happens to us. */
    Optional<NoticeMail> claim(Instant now) {
        return jdbc.sql("""
            update notice_mail set state = 'SENDING', claimed_at = :now, tries = tries + 1
            where id = (select id from notice_mail where state = 'WAITING' and next_at <= :now
                        order by next_at, id limit 1 for update skip locked)
            returning *
            """)
                .param("now", at(now))
                .query(NoticeMailRepository::mail)
                .optional();
    }

    void finish(long id, NoticeMail.State state, @Nullable Integer answer, Instant now) {
        jdbc.sql("update notice_mail set state = :state, answer = :answer, finished_at = :now where id = :id")
                .param("state", state.name())
                .param("answer", answer)
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    /** It was not sent, for sure, and waits until then. */
    void putBack(long id, @Nullable Integer answer, Instant next) {
        jdbc.sql("update notice_mail set state = 'WAITING', answer = :answer, next_at = :next where id = :id")
                .param("answer", answer)
                .param("next", at(next))
                .param("id", id)
                .update();
    }

    /** Those whose sender died: whether they arrived nobody knows. */
    int lost(Instant before, Instant now) {
        return jdbc.sql("""
            update notice_mail set state = 'UNKNOWN', finished_at = :now
            where state = 'SENDING' and claimed_at < :before
            """).param("before", at(before)).param("now", at(now)).update();
    }

    /** How many of each kind a mail tells that are not read yet. */
    Map<NoticeKind, Integer> content(long mail) {
        var counted = new TreeMap<NoticeKind, Integer>();
        jdbc.sql("select kind, count(*) as many from notice where mail_id = :mail and read_at is null group by kind")
                .param("mail", mail)
                .query(row -> {
                    counted.put(NoticeKind.valueOf(row.getString("kind")), row.getInt("many"));
                });
        return counted;
    }

    /** The latest mails to somebody, newest first. */
    List<NoticeMail> of(PersonCode person, int size) {
        return jdbc.sql("select * from notice_mail where person_code = :person order by id desc limit :size")
                .param("person", person)
                .param("size", size)
                .query(NoticeMailRepository::mail)
                .list();
    }

    private static NoticeMail mail(ResultSet row, int number) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new NoticeMail(
                row.getLong("id"),
                new PersonCode(row.getString("person_code")),
                NoticeMail.Kind.valueOf(row.getString("kind")),
                new MailAddress(row.getString("address")),
                NoticeMail.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
