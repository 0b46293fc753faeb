package vn.giaplai.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.web.SchoolTime;

/** People of a school who could be given a code: they have an account and no key; the clerk also where there is no seal. */
@Repository
public class KeylessPeople {

    /**
     * Somebody without a key.
     *
     * @param askedAt when the person asked for a code; null: did not
     * @param handedBy full name of whoever handed over a code that still works; null: nobody
     */
    record Keyless(
            PersonCode personCode,
            String fullName,
            KeyKind kind,
            @Nullable Instant askedAt,
            @Nullable String handedBy,
            @Nullable Instant expiresAt) {}

    private static final String FROM = """
        from person p
        cross join (values ('PERSON'), ('SEAL')) as wanted (kind)
        join account a on a.person_code = p.code and a.enabled
        left join key_code_wish w on w.person_code = p.code and w.kind = wanted.kind
        left join key_code c on c.person_code = p.code and c.kind = wanted.kind
            and c.used_at is null and c.replaced_at is null and c.expires_at > :now and c.tries < :most
        where exists (select from duty_held o
                      where o.person_code = p.code and o.unit = :school and o.class_code is null
                        and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
                        and (wanted.kind = 'PERSON' or o.role = :clerk))
          and not exists (select from signing_key s
                          where s.kind = wanted.kind and s.retired_at is null
                            and s.owner = case wanted.kind when 'SEAL' then :school else p.code end)
        """;

    private final JdbcClient jdbc;
    private final SchoolTime time;
    private final Clock clock;

    KeylessPeople(JdbcClient jdbc, SchoolTime time, Clock clock) {
        this.jdbc = jdbc;
        this.time = time;
        this.clock = clock;
    }

    /** Those who asked first, in the order in which they did; then the others by name. */
    List<Keyless> of(SchoolCode schoolCode) {
        return asked("""
            select p.code, p.full_name, wanted.kind, w.asked_at, c.expires_at,
                (select full_name from person where code = c.handed_by) as handed_by
            """ + FROM + " order by w.asked_at nulls last, plain_text(p.full_name), wanted.kind", schoolCode)
                .query(KeylessPeople::keyless)
                .list();
    }

    /** How many of them asked for a code. */
    public int asked(SchoolCode schoolCode) {
        return asked("select count(*) " + FROM + " and w.asked_at is not null", schoolCode)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, SchoolCode schoolCode) {
        return jdbc.sql(sql)
                .param("school", schoolCode)
                .param("today", time.today())
                .param("clerk", Role.VT.name())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("most", KeyCodeRepository.MOST_TRIES);
    }

    private static Keyless keyless(ResultSet row, int number) throws SQLException {
        return new Keyless(
                new PersonCode(row.getString("code")),
                row.getString("full_name"),
                KeyKind.valueOf(row.getString("kind")),
                instant(row, "asked_at"),
                row.getString("handed_by"),
                instant(row, "expires_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
