package vn.giaplai.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;

/** SQL of the view {@code duty_held}. */
@Repository
class DutyRepository {

    private static final String HELD = """
        select d.person_code, p.full_name, d.role, d.office, %s as unit, d.school_year, d.class_code, d.subject_code,
               d.slot, d.valid_from, d.valid_to, s.name as subject, d.delegation_id, d.in_place_of, d.features, g.full_name as in_place_of_name
        from duty_held d
        join person p on p.code = d.person_code
        left join person g on g.code = d.in_place_of
        left join subject s on s.code = d.subject_code
        where d.valid_from <= :day and (d.valid_to is null or d.valid_to >= :day) and
        """;

    private static final String WHEREVER = HELD.formatted("d.unit");

    /** What is held above a unit is held there, too. */
    private static final String THERE = HELD.formatted(":unit");

    /** Teachers in the order of the form and of its fields; of positions the head first. */
    private static final String ORDER = """
         order by s.ordinal nulls last, d.slot, d.office, d.delegation_id nulls first, case when d.class_code is null then d.person_code end,
                  d.valid_from, d.person_code
        """;

    private final JdbcClient jdbc;

    DutyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything a person holds on that day, wherever. */
    List<HeldDuty> of(PersonCode personCode, LocalDate day) {
        return jdbc.sql(WHEREVER + " d.person_code = :person" + ORDER)
                .param("day", day)
                .param("person", personCode)
                .query(DutyRepository::held)
                .list();
    }

    /** Keeps the decision from being revoked until the transaction ends: a revocation waits for the giver's position. */
    void hold(long delegation) {
        jdbc.sql("""
            select p.id from delegation d
            join position p on p.person_code = d.giver and p.school_code = d.school_code and p.role = d.role
            where d.id = :id for share of p
            """).param("id", delegation).query(Long.class).list();
    }

    /** Everything a person held on that day by a right of the own, wherever, with the days of each. */
    List<Standing> standings(PersonCode personCode, LocalDate day) {
        return jdbc.sql(WHEREVER + " d.person_code = :person and d.delegation_id is null and d.role = d.office" + ORDER)
                .param("day", day)
                .param("person", personCode)
                .query((row, number) -> new Standing(
                        held(row, number),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /**
     * Who holds a role in a unit on that day, or in the subtree of a unit above it; of a role over classes those of the
     * class, if one is named.
     */
    List<HeldDuty> of(Role role, Place where, LocalDate day) {
        return jdbc.sql(THERE + """
            d.role = :role and (d.unit = :unit or d.below and d.unit in (select code from org_unit_above(:unit, :day)))
            and (d.class_code is null or :class is null or d.class_code = :class and d.school_year = :year)
            """ + ORDER)
                .param("day", day)
                .param("unit", where.unit())
                .param("role", role.name())
                .param("year", where.year())
                .param("class", where.classCode(), java.sql.Types.VARCHAR)
                .query(DutyRepository::held)
                .list();
    }

    /** Everything this person is by the own on that day or a later one, wherever. */
    List<Role> rolesNotOver(PersonCode personCode, LocalDate day) {
        return jdbc.sql("""
            select distinct role from duty_held
            where person_code = :person and delegation_id is null and (valid_to is null or valid_to >= :day)
            """)
                .param("person", personCode)
                .param("day", day)
                .query((row, number) -> Role.valueOf(row.getString("role")))
                .list();
    }

    private static HeldDuty held(ResultSet row, int number) throws SQLException {
        return new HeldDuty(
                new PersonCode(row.getString("person_code")),
                row.getString("full_name"),
                Role.valueOf(row.getString("role")),
                Role.valueOf(row.getString("office")),
                new Place(
                        row.getString("unit"),
                        row.getString("school_year"),
                        row.getString("class_code"),
                        row.getString("subject_code"),
                        slot(row)),
                row.getString("subject"),
                standIn(row));
    }

    private static @Nullable StandIn standIn(ResultSet row) throws SQLException {
        var inPlaceOf = row.getString("in_place_of");
        return inPlaceOf == null
                ? null
                : new StandIn(
                        row.getLong("delegation_id"),
                        new PersonCode(inPlaceOf),
                        row.getString("in_place_of_name"),
                        Set.copyOf(List.of((String[]) row.getArray("features").getArray())));
    }

    private static @Nullable Integer slot(ResultSet row) throws SQLException {
        int slot = row.getInt("slot");
        return row.wasNull() ? null : slot;
    }
}
