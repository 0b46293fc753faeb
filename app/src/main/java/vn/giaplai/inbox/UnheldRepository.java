package vn.giaplai.inbox;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.SchoolCode;

/** Open tasks that nobody can do today: no duty gives them to anybody, or not to the one who took them. */
@Repository
class UnheldRepository {

    private static final String UNHELD = """
            from inbox_item i
            where i.closed_at is null and i.school_code = :school and not exists (
                select from duty_held d
                where d.unit = i.school_code and d.role = i.role and (d.class_code is null or %s)
                  and %s
                  and d.valid_from <= :today and (d.valid_to is null or d.valid_to >= :today)
                  and (i.claimed_by is null or i.claimed_by = d.person_code or i.claimed_by = d.in_place_of
                       or d.personal and %s)
                  and not %s)
            """.formatted(
                    InboxRepository.OF_CLASS,
                    InboxRepository.OF_FEATURE,
                    InboxRepository.GIVES_WAY,
                    InboxRepository.KEPT_APART.formatted("d.person_code"));

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
    }

    private final JdbcClient jdbc;

    UnheldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest ones first. */
    List<Unheld> of(SchoolCode schoolCode, LocalDate today, int most) {
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
                .param("most", most)
                .query(Unheld.class)
                .list();
    }

    /** How many there are; counting stops at {@code most}. */
    int count(SchoolCode schoolCode, LocalDate today, int most) {
        return jdbc.sql("select count(*) from (select 1 " + UNHELD + " limit :most) bounded")
                .param("school", schoolCode)
                .param("today", today)
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
