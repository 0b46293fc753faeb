package vn.giaplai.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.assessment.AssessedResult;
import vn.giaplai.processes.assessment.Decision;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.ClassRef;

/** SQL of results and decisions. */
@Repository
class ResultsRepository {

    private final JdbcClient jdbc;

    ResultsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PupilCode, byte[]> inputs(ClassRef ref, Collection<PupilCode> pupilCodes) {
        Map<PupilCode, byte[]> inputs = new HashMap<>();
        if (pupilCodes.isEmpty()) {
            return inputs;
        }
        jdbc.sql("""
                        select pupil_code, input from result
                        where school_code = :school and school_year = :year and pupil_code in (:pupils)
                        """)
                .param("school", ref.schoolCode())
                .param("year", ref.schoolYear())
                .param("pupils", pupilCodes)
                .query(row -> {
                    inputs.put(new PupilCode(row.getString("pupil_code")), row.getBytes("input"));
                });
        return inputs;
    }

    void put(ClassRef ref, PupilCode pupilCode, AssessedResult assessed, byte[] input, Instant at) {
        jdbc.sql("""
                        insert into result (pupil_code, school_code, school_year, rule_set, assessed, input, computed_at)
                        values (:pupil, :school, :year, :ruleSet, :assessed::jsonb, :input, :at)
                        on conflict (school_code, school_year, pupil_code)
                        do update set rule_set = excluded.rule_set, assessed = excluded.assessed,
                                      input = excluded.input, computed_at = excluded.computed_at
                        """)
                .param("pupil", pupilCode)
                .param("school", ref.schoolCode())
                .param("year", ref.schoolYear())
                .param("ruleSet", assessed.ruleSet().name())
                .param("assessed", AssessedJson.write(assessed))
                .param("input", input)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    List<PupilResult> results(SchoolCode schoolCode, String schoolYear, Collection<PupilCode> pupilCodes) {
        if (pupilCodes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select pupil_code, assessed::text as assessed, computed_at from result
                        where school_code = :school and school_year = :year and pupil_code in (:pupils)
                        """)
                .param("school", schoolCode)
                .param("year", schoolYear)
                .param("pupils", pupilCodes)
                .query((row, number) -> new PupilResult(
                        new PupilCode(row.getString("pupil_code")),
                        AssessedJson.read(row.getString("assessed")),
                        at(row, "computed_at")))
                .list();
    }

    void put(ClassRef ref, ConfirmedDecision decision) {
        jdbc.sql("""
                        insert into promotion_decision (pupil_code, school_code, school_year, decision, confirmed_by,
                                                        confirmed_at)
                        values (:pupil, :school, :year, :decision, :by, :at)
                        on conflict (school_code, school_year, pupil_code)
                        do update set decision = excluded.decision, confirmed_by = excluded.confirmed_by,
                                      confirmed_at = excluded.confirmed_at
                        """)
                .param("pupil", decision.pupilCode())
                .param("school", ref.schoolCode())
                .param("year", ref.schoolYear())
                .param("decision", decision.outcome().name())
                .param("by", decision.confirmedBy())
                .param("at", OffsetDateTime.ofInstant(decision.confirmedAt(), ZoneOffset.UTC))
                .update();
    }

    List<ConfirmedDecision> decisions(SchoolCode schoolCode, String schoolYear, Collection<PupilCode> pupilCodes) {
        if (pupilCodes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select pupil_code, decision, confirmed_by, confirmed_at from promotion_decision
                        where school_code = :school and school_year = :year and pupil_code in (:pupils)
                        """)
                .param("school", schoolCode)
                .param("year", schoolYear)
                .param("pupils", pupilCodes)
                .query((row, number) -> new ConfirmedDecision(
                        new PupilCode(row.getString("pupil_code")),
                        Decision.Outcome.valueOf(row.getString("decision")),
                        new PersonCode(row.getString("confirmed_by")),
                        at(row, "confirmed_at")))
                .list();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
