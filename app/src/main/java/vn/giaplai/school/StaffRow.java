package vn.giaplai.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;

/** What somebody is and teaches, as rows have it: {@code person_code, school_code, role, valid_from, valid_to} and more. */
public final class StaffRow {

    private StaffRow() {}

    /** Of a row with {@code title}, too. */
    public static Position position(ResultSet row) throws SQLException {
        return new Position(
                new PersonCode(row.getString("person_code")),
                new SchoolCode(row.getString("school_code")),
                Role.valueOf(row.getString("role")),
                row.getString("title"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    /** Of a row with {@code school_year, class_code, subject_code, slot}, too. */
    public static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                new PersonCode(row.getString("person_code")),
                new ClassRef(
                        new SchoolCode(row.getString("school_code")),
                        row.getString("school_year"),
                        row.getString("class_code")),
                Role.valueOf(row.getString("role")),
                row.getString("subject_code"),
                row.getInt("slot"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
