package vn.giaplai.transcripts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.school.ClassRef;

/** SQL of cases, their pupils and the lock. */
@Repository
class TranscriptRepository {

    private final JdbcClient jdbc;

    TranscriptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TranscriptCase opened) {
        jdbc.sql("""
                        insert into transcript_case (case_number, school_code, school_year, class_code, pupil_code, kind,
                                                     cause, reason, started_by, started_at)
                        values (:number, :school, :year, :class, :pupil, :kind, :cause, :reason, :by, :at)
                        """)
                .param("number", opened.caseNumber())
                .param("school", opened.schoolCode())
                .param("year", opened.schoolYear())
                .param("class", opened.classCode())
                .param("pupil", opened.pupilCode())
                .param("kind", opened.kind().name())
                .param("cause", opened.cause())
                .param("reason", opened.reason())
                .param("by", opened.startedBy())
                .param("at", utc(opened.startedAt()))
                .update();
    }

    void insertPupils(String caseNumber, Collection<String> pupilCodes) {
        for (var pupil : pupilCodes) {
            jdbc.sql("insert into transcript_case_pupil (case_number, pupil_code) values (:number, :pupil)")
                    .param("number", caseNumber)
                    .param("pupil", pupil)
                    .update();
        }
    }

    Optional<TranscriptCase> find(String caseNumber) {
        return jdbc.sql("select * from transcript_case where case_number = :number")
                .param("number", caseNumber)
                .query(TranscriptRepository::transcriptCase)
                .optional();
    }

    /** Cases of a school's year, newest first. */
    List<TranscriptCase> ofYear(String schoolCode, String schoolYear) {
        return jdbc.sql("""
                        select * from transcript_case where school_code = :school and school_year = :year
                        order by started_at desc, case_number desc
                        """)
                .param("school", schoolCode)
                .param("year", schoolYear)
                .query(TranscriptRepository::transcriptCase)
                .list();
    }

    /** Everybody who is or was in the case, by place in the class list. */
    List<CasePupil> pupils(String caseNumber) {
        return jdbc.sql("""
                        select p.*, c.school_code, c.school_year from transcript_case_pupil p
                        join transcript_case c on c.case_number = p.case_number
                        left join enrolment e on e.school_code = c.school_code and e.school_year = c.school_year
                                             and e.pupil_code = p.pupil_code
                        where p.case_number = :number order by e.ordinal, p.pupil_code
                        """)
                .param("number", caseNumber)
                .query(TranscriptRepository::casePupil)
                .list();
    }

    /** All rows of the pupils of a class in a year, oldest case first. */
    List<CasePupil> pupilsOf(ClassRef ref) {
        return jdbc.sql("""
                        select p.* from transcript_case_pupil p
                        join transcript_case c on c.case_number = p.case_number
                        where c.school_code = :school and c.school_year = :year and c.class_code = :class
                        order by c.started_at, c.case_number, p.pupil_code
                        """)
                .param("school", ref.schoolCode())
                .param("year", ref.schoolYear())
                .param("class", ref.classCode())
                .query(TranscriptRepository::casePupil)
                .list();
    }

    void documentMade(String caseNumber, String pupilCode, DocumentId document) {
        jdbc.sql("""
                        update transcript_case_pupil set document_id = :document
                        where case_number = :number and pupil_code = :pupil
                        """)
                .param("document", document.value())
                .param("number", caseNumber)
                .param("pupil", pupilCode)
                .update();
    }

    /** False when the pupil had left before. */
    boolean leave(String caseNumber, String pupilCode, String ownCase, String reason, Instant at) {
        return jdbc.sql("""
                                update transcript_case_pupil set left_reason = :reason, left_to = :own, left_at = :at
                                where case_number = :number and pupil_code = :pupil and left_at is null
                                """)
                        .param("reason", reason)
                        .param("own", ownCase)
                        .param("at", utc(at))
                        .param("number", caseNumber)
                        .param("pupil", pupilCode)
                        .update()
                > 0;
    }

    void parent(String caseNumber, String parentCase) {
        jdbc.sql("update transcript_case set parent_case = :parent where case_number = :number")
                .param("parent", parentCase)
                .param("number", caseNumber)
                .update();
    }

    /** False when it was completed before. */
    boolean complete(String caseNumber, Instant at) {
        return jdbc.sql("""
                                update transcript_case set completed_at = :at
                                where case_number = :number and completed_at is null
                                """).param("at", utc(at)).param("number", caseNumber).update() > 0;
    }

    /** Pupils of the year who run alone now. */
    Set<String> runningAlone(String schoolCode, String schoolYear) {
        return new HashSet<>(jdbc.sql("""
                        select pupil_code from transcript_case
                        where school_code = :school and school_year = :year and kind = 'PUPIL'
                          and completed_at is null
                        """)
                .param("school", schoolCode)
                .param("year", schoolYear)
                .query(String.class)
                .list());
    }

    /** Those among the pupils for whom a paper of the year was made, in whatever state it is. */
    Set<String> made(String schoolCode, String schoolYear, Collection<String> pupilCodes) {
        if (pupilCodes.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        select distinct p.pupil_code from transcript_case_pupil p
                        join transcript_case c on c.case_number = p.case_number
                        where c.school_code = :school and c.school_year = :year and p.document_id is not null
                          and p.pupil_code in (:pupils)
                        """)
                .param("school", schoolCode)
                .param("year", schoolYear)
                .param("pupils", pupilCodes)
                .query(String.class)
                .list());
    }

    void lock(String schoolCode, String schoolYear, DocumentId document, String by, Instant at) {
        jdbc.sql("""
                        insert into transcript_lock (school_code, school_year, document_id, locked_by, locked_at)
                        values (:school, :year, :document, :by, :at) on conflict do nothing
                        """)
                .param("school", schoolCode)
                .param("year", schoolYear)
                .param("document", document.value())
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    Optional<YearLock> lock(String schoolCode, String schoolYear) {
        return jdbc.sql("select * from transcript_lock where school_code = :school and school_year = :year")
                .param("school", schoolCode)
                .param("year", schoolYear)
                .query((row, number) -> new YearLock(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        row.getString("locked_by"),
                        instant(row, "locked_at")))
                .optional();
    }

    private static TranscriptCase transcriptCase(ResultSet row, int number) throws SQLException {
        var completed = row.getObject("completed_at", OffsetDateTime.class);
        return new TranscriptCase(
                row.getString("case_number"),
                CaseKind.valueOf(row.getString("kind")),
                row.getString("school_code"),
                row.getString("school_year"),
                row.getString("class_code"),
                row.getString("pupil_code"),
                row.getString("reason"),
                row.getString("cause"),
                row.getString("parent_case"),
                row.getString("started_by"),
                instant(row, "started_at"),
                completed == null ? null : completed.toInstant());
    }

    private static CasePupil casePupil(ResultSet row, int number) throws SQLException {
        @Nullable UUID document = row.getObject("document_id", UUID.class);
        var left = row.getObject("left_at", OffsetDateTime.class);
        return new CasePupil(
                row.getString("case_number"),
                row.getString("pupil_code"),
                document == null ? null : new DocumentId(document),
                row.getString("left_reason"),
                row.getString("left_to"),
                left == null ? null : left.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
