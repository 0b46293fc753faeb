package vn.giaplai.inbox;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Open tasks that nobody can do today: no position and no assignment gives them to anybody, or not to their holder; or
 * what everybody who has the position did in the case before.
 */
@Repository
class UnheldRepository {

    private static final String UNHELD = """
            from inbox_item i
            where i.closed_at is null and i.school_code = :school and (i.task_id = any(:apart) or (
              not exists (
                select 1 from position p
                where i.role not in ('GVBM', 'GVCN') and p.school_code = i.school_code
                  and (p.role = i.role or (i.role = 'BGH' and p.role in ('HT', 'PHT')))
                  and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
                  and (i.claimed_by is null or i.claimed_by = p.person_code))
              and not exists (
                select 1 from assignment a
                where i.role in ('GVBM', 'GVCN') and a.school_code = i.school_code and a.role = i.role
                  and a.school_year = i.school_year and a.class_code = i.class_code
                  and (i.subject_code is null or i.subject_code = a.subject_code)
                  and (i.slot is null or i.slot = a.slot)
                  and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                  and (i.claimed_by is null or i.claimed_by = a.person_code))))
            """;

    /**
     * One such task.
     *
     * @param subjectCode as the task has it, known or not
     * @param subject name of the subject, null for a code that no subject has
     * @param holder name of the person who took it and cannot do it any more, or null
     */
    record Unheld(
            String taskId,
            String caseNumber,
            String feature,
            String element,
            String role,
            String schoolYear,
            @Nullable String classCode,
            @Nullable String subjectCode,
            @Nullable String subject,
            @Nullable String pupil,
            @Nullable String claimedBy,
            @Nullable String holder,
            OffsetDateTime createdAt) {

        /** Key of the task's sentence; arguments: class, subject, pupil. */
        public String titleKey() {
            return feature + "." + element + ".title" + (subject == null ? "" : ".subject")
                    + (pupil == null ? "" : ".pupil");
        }

        /** A correction may be given to another teacher; anything else waits for an assignment or a position. */
        public boolean canBeGiven() {
            return element.equals("correctEntries") && claimedBy == null;
        }
    }

    private final JdbcClient jdbc;

    UnheldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest ones first; {@code apart} are those that everybody is kept from. */
    List<Unheld> of(String schoolCode, LocalDate today, List<String> apart, int most) {
        return jdbc.sql("""
                        with seen as (select i.* %s order by i.created_at, i.task_id limit :most)
                        select i.task_id, i.case_number, i.feature, i.element, i.role, i.school_year, i.class_code,
                               i.subject_code, s.name as subject, p.full_name as pupil, i.claimed_by,
                               h.full_name as holder, i.created_at
                        from seen i
                        left join subject s on s.code = i.subject_code
                        left join pupil p on p.code = i.about
                        left join person h on h.code = i.claimed_by
                        order by i.created_at, i.task_id
                        """.formatted(UNHELD))
                .param("school", schoolCode)
                .param("today", today)
                .param("apart", apart.toArray(String[]::new))
                .param("most", most)
                .query(Unheld.class)
                .list();
    }

    /** How many there are; counting stops at {@code most}. */
    int count(String schoolCode, LocalDate today, List<String> apart, int most) {
        return jdbc.sql("select count(*) from (select 1 " + UNHELD + " limit :most) bounded")
                .param("school", schoolCode)
                .param("today", today)
                .param("apart", apart.toArray(String[]::new))
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
