package vn.giaplai.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.InboxItems;
import vn.giaplai.processes.OpenTasks;
import vn.giaplai.processes.PageKey;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.PlaceRow;

/** What the processes write into the inbox, in their own transaction, and ask of it. */
@Repository
class JdbcInboxItems implements InboxItems, OpenTasks {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TaskTelling telling;

    JdbcInboxItems(JdbcClient jdbc, Clock clock, TaskTelling telling) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.telling = telling;
    }

    @Override
    @Transactional
    public void opened(InboxItem item) {
        var place = item.place();
        jdbc.sql("""
            insert into inbox_item (task_id, case_number, feature, element, page, role, school_code,
                                    school_year, class_code, subject_code, slot, round, about, apart_from,
                                    created_at, due_at)
            values (:task, :case, :feature, :element, :page, :role, :school,
                    :year, :class, :subject, :slot, :round, :about, :apart, :created, :due)
            """)
                .param("task", item.id().value())
                .param("case", item.caseNumber().value())
                .param("feature", item.feature())
                .param("element", item.element())
                .param("page", item.page().value())
                .param("role", item.role().name())
                .param("school", place.schoolCode())
                .param("year", place.schoolYear())
                .param("class", place.classCode())
                .param("subject", place.subjectCode())
                .param("slot", place.slot())
                .param("round", item.round())
                .param("about", item.about())
                .param("apart", item.apartFrom().toArray(String[]::new))
                .param("created", at(item.createdAt()))
                .param("due", item.dueAt() == null ? null : at(item.dueAt()))
                .update();
        duty(item.id()).ifPresent(duty -> telling.opened(item, duty));
    }

    @Override
    public void claimed(TaskId task, PersonCode by) {
        jdbc.sql("update inbox_item set claimed_by = :by, claimed_at = :at where task_id = :task")
                .param("by", by.value())
                .param("at", at(clock.instant()))
                .param("task", task.value())
                .update();
    }

    @Override
    public void released(TaskId task) {
        jdbc.sql("update inbox_item set claimed_by = null, claimed_at = null where task_id = :task")
                .param("task", task.value())
                .update();
    }

    @Override
    public void closed(TaskId task, @Nullable PersonCode by, String outcome) {
        jdbc.sql("""
            update inbox_item set closed_at = :at, closed_by = :by, outcome = :outcome
            where task_id = :task and closed_at is null
            """)
                .param("at", at(clock.instant()))
                .param("by", by == null ? null : by.value())
                .param("outcome", outcome)
                .param("task", task.value())
                .update();
    }

    @Override
    @Transactional
    public void reminded(TaskId task, Instant when) {
        jdbc.sql("update inbox_item set reminded_at = :at where task_id = :task")
                .param("at", at(when))
                .param("task", task.value())
                .update();
        find(task).ifPresent(item -> telling.dueSoon(item, duty(task).orElseThrow(), holder(task), when));
    }

    @Override
    @Transactional
    public void overdue(TaskId task, Instant when) {
        jdbc.sql("update inbox_item set escalated_at = :at where task_id = :task")
                .param("at", at(when))
                .param("task", task.value())
                .update();
        find(task).ifPresent(item -> telling.overdue(item, duty(task).orElseThrow(), holder(task), when));
    }

    @Override
    public void dueChanged(TaskId task, Instant dueAt) {
        jdbc.sql("update inbox_item set due_at = :at where task_id = :task")
                .param("at", at(dueAt))
                .param("task", task.value())
                .update();
    }

    @Override
    public void modelChanged(TaskId task, PageKey page, Role role, @Nullable String round) {
        jdbc.sql("""
                        update inbox_item set page = :page, role = :role, round = :round
                        where task_id = :task and closed_at is null
                        """)
                .param("page", page.value())
                .param("role", role.name())
                .param("round", round)
                .param("task", task.value())
                .update();
    }

    @Override
    public Optional<InboxItem> find(TaskId task) {
        return jdbc.sql("select * from inbox_item where task_id = :task and closed_at is null")
                .param("task", task.value())
                .query(JdbcInboxItems::item)
                .optional();
    }

    @Override
    public Optional<Duty> duty(TaskId task) {
        return jdbc.sql("""
            select i.*, array(
                select distinct k.closed_by from inbox_item k
                where k.case_number = i.case_number and k.outcome = 'completed'
                  and k.closed_by is not null and k.element = any(i.apart_from)) as excluded
            from inbox_item i where i.task_id = :task and i.closed_at is null
            """)
                .param("task", task.value())
                .query((row, number) -> Duty.of(Role.valueOf(row.getString("role")), PlaceRow.read(row))
                        .in(row.getString("feature"))
                        .without(texts(row, "excluded").stream()
                                .map(PersonCode::new)
                                .collect(Collectors.toSet())))
                .optional();
    }

    private Optional<PersonCode> holder(TaskId task) {
        return jdbc.sql("select claimed_by from inbox_item where task_id = :task and claimed_by is not null")
                .param("task", task.value())
                .query(String.class)
                .optional()
                .map(PersonCode::new);
    }

    private static InboxItem item(ResultSet row, int number) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        return new InboxItem(
                new TaskId(row.getString("task_id")),
                new CaseNumber(row.getString("case_number")),
                row.getString("feature"),
                row.getString("element"),
                new PageKey(row.getString("page")),
                Role.valueOf(row.getString("role")),
                PlaceRow.read(row),
                row.getString("round"),
                PupilCode.ofNullable(row.getString("about")),
                texts(row, "apart_from"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                due == null ? null : due.toInstant());
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
