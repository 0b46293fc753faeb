package vn.giaplai.signingdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.documents.RoundOrder;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.PlaceRow;

/** SQL of signature rounds. */
@Repository
class RoundRepository {

    private final JdbcClient jdbc;

    RoundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a round; ordered again by a new task (its case starts anew), it is open again. */
    void open(RoundOrder order, Instant now) {
        var slot = order.place().slot();
        jdbc.sql("""
                        insert into signature_round as r (id, case_number, round, task_id, feature, element, role,
                            school_code, school_year, class_code, subject_code, slot, fields, opened_at)
                        values (:id, :case, :round, :task, :feature, :element, :role, :school, :year, :class, :subject, :slot,
                            string_to_array(:fields, ' '), :now)
                        on conflict (case_number, round) do update
                        set task_id = excluded.task_id, element = excluded.element, fields = excluded.fields, finished_at = null
                        where r.task_id <> excluded.task_id
                        """)
                .param("id", UUID.randomUUID())
                .param("case", order.caseNumber().value())
                .param("round", order.round())
                .param("task", order.task().value())
                .param("feature", order.feature())
                .param("element", order.element())
                .param("role", order.role().name())
                .param("school", order.place().schoolCode())
                .param("year", order.place().schoolYear())
                .param("class", order.place().classCode())
                .param("subject", order.place().subjectCode())
                .param("slot", slot == null ? 0 : slot)
                .param("fields", String.join(" ", order.fields()))
                .param("now", timestamp(now))
                .update();
    }

    Optional<SignatureRound> find(RoundId id) {
        return jdbc.sql("select * from signature_round where id = :id")
                .param("id", id.value())
                .query(RoundRepository::round)
                .optional();
    }

    Optional<SignatureRound> find(CaseNumber caseNumber, String round) {
        return jdbc.sql("select * from signature_round where case_number = :case and round = :round")
                .param("case", caseNumber.value())
                .param("round", round)
                .query(RoundRepository::round)
                .optional();
    }

    Optional<SignatureRound> byTask(TaskId task) {
        return jdbc.sql("select * from signature_round where task_id = :task")
                .param("task", task.value())
                .query(RoundRepository::round)
                .optional();
    }

    /** Open rounds that a duty of that day gives to this person. */
    List<SignatureRound> open(PersonCode personCode, LocalDate day) {
        return jdbc.sql("""
            select * from signature_round r
            where finished_at is null and exists (
                select from duty_held d
                where d.person_code = :person and d.unit = r.school_code and d.role = r.role
                  and (d.features is null or r.feature = any(d.features))
                  and d.valid_from <= :day and (d.valid_to is null or d.valid_to >= :day)
                  and (d.class_code is null
                       or d.class_code = r.class_code and d.school_year = r.school_year
                          and (r.subject_code is null or d.subject_code = r.subject_code)
                          and (r.slot = 0 or d.slot = r.slot)))
            order by school_year, class_code, subject_code, slot, case_number
            """)
                .param("person", personCode)
                .param("day", day)
                .query(RoundRepository::round)
                .list();
    }

    /** Open rounds of a case. */
    List<SignatureRound> openOf(CaseNumber caseNumber) {
        return jdbc.sql("select * from signature_round where case_number = :case and finished_at is null")
                .param("case", caseNumber.value())
                .query(RoundRepository::round)
                .list();
    }

    /** Who signed papers of the case in rounds of a role. */
    List<PersonCode> signers(CaseNumber caseNumber, Role role) {
        return jdbc.sql("""
            select distinct b.signer
            from signature_round r
            join signing_item i on i.round_id = r.id and i.outcome = 'SIGNED'
            join signing_batch b on b.id = i.batch_id
            where r.case_number = :case and r.role = :role
            """)
                .param("case", caseNumber.value())
                .param("role", role.name())
                .query((row, number) -> new PersonCode(row.getString(1)))
                .list();
    }

    List<SignatureRound> allOpen() {
        return jdbc.sql("select * from signature_round where finished_at is null order by opened_at")
                .query(RoundRepository::round)
                .list();
    }

    boolean finish(RoundId id, Instant now) {
        return jdbc.sql("update signature_round set finished_at = :now where id = :id and finished_at is null")
                        .param("id", id.value())
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static SignatureRound round(ResultSet row, int number) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new SignatureRound(
                new RoundId(row.getObject("id", UUID.class)),
                new CaseNumber(row.getString("case_number")),
                row.getString("round"),
                new TaskId(row.getString("task_id")),
                row.getString("feature"),
                row.getString("element"),
                Role.valueOf(row.getString("role")),
                PlaceRow.read(row),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
