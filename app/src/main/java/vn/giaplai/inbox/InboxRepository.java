package vn.giaplai.inbox;

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

/**
 * Lists and counts of the inbox. Who may act is joined from the duties held on the day; every branch walks
 * an index in the order of the list and stops at the page's end, so the time does not grow with the open tasks.
 */
@Repository
class InboxRepository {

    /** Who asks, when, and for what. */
    record Question(PersonCode person, LocalDate today, Instant now, InboxTab tab, String search) {}

    /** A duty over a class covers a task of that class, of its subject and slot as far as the task names them. */
    static final String OF_CLASS = """
        i.class_code = d.class_code and i.school_year = d.school_year
        and (i.subject_code is null or i.subject_code = d.subject_code) and (i.slot is null or i.slot = d.slot)
        """;

    /** A duty in somebody's place covers a task of the processes that the decision names. */
    static final String OF_FEATURE = "(d.features is null or i.feature = any(d.features))";

    /** Whether what somebody did in the case keeps them from the task. */
    static final String KEPT_APART = """
        (i.apart_from <> '{}' and exists (
            select from inbox_item k where k.case_number = i.case_number and k.outcome = 'completed'
              and k.closed_by = %s and k.element = any(i.apart_from)))
        """;

    /** Whether whoever took the task holds it by no right of the own today: it goes on in the hands of who does. */
    static final String GIVES_WAY = """
        not exists (
            select from duty_held c
            where c.person_code = i.claimed_by and c.unit = i.school_code and c.role = i.role and c.delegation_id is null
              and c.valid_from <= :today and (c.valid_to is null or c.valid_to >= :today)
              and (c.class_code is null or c.class_code = i.class_code and c.school_year = i.school_year
                   and (i.subject_code is null or i.subject_code = c.subject_code) and (i.slot is null or i.slot = c.slot)))
        """;

    private static final String START = "-infinity ";

    private static final String OPEN = """
        with duty as materialized (
            select distinct role, unit, school_year, class_code, subject_code, slot, personal, features, in_place_of
            from duty_held
            where person_code = :me and valid_from <= :today and (valid_to is null or valid_to >= :today)
        ), seen as (
            select i.* from duty d cross join lateral (
                select i.* from inbox_item i
                where i.closed_at is null and i.school_code = d.unit and i.role = d.role and %3$s
                  and %2$s
                  and %1$s
                order by i.due_order, i.task_id limit :size) i
            where d.class_code is not null
            union
            select i.* from duty d cross join lateral (
                select i.* from inbox_item i
                where i.closed_at is null and i.school_code = d.unit and i.role = d.role and %3$s and %1$s
                order by i.due_order, i.task_id limit :size) i
            where d.class_code is null
            union
            select i.* from (values (true, null::text)) as d (personal, in_place_of) cross join lateral (
                select i.* from inbox_item i
                where i.closed_at is null and i.claimed_by = :me and %1$s
                  and exists (select from duty d where d.unit = i.school_code and d.role = i.role
                              and (d.class_code is null or %2$s) and %3$s)
                order by i.due_order, i.task_id limit :size) i
        )
        """;

    private static final String DONE = """
        with seen as (
            select i.* from inbox_item i
            where i.closed_at is not null and i.closed_by = :me
              and (i.closed_at, i.task_id) < (:place::timestamptz, :task) and %s
            order by i.closed_at desc, i.task_id desc limit :size)
        """;

    private static final String REPORTED = """
            with seen as (
                select i.* from inbox_item i
                where i.closed_at is null and i.escalated_at is not null
                  and i.school_code = :school and i.role = any(:roles)
                  and (i.due_order, i.task_id) > (:place::timestamptz, :task) and %s
                order by i.due_order, i.task_id limit :size)
            """;

    private static final String SEARCH = """
        (:search = '' or upper(i.class_code) = upper(:search) or i.case_number = :search or i.about = :search
         or i.about in (select code from pupil where plain_text(full_name) like '%%' || like_literal(plain_text(:search)) || '%%'))
        """;

    private static final String LINES = """
        select i.*, s.name as subject_name, p.full_name as pupil_name, h.full_name as holder_name
        from seen i
        left join subject s on s.code = i.subject_code
        left join pupil p on p.code = i.about
        left join person h on h.code = coalesce(i.claimed_by, i.closed_by)
        """;

    private final JdbcClient jdbc;

    InboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code size} open lines after a place (the start where it is empty). */
    List<InboxRow> open(Question question, String after, int size) {
        var condition = question.tab().condition()
                + " and not " + KEPT_APART.formatted(":me")
                + " and (i.due_order, i.task_id) > (:place::timestamptz, :task) and "
                + SEARCH.formatted();
        return ask(
                        OPEN.formatted(condition, OF_CLASS, OF_FEATURE) + LINES
                                + " order by i.due_order, i.task_id limit :size",
                        question,
                        size)
                .param("place", moment(after))
                .param("task", task(after))
                .query((row, number) -> line(row, row.getString("due_order")))
                .list();
    }

    /** At most {@code size} finished lines, the latest first, after a place. */
    List<InboxRow> done(Question question, String after, int size) {
        return jdbc.sql(DONE.formatted(SEARCH.formatted()) + LINES + " order by i.closed_at desc, i.task_id desc")
                .param("me", question.person())
                .param("search", question.search())
                .param("size", size)
                .param("place", after.isEmpty() ? "infinity" : moment(after))
                .param("task", task(after))
                .query((row, number) -> line(row, row.getString("closed_at")))
                .list();
    }

    /** At most {@code size} open lines of these roles in a school that were reported as late, after a place. */
    List<InboxRow> reported(SchoolCode schoolCode, List<Role> roles, String search, String after, int size) {
        return jdbc.sql(REPORTED.formatted(SEARCH.formatted()) + LINES + " order by i.due_order, i.task_id")
                .param("school", schoolCode)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("search", search)
                .param("size", size)
                .param("place", moment(after))
                .param("task", task(after))
                .query((row, number) -> line(row, row.getString("due_order")))
                .list();
    }

    /** How many open lines a tab has; counting stops at {@code most}. */
    int count(Question question, int most) {
        var condition =
                question.tab().condition() + " and not " + KEPT_APART.formatted(":me") + " and " + SEARCH.formatted();
        return ask(
                        OPEN.formatted(condition, OF_CLASS, OF_FEATURE)
                                + " select count(*) from (select 1 from seen limit :size) bounded",
                        question,
                        most)
                .query(Integer.class)
                .single();
    }

    /** The task as it stands, open or done. */
    Optional<InboxRow> find(String taskId) {
        return jdbc.sql("with seen as (select * from inbox_item where task_id = :task) " + LINES)
                .param("task", taskId)
                .query((row, number) -> line(row, ""))
                .optional();
    }

    Optional<String> pageOf(String taskId) {
        return jdbc.sql("select page from inbox_item where task_id = :task")
                .param("task", taskId)
                .query(String.class)
                .optional();
    }

    /** Open tasks of a case, oldest first. */
    List<InboxRow> ofCase(String caseNumber) {
        return jdbc.sql("with seen as (select * from inbox_item where case_number = :case and closed_at is null) "
                        + LINES + " order by i.created_at, i.task_id")
                .param("case", caseNumber)
                .query((row, number) -> line(row, ""))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, Question question, int size) {
        return jdbc.sql(sql)
                .param("me", question.person())
                .param("today", question.today())
                .param("now", question.now().atOffset(ZoneOffset.UTC))
                .param("search", question.search())
                .param("size", size);
    }

    private static InboxRow line(ResultSet row, String place) throws SQLException {
        return new InboxRow(
                row.getString("task_id"),
                row.getString("case_number"),
                row.getString("feature"),
                row.getString("element"),
                row.getString("role"),
                row.getString("class_code"),
                row.getString("subject_name"),
                row.getString("pupil_name"),
                instant(row, "due_at"),
                row.getString("claimed_by"),
                row.getString("holder_name"),
                instant(row, "claimed_at"),
                instant(row, "closed_at"),
                instant(row, "reminded_at"),
                instant(row, "escalated_at"),
                row.getString("outcome"),
                place + "~" + row.getString("task_id"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static String moment(String place) {
        return place.contains("~") ? place.substring(0, place.indexOf('~')) : START.trim();
    }

    private static String task(String place) {
        return place.substring(place.indexOf('~') + 1);
    }
}
