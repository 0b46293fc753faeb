package vn.giaplai.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.PersonCode;

/** SQL of notices. */
@Repository
class NoticeRepository {

    private final JdbcClient jdbc;

    NoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewNotice notice, Instant now) {
        jdbc.sql("""
            insert into notice (person_code, kind, arguments, address, urgent, at)
            values (:person, :kind, :arguments, :address, :urgent, :now)
            """)
                .param("person", notice.to())
                .param("kind", notice.kind().name())
                .param(
                        "arguments",
                        notice.arguments().stream().map(NoticeArgument::stored).toArray(String[]::new))
                .param("address", notice.address())
                .param("urgent", notice.kind().urgent())
                .param("now", at(now))
                .update();
    }

    /** Newest first. */
    List<Notice> of(PersonCode person, long before, int size) {
        return jdbc.sql(
                        "select * from notice where person_code = :person and id < :before order by id desc limit :size")
                .param("person", person)
                .param("before", before)
                .param("size", size)
                .query(NoticeRepository::notice)
                .list();
    }

    int unread(PersonCode person, int most) {
        return jdbc.sql("""
            select count(*) from (
                select from notice where person_code = :person and read_at is null limit :most) bounded
            """)
                .param("person", person)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    Optional<String> read(PersonCode person, long id, Instant now) {
        return jdbc.sql("""
            update notice set read_at = coalesce(read_at, :now) where id = :id and person_code = :person
            returning address
            """)
                .param("id", id)
                .param("person", person)
                .param("now", at(now))
                .query(String.class)
                .optional();
    }

    void readAll(PersonCode person, long newest, Instant now) {
        jdbc.sql("""
            update notice set read_at = :now where person_code = :person and read_at is null and id <= :newest
            """)
                .param("person", person)
                .param("newest", newest)
                .param("now", at(now))
                .update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        var read = row.getObject("read_at", OffsetDateTime.class);
        return new Notice(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                Arrays.stream((String[]) row.getArray("arguments").getArray())
                        .map(NoticeArgument::ofStored)
                        .toList(),
                row.getString("address"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
