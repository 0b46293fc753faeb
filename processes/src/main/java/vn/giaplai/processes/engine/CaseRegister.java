package vn.giaplai.processes.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.duties.Place;

/**
 * All cases ever started, with their numbers. A unique index over the running ones is what guarantees that a class, a
 * pupil or a school has one running case of a process and year. Works in the caller's transaction.
 */
public final class CaseRegister {

    /** One case; {@code process} is the model's id. */
    public record Entry(
            CaseNumber number,
            String process,
            Place place,
            @Nullable String pupilCode,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Gives a number to a new case.
     *
     * @param prefix first letters of the number, {@code HB}
     * @throws CaseRefused with {@code ALREADY_RUNNING} and the case that stands in the way
     */
    public CaseNumber open(String prefix, String process, Place place, @Nullable String pupilCode) {
        long next = jdbc.sql("select nextval('camunda.case_number')")
                .query(Long.class)
                .single();
        CaseNumber number = new CaseNumber("%s-%s-%06d".formatted(prefix, place.schoolYear(), next));
        int inserted = jdbc.sql("""
                        insert into camunda.case_register
                          (case_number, process, subject_key, school_code, school_year, class_code, pupil_code, started_at)
                        values (:number, :process, :subject, :school, :year, :class, :pupil, :now)
                        on conflict (process, subject_key) where ended_at is null do nothing
                        """)
                .param("number", number.value())
                .param("process", process)
                .param("subject", subject(place, pupilCode))
                .param("school", place.schoolCode())
                .param("year", place.schoolYear())
                .param("class", place.classCode())
                .param("pupil", pupilCode)
                .param("now", now())
                .update();
        if (inserted == 0) {
            throw new CaseRefused(
                    CaseRefused.Reason.ALREADY_RUNNING,
                    running(process, place, pupilCode).map(Entry::number).orElse(null));
        }
        return number;
    }

    /** Marks the case as ended; again changes nothing. */
    public void close(CaseNumber number) {
        jdbc.sql("""
                        update camunda.case_register set ended_at = :now
                        where case_number = :number and ended_at is null
                        """).param("now", now()).param("number", number.value()).update();
    }

    public Optional<Entry> find(CaseNumber number) {
        return jdbc.sql("select * from camunda.case_register where case_number = :number")
                .param("number", number.value())
                .query(CaseRegister::entry)
                .optional();
    }

    /** The running case of that class, pupil or school. */
    public Optional<Entry> running(String process, Place place, @Nullable String pupilCode) {
        return jdbc.sql("""
                        select * from camunda.case_register
                        where process = :process and subject_key = :subject and ended_at is null
                        """)
                .param("process", process)
                .param("subject", subject(place, pupilCode))
                .query(CaseRegister::entry)
                .optional();
    }

    /** A pupil is unique in the school's year whatever their class. */
    private static String subject(Place place, @Nullable String pupilCode) {
        String year = place.schoolCode() + "/" + place.schoolYear();
        if (pupilCode != null) {
            return year + "/pupil/" + pupilCode;
        }
        return place.classCode() == null ? year : year + "/class/" + place.classCode();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Entry(
                new CaseNumber(row.getString("case_number")),
                row.getString("process"),
                new Place(
                        row.getString("school_code"),
                        row.getString("school_year"),
                        row.getString("class_code"),
                        null,
                        null),
                row.getString("pupil_code"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
