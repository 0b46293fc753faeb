package vn.giaplai.testing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Judges what the ledger says was done in cases anew: each act of a person names a right, and a position, an assignment or a
 * decision that was made before and not revoked gives that right on that day. The application's own answer is not asked.
 */
public final class RightsJudge {

    private static final String ACTS = """
        select e.*, e.details ->> 'right' as named, split_part(e.details ->> 'right', ':', 1) as office,
               nullif(split_part(e.details ->> 'right', ':', 2), '') as subject,
               (e.at at time zone 'Asia/Ho_Chi_Minh')::date as day
        from audit_event e where e.actor is not null and e.case_number is not null
        """;

    private static final String OWN = """
        exists (select from position p
                where p.person_code = a.actor and p.role = a.office and a.subject is null
                  and a.day between p.valid_from and coalesce(p.valid_to, 'infinity'))
        or a.office = 'QT' and exists (select from board_duty b
                where b.person_code = a.actor and a.day between b.valid_from and coalesce(b.valid_to, 'infinity'))
        or exists (select from assignment s
                   where s.person_code = a.actor and s.role = a.office and s.subject_code is not distinct from a.subject
                     and a.day between s.valid_from and coalesce(s.valid_to, 'infinity'))
        or a.office = 'QT' and exists (
                select from board_member m
                join board_decision d on d.case_number = m.case_number
                join board_in_force f on f.case_number = m.case_number
                where m.person_code = a.actor and f.recorded_at <= a.at
                  and a.day between d.valid_from and d.valid_to
                  and not exists (select from board_in_force l join board_decision b on b.case_number = l.case_number
                                  where l.id > f.id and b.school_code = d.school_code
                                    and a.day >= greatest(b.valid_from, l.in_force_on)
                                    and b.valid_from <= d.valid_to))
        """;

    private static final String IN_PLACE = """
        exists (select from delegation d
                join position g on g.person_code = d.giver and g.school_code = d.school_code and g.role = 'HT'
                join position h on h.person_code = d.deputy and h.school_code = d.school_code and h.role = 'PHT'
                left join delegation_revocation r on r.delegation_id = d.id
                where d.id = (a.details ->> 'delegation')::bigint and d.deputy = a.actor
                  and d.giver = a.details ->> 'for' and a.office = 'PHT'
                  and a.day between d.valid_from and d.valid_to and d.made_at <= a.at
                  and (r.revoked_at is null or r.revoked_at >= a.at)
                  and d.valid_from between g.valid_from and coalesce(g.valid_to, 'infinity')
                  and d.valid_from between h.valid_from and coalesce(h.valid_to, 'infinity')
                  and a.day <= least(g.valid_to, h.valid_to, 'infinity'))
        """;

    private RightsJudge() {}

    /** Acts that name a right which nothing gave that day: {@code document-signed by ND01 as HT on 2026-12-01}. */
    public static List<String> unfounded(JdbcClient jdbc) {
        return told(
                jdbc,
                "a.named is not null and not case when jsonb_exists(a.details, 'delegation') then " + IN_PLACE
                        + " else " + OWN + " end");
    }

    /** Kinds of acts of which one at least names no right. */
    public static List<String> unnamed(JdbcClient jdbc) {
        return jdbc.sql("select distinct action from (" + ACTS + ") a where a.named is null order by 1")
                .query(String.class)
                .list();
    }

    private static List<String> told(JdbcClient jdbc, String condition) {
        return jdbc.sql("select distinct a.action || ' by ' || a.actor || ' as ' || a.named || ' on ' || a.day from ("
                        + ACTS + ") a where " + condition + " order by 1")
                .query(String.class)
                .list();
    }
}
