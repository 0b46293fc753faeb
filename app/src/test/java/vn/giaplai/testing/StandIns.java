package vn.giaplai.testing;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;

/** Delegations as they stand in the database, for tests of what follows from them. */
public record StandIns(JdbcClient jdbc, SchoolCode school, LocalDate today) {

    /** Its number: the deputy stands in for the principal from that day to that day, in these processes. */
    public long make(PersonCode principal, PersonCode deputy, LocalDate from, LocalDate to, String... features) {
        return jdbc.sql("""
            insert into delegation (school_code, role, giver, deputy, office, features, valid_from, valid_to, basis,
                                    made_on, made_at)
            values (:school, 'HT', :giver, :deputy, 'PHT', :features, :from, :to, 'Quyết định số 1', :today, now())
            returning id
            """)
                .param("school", school)
                .param("giver", principal)
                .param("deputy", deputy)
                .param("features", features)
                .param("from", from)
                .param("to", to)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** One that holds today. */
    public long today(PersonCode principal, PersonCode deputy, String... features) {
        return make(principal, deputy, today, today, features);
    }

    public void revoke(long id, PersonCode by) {
        jdbc.sql("insert into delegation_revocation (delegation_id, revoked_by, revoked_at) values (:id, :by, now())")
                .param("id", id)
                .param("by", by)
                .update();
    }
}
