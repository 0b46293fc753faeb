package vn.giaplai.security;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/**
 * What happens to passwords and keys, told to the person and to the principal until each of them has seen it: nothing
 * about a signature happens in silence. Nobody takes notices away under a password that somebody else has just reset: it
 * may be that somebody who reads them. Holds names and moments, no secrets.
 */
@Service
public class Notices {

    /** As many as a page shows at once. */
    public static final int PAGE = 10;

    /** What happened. */
    public enum What {
        PASSWORD_RESET,
        KEY_CODE,
        KEY_MADE,
        KEY_RETIRED,
        SEAL_CODE,
        SEAL_MADE,
        SEAL_RETIRED
    }

    /**
     * One notice.
     *
     * @param person full name of whose password or key it is; for the seal, the clerk's
     * @param actor full name of whoever did it; null where the system did
     */
    public record Notice(
            long id,
            Instant at,
            What what,
            PersonCode person,
            @Nullable PersonCode actor) {}

    private static final String WANTED = """
            from account_notice n
            where n.school_code = :school
              and (n.person_code = :me or (:principal and n.actor is distinct from :me))
              and not exists (select from account_notice_seen s where s.notice = n.id and s.person_code = :me)
            """;

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final PasswordOrigins origins;
    private final SchoolTime time;
    private final AuditLog audit;
    private final Clock clock;

    Notices(
            JdbcClient jdbc,
            Permissions permissions,
            PasswordOrigins origins,
            SchoolTime time,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.origins = origins;
        this.time = time;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells what somebody did to a person's password or key; in the transaction of the act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(PersonCode personCode, What what, @Nullable PersonCode actor) {
        jdbc.sql("""
                        insert into account_notice (at, school_code, person_code, what, actor)
                        select :now, school_code, person_code, :what, :actor from position
                        where person_code = :person
                        order by (valid_to is null) desc, valid_from desc, id limit 1
                        """)
                .param("now", now())
                .param("what", what.name())
                .param("actor", actor)
                .param("person", personCode)
                .update();
    }

    /** What this person has not seen yet, newest first, at most {@link #PAGE}. */
    public List<Notice> of(SignedInPerson me) {
        return asked("""
                select n.id, n.at, n.what,
                    (select full_name from person where code = n.person_code) as person,
                    (select full_name from person where code = n.actor) as actor
                """ + WANTED + " order by n.id desc limit " + PAGE, me)
                .query((row, number) -> new Notice(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        What.valueOf(row.getString("what")),
                        new PersonCode(row.getString("person")),
                        PersonCode.ofNullable(row.getString("actor"))))
                .list();
    }

    /** How many this person has not seen yet. */
    public int count(SignedInPerson me) {
        return asked("select count(*) " + WANTED, me).query(Integer.class).single();
    }

    /** Until when this person takes none away; empty: now. */
    public Optional<Instant> stayUntil(SignedInPerson me) {
        return origins.waitsUntil(me.personCode());
    }

    /**
     * Takes notices away from this person's first page; what is not theirs to see stays as it is. Throws
     * {@link UserProblem} 409 while they stay.
     */
    @Transactional
    public void seen(SignedInPerson me, List<Long> ids) {
        stayUntil(me).ifPresent(until -> {
            throw new UserProblem(HttpStatus.CONFLICT, "security.notices.stay", time.moment(until));
        });
        for (long id : ids) {
            int taken = asked(
                            "insert into account_notice_seen (notice, person_code, at) select n.id, :me, :now " + WANTED
                                    + " and n.id = :id on conflict do nothing",
                            me)
                    .param("id", id)
                    .param("now", now())
                    .update();
            if (taken > 0) {
                audit.record(AuditEvent.by(me.personCode(), "notice-seen").with("notice", id));
            }
        }
    }

    private JdbcClient.StatementSpec asked(String sql, SignedInPerson me) {
        return jdbc.sql(sql)
                .param("school", me.schoolCode())
                .param("me", me.personCode())
                .param("principal", permissions.isAny(me, Role.HT));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
