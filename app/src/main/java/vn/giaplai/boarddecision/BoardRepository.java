package vn.giaplai.boarddecision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;

/** SQL of boards by decision; rows are only ever added. */
@Repository
class BoardRepository {

    private static final String PAPER = """
        left join lateral (select p.number, p.dated from board_paper p
                           where p.case_number = d.case_number order by p.version desc limit 1) p on true
        """;

    private final JdbcClient jdbc;

    BoardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CaseNumber number, SchoolCode school, NewBoard board, PersonCode by, LocalDate today, Instant now) {
        jdbc.sql("""
            insert into board_decision (case_number, school_code, valid_from, valid_to, drafted_by, drafted_on, drafted_at)
            values (:case, :school, :from, :to, :by, :today, :now)
            """)
                .param("case", number.value())
                .param("school", school)
                .param("from", board.from())
                .param("to", board.to())
                .param("by", by)
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < board.members().size(); i++) {
            insert(number, i + 1, board.members().get(i));
        }
    }

    private void insert(CaseNumber number, int ordinal, NewBoard.Member member) {
        jdbc.sql("""
            insert into board_member (case_number, ordinal, person_code, duty, task)
            values (:case, :ordinal, :person, :duty, :task)
            """)
                .param("case", number.value())
                .param("ordinal", ordinal)
                .param("person", member.personCode())
                .param("duty", member.duty().name())
                .param("task", member.task())
                .update();
    }

    /** The number that the version of the paper has already; empty when it is not made yet. */
    Optional<String> paperNumber(CaseNumber number, int version) {
        return jdbc.sql("select number from board_paper where case_number = :case and version = :version")
                .param("case", number.value())
                .param("version", version)
                .query(String.class)
                .optional();
    }

    void insertPaper(CaseNumber number, int version, String paperNumber, LocalDate dated) {
        jdbc.sql("""
            insert into board_paper (case_number, version, number, dated) values (:case, :version, :number, :dated)
            """)
                .param("case", number.value())
                .param("version", version)
                .param("number", paperNumber)
                .param("dated", dated)
                .update();
    }

    void insertInForce(CaseNumber number, DocumentId document, LocalDate today, Instant now) {
        jdbc.sql("""
            insert into board_in_force (case_number, document_id, in_force_on, recorded_at)
            values (:case, :document, :today, :now)
            """)
                .param("case", number.value())
                .param("document", document.value())
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is or was drafted in that case. */
    Optional<Board> drafted(CaseNumber number) {
        return jdbc.sql("""
            select d.case_number, d.valid_from, d.valid_to, d.valid_to as planned_to, p.number, p.dated,
                   null::uuid as document_id
            from board_decision d
            """ + PAPER + " where d.case_number = :case")
                .param("case", number.value())
                .query(this::board)
                .optional();
    }

    /** All boards of a school that are or were in force, the latest decision first. */
    List<Board> inForce(SchoolCode school) {
        return jdbc.sql("""
            select d.case_number, t.valid_from, t.valid_to, d.valid_to as planned_to, p.number, p.dated, f.document_id
            from board_term t
            join board_decision d on d.case_number = t.case_number
            join board_in_force f on f.case_number = t.case_number
            """ + PAPER + " where t.school_code = :school order by t.id desc")
                .param("school", school)
                .query(this::board)
                .list();
    }

    BoardRule rule(SchoolCode school) {
        return jdbc.sql("""
            select fewest, most, source, school_code is not null as own from board_rule
            where school_code = :school or school_code is null order by school_code is null, id desc limit 1
            """)
                .param("school", school)
                .query((row, number) -> new BoardRule(
                        row.getInt("fewest"), row.getInt("most"), row.getString("source"), row.getBoolean("own")))
                .single();
    }

    void insert(SchoolCode school, BoardRule rule, PersonCode by, Instant now) {
        jdbc.sql("""
            insert into board_rule (school_code, fewest, most, source, made_by, made_at)
            values (:school, :fewest, :most, :source, :by, :now)
            """)
                .param("school", school)
                .param("fewest", rule.fewest())
                .param("most", rule.most())
                .param("source", rule.source())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Board.Member> members(String caseNumber) {
        return jdbc.sql("""
            select m.person_code, p.full_name, m.duty, m.task,
                   (select string_agg(distinct o.title, ', ') from position o join board_decision d
                        on d.case_number = m.case_number
                    where o.person_code = m.person_code and o.school_code = d.school_code
                      and o.valid_from <= d.valid_from and (o.valid_to is null or o.valid_to >= d.valid_from)) as position
            from board_member m join person p on p.code = m.person_code
            where m.case_number = :case order by m.ordinal
            """)
                .param("case", caseNumber)
                .query((row, number) -> new Board.Member(
                        new PersonCode(row.getString("person_code")),
                        row.getString("full_name"),
                        row.getString("position"),
                        BoardDuty.valueOf(row.getString("duty")),
                        row.getString("task")))
                .list();
    }

    private Board board(ResultSet row, int number) throws SQLException {
        return new Board(
                new CaseNumber(row.getString("case_number")),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                document(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("planned_to", LocalDate.class),
                members(row.getString("case_number")));
    }

    private static @Nullable DocumentId document(ResultSet row) throws SQLException {
        var id = row.getObject("document_id", UUID.class);
        return id == null ? null : new DocumentId(id);
    }
}
