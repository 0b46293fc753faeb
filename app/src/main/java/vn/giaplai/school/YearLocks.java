package vn.giaplai.school;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;

/** The locks of school years, and whom each leaves out by name. */
@Repository
public class YearLocks {

    private final JdbcClient jdbc;

    YearLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lock of a school's year; empty while it is open. */
    public Optional<YearLock> of(SchoolCode schoolCode, String schoolYear) {
        return jdbc.sql("select * from transcript_lock where school_code = :school and school_year = :year")
                .param("school", schoolCode)
                .param("year", schoolYear)
                .query((row, number) -> new YearLock(
                        row.getObject("document_id", UUID.class),
                        new PersonCode(row.getString("locked_by")),
                        row.getObject("locked_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Those of these pupils of a class whom the lock of the year shuts; none while it is open. */
    public Set<PupilCode> shut(ClassRef ref, Collection<PupilCode> pupilCodes) {
        if (pupilCodes.isEmpty() || of(ref.schoolCode(), ref.schoolYear()).isEmpty()) {
            return Set.of();
        }
        var shut = new HashSet<>(pupilCodes);
        for (var each : leftOut(ref.schoolCode(), ref.schoolYear())) {
            if (each.pupilCode() != null) {
                shut.remove(each.pupilCode());
            } else if (each.classCode().equals(ref.classCode())) {
                return Set.of();
            }
        }
        return shut;
    }

    /** Whether the lock of the year leaves out the whole class. */
    public boolean leavesOut(ClassRef ref) {
        return leftOut(ref.schoolCode(), ref.schoolYear()).contains(new LeftOut(ref.classCode(), null));
    }

    /** Whom the decision about the year leaves out, by class and place in its list; whole classes first. */
    public List<LeftOut> leftOut(SchoolCode schoolCode, String schoolYear) {
        return jdbc.sql("""
                        select l.class_code, l.pupil_code from transcript_lock_left_out l
                        left join enrolment e on e.school_code = l.school_code and e.school_year = l.school_year
                                             and e.pupil_code = l.pupil_code
                        where l.school_code = :school and l.school_year = :year
                        order by l.pupil_code is not null, l.class_code, e.ordinal, l.pupil_code
                        """)
                .param("school", schoolCode)
                .param("year", schoolYear)
                .query((row, number) ->
                        new LeftOut(row.getString("class_code"), PupilCode.ofNullable(row.getString("pupil_code"))))
                .list();
    }

    /** The principal decided to lock the year without these. */
    public void leaveOut(SchoolCode schoolCode, String schoolYear, String caseNumber, List<LeftOut> leftOut) {
        for (var each : leftOut) {
            jdbc.sql("""
                            insert into transcript_lock_left_out
                              (school_code, school_year, class_code, pupil_code, case_number)
                            values (:school, :year, :class, :pupil, :case) on conflict do nothing
                            """)
                    .param("school", schoolCode)
                    .param("year", schoolYear)
                    .param("class", each.classCode())
                    .param("pupil", each.pupilCode())
                    .param("case", caseNumber)
                    .update();
        }
    }

    /** The decision is signed, sealed and archived: the year is locked from now on. Again changes nothing. */
    public void lock(SchoolCode schoolCode, String schoolYear, YearLock lock) {
        jdbc.sql("""
                        insert into transcript_lock (school_code, school_year, document_id, locked_by, locked_at)
                        values (:school, :year, :document, :by, :at) on conflict do nothing
                        """)
                .param("school", schoolCode)
                .param("year", schoolYear)
                .param("document", lock.document())
                .param("by", lock.lockedBy())
                .param("at", utc(lock.lockedAt()))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
