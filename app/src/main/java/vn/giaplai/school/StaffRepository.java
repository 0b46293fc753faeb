package vn.giaplai.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;

/** SQL of people, positions and assignments. */
@Repository
class StaffRepository {

    private final JdbcClient jdbc;

    StaffRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> person(PersonCode code) {
        return jdbc.sql("select code, full_name, birth_date, status from person where code = :code")
                .param("code", code)
                .query(StaffRepository::person)
                .optional();
    }

    List<Person> people(Collection<PersonCode> codes) {
        return jdbc.sql("select code, full_name, birth_date, status from person where code = any(:codes)")
                .param("codes", Code.values(codes))
                .query(StaffRepository::person)
                .list();
    }

    List<Position> positionsOf(Collection<PersonCode> codes) {
        return jdbc.sql("""
                        select person_code, school_code, role, title, valid_from, valid_to from position
                        where person_code = any(:codes) order by valid_from, id
                        """)
                .param("codes", Code.values(codes))
                .query((row, number) -> StaffRow.position(row))
                .list();
    }

    List<Person> people(SchoolCode schoolCode) {
        return jdbc.sql("""
                        select code, full_name, birth_date, status from person
                        where code in (select person_code from position where school_code = :school)
                        order by plain_text(full_name), code
                        """)
                .param("school", schoolCode)
                .query(StaffRepository::person)
                .list();
    }

    void insert(Person person) {
        jdbc.sql("insert into person (code, full_name, birth_date, status) values (:code, :name, :birth, :status)")
                .param("code", person.code())
                .param("name", person.fullName())
                .param("birth", person.birthDate())
                .param("status", person.active() ? "ACTIVE" : "LEFT")
                .update();
    }

    void insert(Position position) {
        jdbc.sql("""
                        insert into position (person_code, school_code, role, title, valid_from, valid_to)
                        values (:person, :school, :role, :title, :from, :to)
                        """)
                .param("person", position.personCode())
                .param("school", position.schoolCode())
                .param("role", position.role().name())
                .param("title", position.title())
                .param("from", position.validFrom())
                .param("to", position.validTo())
                .update();
    }

    List<Position> positions(PersonCode personCode) {
        return jdbc.sql("""
                        select person_code, school_code, role, title, valid_from, valid_to from position
                        where person_code = :person order by valid_from, id
                        """)
                .param("person", personCode)
                .query((row, number) -> StaffRow.position(row))
                .list();
    }

    void insert(Assignment assignment) {
        jdbc.sql("""
                        insert into assignment (person_code, school_code, school_year, class_code, role, subject_code,
                                                slot, valid_from, valid_to)
                        values (:person, :school, :year, :class, :role, :subject, :slot, :from, :to)
                        """)
                .param("person", assignment.personCode())
                .param("school", assignment.classRef().schoolCode())
                .param("year", assignment.classRef().schoolYear())
                .param("class", assignment.classRef().classCode())
                .param("role", assignment.role().name())
                .param("subject", assignment.subjectCode())
                .param("slot", assignment.slot())
                .param("from", assignment.validFrom())
                .param("to", assignment.validTo())
                .update();
    }

    void end(Position position, LocalDate lastDay) {
        jdbc.sql("""
                        update position set valid_to = :last
                        where person_code = :person and school_code = :school and role = :role and valid_from = :from
                        """)
                .param("last", lastDay)
                .param("person", position.personCode())
                .param("school", position.schoolCode())
                .param("role", position.role().name())
                .param("from", position.validFrom())
                .update();
    }

    void end(Assignment assignment, LocalDate lastDay) {
        jdbc.sql("""
                        update assignment set valid_to = :last
                        where person_code = :person and school_code = :school and school_year = :year
                          and class_code = :class and role = :role
                          and subject_code is not distinct from :subject and valid_from = :from
                        """)
                .param("last", lastDay)
                .param("person", assignment.personCode())
                .param("school", assignment.classRef().schoolCode())
                .param("year", assignment.classRef().schoolYear())
                .param("class", assignment.classRef().classCode())
                .param("role", assignment.role().name())
                .param("subject", assignment.subjectCode())
                .param("from", assignment.validFrom())
                .update();
    }

    List<Assignment> assignmentsOf(ClassRef ref) {
        return jdbc.sql("""
                        select a.* from assignment a left join subject s on s.code = a.subject_code
                        where a.school_code = :school and a.school_year = :year and a.class_code = :class
                        order by s.ordinal nulls last, a.slot, a.valid_from, a.id
                        """)
                .param("school", ref.schoolCode())
                .param("year", ref.schoolYear())
                .param("class", ref.classCode())
                .query((row, number) -> StaffRow.assignment(row))
                .list();
    }

    List<Assignment> assignmentsOf(PersonCode personCode) {
        return jdbc.sql("""
                        select * from assignment where person_code = :person
                        order by school_year, class_code, subject_code, slot, valid_from
                        """)
                .param("person", personCode)
                .query((row, number) -> StaffRow.assignment(row))
                .list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonCode(row.getString("code")),
                row.getString("full_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("status").equals("ACTIVE"));
    }
}
