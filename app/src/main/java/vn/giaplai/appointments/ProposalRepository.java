package vn.giaplai.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.appointments.StaffChange.Kind;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.StaffRow;

/** SQL of proposals. Nothing that answers who may do what reads this table. */
@Repository
class ProposalRepository {

    private final JdbcClient jdbc;

    ProposalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID batch, SchoolCode schoolCode, StaffChange change, PersonCode by, Instant at) {
        var position = change.position();
        var assignment = change.assignment();
        jdbc.sql("""
                        insert into staff_proposal (batch, school_code, kind, person_code, full_name, birth_date, role, title,
                            school_year, class_code, subject_code, slot, valid_from, valid_to, last_day, proposed_by, proposed_at)
                        values (:batch, :school, :kind, :person, :name, :birth, :role, :title,
                            :year, :class, :subject, :slot, :from, :to, :last, :by, :at)
                        """)
                .param("batch", batch)
                .param("school", schoolCode)
                .param("kind", change.kind().name())
                .param("person", change.person().code())
                .param("name", change.person().fullName())
                .param("birth", change.person().birthDate())
                .param("role", role(position, assignment))
                .param("title", position == null ? null : position.title())
                .param("year", assignment == null ? null : assignment.classRef().schoolYear())
                .param(
                        "class",
                        assignment == null ? null : assignment.classRef().classCode())
                .param("subject", assignment == null ? null : assignment.subjectCode())
                .param("slot", assignment == null ? null : assignment.slot())
                .param("from", from(position, assignment))
                .param("to", to(position, assignment))
                .param("last", change.lastDay())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Until the end of the transaction nobody else decides what depends on who can come into this school. */
    void oneAtATime(SchoolCode schoolCode) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('staff ' || :school, 0))")
                .param("school", schoolCode)
                .query((row, number) -> 0)
                .single();
    }

    /** What waits in a school, as it was entered. */
    List<Proposal> waiting(SchoolCode schoolCode) {
        return jdbc.sql("select * from staff_proposal where school_code = :school and decided_at is null order by id")
                .param("school", schoolCode)
                .query(ProposalRepository::proposal)
                .list();
    }

    /** What waits of a batch; until the end of the transaction nobody else decides it. */
    List<Proposal> take(SchoolCode schoolCode, UUID batch) {
        return jdbc.sql("""
                        select * from staff_proposal
                        where school_code = :school and batch = :batch and decided_at is null order by id for update
                        """)
                .param("school", schoolCode)
                .param("batch", batch)
                .query(ProposalRepository::proposal)
                .list();
    }

    /** The latest answers, newest first. */
    List<Proposal> decided(SchoolCode schoolCode, int most) {
        return jdbc.sql("""
                        select * from staff_proposal where school_code = :school and decided_at is not null
                        order by decided_at desc, id desc limit :most
                        """)
                .param("school", schoolCode)
                .param("most", most)
                .query(ProposalRepository::proposal)
                .list();
    }

    void decide(Proposal proposal, PersonCode by, Instant at, boolean confirmed, String reason) {
        jdbc.sql("""
                        update staff_proposal
                        set decided_by = :by, decided_at = :at, confirmed = :confirmed, reason = :reason where id = :id
                        """)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("confirmed", confirmed)
                .param("reason", reason)
                .param("id", proposal.id())
                .update();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        var person = new Person(
                new PersonCode(row.getString("person_code")), row.getString("full_name"), day(row, "birth_date"), true);
        var position = kind == Kind.POSITION || kind == Kind.POSITION_END ? StaffRow.position(row) : null;
        var assignment = kind == Kind.ASSIGNMENT || kind == Kind.ASSIGNMENT_END ? StaffRow.assignment(row) : null;
        return new Proposal(
                row.getLong("id"),
                row.getObject("batch", UUID.class),
                new SchoolCode(row.getString("school_code")),
                new StaffChange(kind, person, position, assignment, day(row, "last_day")),
                new PersonCode(row.getString("proposed_by")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                PersonCode.ofNullable(row.getString("decided_by")),
                row.getObject("confirmed", Boolean.class),
                row.getString("reason"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable String role(@Nullable Position position, @Nullable Assignment assignment) {
        if (position != null) {
            return position.role().name();
        }
        return assignment == null ? null : assignment.role().name();
    }

    private static @Nullable LocalDate from(@Nullable Position position, @Nullable Assignment assignment) {
        if (position != null) {
            return position.validFrom();
        }
        return assignment == null ? null : assignment.validFrom();
    }

    private static @Nullable LocalDate to(@Nullable Position position, @Nullable Assignment assignment) {
        if (position != null) {
            return position.validTo();
        }
        return assignment == null ? null : assignment.validTo();
    }
}
