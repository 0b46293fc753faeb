package vn.giaplai.processes.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.giaplai.processes.WorkingDays;

/**
 * When a task is reminded of, due and escalated: the model names working days ({@code reminderAfterWorkingDays} and so
 * on), the school's calendar says which day that is. Called by the models' timer expressions.
 */
public final class Deadlines {

    static final String REMINDER = "reminderAfterWorkingDays";
    static final String DUE = "dueAfterWorkingDays";
    static final String ESCALATION = "escalateAfterWorkingDays";

    private final WorkingDays calendar;

    Deadlines(WorkingDays calendar) {
        this.calendar = calendar;
    }

    public Date reminder(DelegateExecution execution) {
        return fromNow(execution, REMINDER);
    }

    public Date due(DelegateExecution execution) {
        return fromNow(execution, DUE);
    }

    public Date escalation(DelegateExecution execution) {
        return fromNow(execution, ESCALATION);
    }

    private Date fromNow(DelegateExecution execution, String allowance) {
        UserTask task = (UserTask) execution.getBpmnModelElementInstance();
        return Date.from(after(ClockUtil.getCurrentTime().toInstant(), task, allowance));
    }

    Instant after(Instant start, UserTask task, String allowance) {
        int days = TaskFacts.property(task, allowance)
                .map(Integer::valueOf)
                .orElseThrow(() -> new IllegalStateException(task.getId() + " has no " + allowance));
        return calendar.plusWorkingDays(start, days);
    }
}
