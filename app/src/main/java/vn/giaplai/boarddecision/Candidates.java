package vn.giaplai.boarddecision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;

/** Who can be a member: whoever works in the school that day by a position or an assignment. */
@Repository
class Candidates {

    /**
     * Somebody of the school.
     *
     * @param titles of the positions; null for none
     * @param principal whether the person is the principal, who decides what the board proposes (S004 Đ12.1)
     * @param administers whether a position makes the person an administrator
     */
    record Candidate(PersonCode code, String name, @Nullable String titles, boolean principal, boolean administers) {}

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<Candidate> of(SchoolCode school, LocalDate day) {
        return jdbc.sql("""
            select p.code, p.full_name, string_agg(distinct h.title, ', ') as titles,
                   coalesce(bool_or(h.role = :principal), false) as principal,
                   coalesce(bool_or(h.role = :administrator), false) as administers
            from (select person_code, role, title, valid_from, valid_to from position where school_code = :school
                  union all
                  select person_code, null, null, valid_from, valid_to from assignment where school_code = :school) h
            join person p on p.code = h.person_code
            where h.valid_from <= :day and (h.valid_to is null or h.valid_to >= :day)
            group by p.code, p.full_name
            order by plain_text(p.full_name), p.code
            """)
                .param("school", school)
                .param("day", day)
                .param("principal", Role.HT.name())
                .param("administrator", Role.QT.name())
                .query((row, number) -> new Candidate(
                        new PersonCode(row.getString("code")),
                        row.getString("full_name"),
                        row.getString("titles"),
                        row.getBoolean("principal"),
                        row.getBoolean("administers")))
                .list();
    }
}
