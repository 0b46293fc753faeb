package vn.giaplai.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.PersonCode;

/** Reads security events and the acts of the ledger as one trail, newest first. */
@Service
public class SecurityTrail {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,19})\\.(\\d{1,9})\\.([al])\\.(\\d{1,18})");

    /**
     * What is looked for.
     *
     * @param people codes of everybody (and the school) whose events the reader may see
     * @param actions regular expression over actions and kinds
     * @param person code of one person who acted, was acted upon or whose account it is; null for everybody
     * @param from first instant; {@code to} the first that is too late
     * @param after place of the last line that was shown; empty for the beginning
     */
    public record Question(
            Collection<? extends Code> people,
            String actions,
            @Nullable PersonCode person,
            Instant from,
            Instant to,
            String after) {}

    /**
     * A line of the trail.
     *
     * @param times how many like it, until {@code until}
     * @param subject whom or what it was done to; null where that is nobody else
     * @param place where the next page begins
     */
    public record Line(
            Instant at,
            Instant until,
            int times,
            String action,
            @Nullable PersonCode actor,
            @Nullable String subject,
            @Nullable String address,
            Map<String, String> details,
            String place) {}

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    SecurityTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code most} lines. */
    public List<Line> lines(Question question, int most) {
        var place = PLACE.matcher(question.after());
        boolean later = place.matches();
        return jdbc.sql("""
                        (select 'l' as source, id, at, at as until, 1 as times, action, actor, subject_ref as subject,
                                address, details::text as details
                         from audit_event
                         where action ~ :actions and at >= :from and at < :to
                           and (actor = any(:people) or actor is null and subject_ref = any(:people))
                           and (:everybody or actor = :person or subject_ref = :person)
                           and (at, 'l', id) < (:place, :source, :id)
                         order by at desc, id desc limit :most)
                        union all
                        (select 'a', id, at, until, times, kind, person_code, null, address,
                                jsonb_build_object('detail', detail)::text
                         from security_event
                         where kind ~ :actions and at >= :from and at < :to
                           and (person_code is null or person_code = any(:people))
                           and (:everybody or person_code = :person)
                           and (at, 'a', id) < (:place, :source, :id)
                         order by at desc, id desc limit :most)
                        order by at desc, source desc, id desc limit :most
                        """)
                .param("actions", question.actions())
                .param("from", utc(question.from()))
                .param("to", utc(question.to()))
                .param("people", Code.values(question.people()))
                .param("everybody", question.person() == null)
                .param("person", question.person() == null ? "" : question.person())
                .param("place", utc(later ? instant(place.group(1), place.group(2)) : question.to()))
                .param("source", later ? place.group(3) : "z")
                .param("id", later ? Long.parseLong(place.group(4)) : Long.MAX_VALUE)
                .param("most", most)
                .query(this::line)
                .list();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Line(
                at,
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getInt("times"),
                row.getString("action"),
                PersonCode.ofNullable(row.getString("actor")),
                row.getString("subject"),
                row.getString("address"),
                json.readValue(row.getString("details"), DETAILS),
                "%d.%d.%s.%d".formatted(at.getEpochSecond(), at.getNano(), row.getString("source"), row.getLong("id")));
    }

    private static Instant instant(String seconds, String nanos) {
        long second = Math.min(Long.parseLong(seconds), 4_000_000_000L);
        return Instant.ofEpochSecond(Math.max(0, second), Long.parseLong(nanos));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
