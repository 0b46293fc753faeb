package vn.giaplai.delegations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;

/** SQL of delegations and their revocations; both are only ever added to. */
@Repository
class DelegationRepository {

    private final JdbcClient jdbc;

    DelegationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Its number.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if it is not in order by what is there now
     */
    long insert(SchoolCode school, NewDelegation made, LocalDate today, Instant now) {
        return jdbc.sql("""
            insert into delegation (school_code, role, giver, deputy, office, features, valid_from, valid_to, basis,
                                    made_on, made_at)
            values (:school, :role, :giver, :deputy, :office, :features, :from, :to, :basis, :today, :now)
            returning id
            """)
                .param("school", school)
                .param("role", Role.HT.name())
                .param("giver", made.giver())
                .param("deputy", made.deputy())
                .param("office", Role.PHT.name())
                .param("features", made.features().toArray(String[]::new))
                .param("from", made.from())
                .param("to", made.to())
                .param("basis", made.basis())
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Whether it was not revoked before. */
    boolean revoke(long id, PersonCode by, Instant now) {
        return jdbc.sql("""
            insert into delegation_revocation (delegation_id, revoked_by, revoked_at) values (:id, :by, :now)
            on conflict do nothing
            """)
                        .param("id", id)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** All of a school, the latest first. */
    List<Delegation> of(SchoolCode school, LocalDate today) {
        return jdbc.sql("""
            select d.*, g.full_name as giver_name, p.full_name as deputy_name, r.revoked_at,
                   b.full_name as revoked_by_name,
                   exists (select from duty_held h
                           where h.person_code = d.deputy and h.delegation_id = d.id
                             and h.valid_from <= :today and h.valid_to >= :today) as gives
            from delegation d
            join person g on g.code = d.giver
            join person p on p.code = d.deputy
            left join delegation_revocation r on r.delegation_id = d.id
            left join person b on b.code = r.revoked_by
            where d.school_code = :school
            order by d.valid_from desc, d.id desc
            """)
                .param("school", school)
                .param("today", today)
                .query(DelegationRepository::delegation)
                .list();
    }

    Optional<Mandate> mandate(long id) {
        return jdbc.sql("""
            select g.full_name as principal, d.valid_from as "from", d.valid_to as "to", d.basis
            from delegation d join person g on g.code = d.giver where d.id = :id
            """).param("id", id).query(Mandate.class).optional();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getLong("id"),
                new PersonCode(row.getString("giver")),
                row.getString("giver_name"),
                new PersonCode(row.getString("deputy")),
                row.getString("deputy_name"),
                List.of((String[]) row.getArray("features").getArray()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("basis"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("gives"),
                row.getString("revoked_by_name"),
                instant(row));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("revoked_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
