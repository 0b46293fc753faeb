package vn.giaplai.gradebook;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;

/** SQL of the gradebook: everything of a class in one query a table; writes in batches. */
@Repository
class GradebookRepository {

    private static final String OF_CLASS = """
            where school_code = :school and school_year = :year and pupil_code in (
                select e.pupil_code from enrolment e
                where e.school_code = :school and e.school_year = :year and e.class_code = :class)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    GradebookRepository(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Holds back every other writer of the class until the transaction ends. */
    void lock(ClassRef ref) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "gradebook " + ref.schoolCode() + " " + ref.schoolYear() + " " + ref.classCode())
                .query((row, number) -> true)
                .single();
    }

    Entries entries(ClassRef ref) {
        return new Entries(
                list("select * from mark ", ref, GradebookRepository::mark),
                list(
                        "select * from subject_remark ",
                        ref,
                        row -> new SubjectRemark(
                                new PupilCode(row.getString("pupil_code")),
                                row.getString("subject_code"),
                                row.getString("remark"))),
                list(
                        "select * from exemption ",
                        ref,
                        row -> new Exemption(
                                new PupilCode(row.getString("pupil_code")),
                                row.getString("subject_code"),
                                row.getString("reason"))),
                list(
                        "select * from conduct ",
                        ref,
                        row -> new ConductEntry(
                                new PupilCode(row.getString("pupil_code")),
                                row.getInt("term"),
                                ConductLevel.valueOf(row.getString("level")))),
                list(
                        "select * from homeroom_entry ",
                        ref,
                        row -> new HomeroomEntry(
                                new PupilCode(row.getString("pupil_code")),
                                row.getObject("absences", Integer.class),
                                row.getString("comment"))));
    }

    List<EntryChange> changes(ClassRef ref) {
        return list("select * from mark_change ", ref, GradebookRepository::change).stream()
                .sorted((one, other) -> one.changedAt().compareTo(other.changedAt()))
                .toList();
    }

    void putMarks(ClassRef ref, Collection<MarkEntry> marks, EntryDifferences.Writer writer) {
        run("""
                insert into mark (pupil_code, school_code, school_year, subject_code, term, kind, position,
                                  score, level, missed, entered_by, entered_at)
                values (:pupil, :school, :year, :subject, :term, :kind, :position,
                        :score, :level, :missed, :by, :at)
                on conflict (school_code, school_year, pupil_code, subject_code, term, kind, position)
                do update set score = excluded.score, level = excluded.level, missed = excluded.missed,
                              entered_by = excluded.entered_by, entered_at = excluded.entered_at
                """, marks.stream().filter(entry -> entry.value() != null).toList(), entry -> {
            var value = Optional.ofNullable(entry.value()).orElseThrow();
            return place(ref, entry.place())
                    .addValue("score", value.score())
                    .addValue("level", value.level())
                    .addValue("missed", value.missed())
                    .addValue("by", writer.personCode())
                    .addValue("at", writer.at().atOffset(ZoneOffset.UTC));
        });
        run("""
                delete from mark
                where school_code = :school and school_year = :year and pupil_code = :pupil
                  and subject_code = :subject and term = :term and kind = :kind and position = :position
                """, marks.stream().filter(entry -> entry.value() == null).toList(), entry -> place(ref, entry.place()));
    }

    void putRemarks(ClassRef ref, Collection<SubjectRemark> remarks) {
        run(
                """
                insert into subject_remark (pupil_code, school_code, school_year, subject_code, remark)
                values (:pupil, :school, :year, :subject, :remark)
                on conflict (school_code, school_year, pupil_code, subject_code)
                do update set remark = excluded.remark
                """,
                remarks,
                each -> pupil(ref, each.pupilCode())
                        .addValue("subject", each.subjectCode())
                        .addValue("remark", each.remark()));
    }

    void putConduct(ClassRef ref, Collection<ConductEntry> conduct) {
        run(
                """
                insert into conduct (pupil_code, school_code, school_year, term, level)
                values (:pupil, :school, :year, :term, :level)
                on conflict (school_code, school_year, pupil_code, term) do update set level = excluded.level
                """,
                conduct,
                each -> pupil(ref, each.pupilCode())
                        .addValue("term", each.term())
                        .addValue("level", each.level().name()));
    }

    void putHomeroom(ClassRef ref, Collection<HomeroomEntry> entries) {
        run(
                """
                insert into homeroom_entry (pupil_code, school_code, school_year, absences, comment)
                values (:pupil, :school, :year, :absences, :comment)
                on conflict (school_code, school_year, pupil_code)
                do update set absences = coalesce(excluded.absences, homeroom_entry.absences),
                              comment = coalesce(excluded.comment, homeroom_entry.comment)
                """,
                entries,
                each -> pupil(ref, each.pupilCode())
                        .addValue("absences", each.absences())
                        .addValue("comment", each.comment()));
    }

    void putExemption(ClassRef ref, Exemption exemption) {
        run(
                """
                insert into exemption (pupil_code, school_code, school_year, subject_code, reason)
                values (:pupil, :school, :year, :subject, :reason)
                on conflict (school_code, school_year, pupil_code, subject_code)
                do update set reason = excluded.reason
                """,
                List.of(exemption),
                each -> pupil(ref, each.pupilCode())
                        .addValue("subject", each.subjectCode())
                        .addValue("reason", each.reason()));
    }

    void deleteExemption(ClassRef ref, PupilCode pupilCode, String subjectCode) {
        jdbc.sql("""
                        delete from exemption
                        where school_code = :school and school_year = :year
                          and pupil_code = :pupil and subject_code = :subject
                        """)
                .param("school", ref.schoolCode())
                .param("year", ref.schoolYear())
                .param("pupil", pupilCode)
                .param("subject", subjectCode)
                .update();
    }

    void trace(ClassRef ref, Collection<EntryChange> changes) {
        run(
                """
                insert into mark_change (pupil_code, school_code, school_year, subject_code, term, kind, position,
                                         old_value, new_value, reason, changed_by, changed_at, after_render)
                values (:pupil, :school, :year, :subject, :term, :kind, :position,
                        :old, :new, :reason, :by, :at, :afterRender)
                """,
                changes,
                each -> pupil(ref, each.pupilCode())
                        .addValue("subject", each.subjectCode())
                        .addValue("term", each.term())
                        .addValue("kind", each.kind().name())
                        .addValue("position", each.position())
                        .addValue("old", each.oldValue())
                        .addValue("new", each.newValue())
                        .addValue("reason", each.reason())
                        .addValue("by", each.changedBy())
                        .addValue("at", each.changedAt().atOffset(ZoneOffset.UTC))
                        .addValue("afterRender", each.afterRender()));
    }

    private <T> List<T> list(String select, ClassRef ref, Row<T> row) {
        return jdbc.sql(select + OF_CLASS)
                .param("school", ref.schoolCode())
                .param("year", ref.schoolYear())
                .param("class", ref.classCode())
                .query((result, number) -> row.read(result))
                .list();
    }

    private <T> void run(String sql, Collection<T> rows, Function<T, MapSqlParameterSource> parameters) {
        if (!rows.isEmpty()) {
            batch.batchUpdate(sql, rows.stream().map(parameters).toArray(SqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource pupil(ClassRef ref, PupilCode pupilCode) {
        return new MapSqlParameterSource()
                .addValue("school", ref.schoolCode())
                .addValue("year", ref.schoolYear())
                .addValue("pupil", pupilCode);
    }

    private static MapSqlParameterSource place(ClassRef ref, MarkPlace place) {
        return pupil(ref, place.pupilCode())
                .addValue("subject", place.subjectCode())
                .addValue("term", place.term())
                .addValue("kind", place.kind().name())
                .addValue("position", place.position());
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                new MarkPlace(
                        new PupilCode(row.getString("pupil_code")),
                        row.getString("subject_code"),
                        row.getInt("term"),
                        MarkKind.valueOf(row.getString("kind")),
                        row.getInt("position")),
                new MarkValue(
                        row.getObject("score", BigDecimal.class), row.getString("level"), row.getBoolean("missed")),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    private static EntryChange change(ResultSet row) throws SQLException {
        return new EntryChange(
                new PupilCode(row.getString("pupil_code")),
                row.getString("subject_code"),
                row.getObject("term", Integer.class),
                EntryKind.valueOf(row.getString("kind")),
                row.getInt("position"),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("reason"),
                new PersonCode(row.getString("changed_by")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("after_render"));
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
