package vn.giaplai.processes.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * Gives every user task of a model its due date, its reminder and its escalation from the three numbers of working days
 * that it names, so that no model repeats how. Their ids are those that models wrote out themselves up to the release of
 * 2026-11-27: a case that goes over to a newer model keeps its timers by them, see {@link CaseMigration}.
 */
final class TaskTimers {

    static final String REMINDER = "Reminder";
    static final String ESCALATION = "Escalation";

    private TaskTimers() {}

    /** The model as it is deployed, under the name of its file. */
    static Resource in(Resource file) throws IOException {
        try (InputStream read = file.getInputStream()) {
            BpmnModelInstance model = Bpmn.readModelFromStream(read);
            model.getModelElementsByType(UserTask.class).forEach(TaskTimers::give);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            Bpmn.writeModelToStream(written, model);
            return named(Objects.requireNonNull(file.getFilename()), written.toByteArray());
        }
    }

    /** The engine takes a resource's description for its name, and by the name it knows a model. */
    private static Resource named(String name, byte[] model) {
        return new ByteArrayResource(model) {
            @Override
            public String getDescription() {
                return name;
            }
        };
    }

    private static void give(UserTask task) {
        task.setCamundaDueDate("${taskDeadlines.due(execution)}");
        timer(task, REMINDER, "${taskReminderListener}", "${taskDeadlines.reminder(execution)}");
        timer(task, ESCALATION, "${taskEscalationListener}", "${taskDeadlines.escalation(execution)}");
    }

    private static void timer(UserTask task, String which, String delegate, String when) {
        ExtensionElements extensions = task.getExtensionElements();
        CamundaTaskListener listener = extensions.addExtensionElement(CamundaTaskListener.class);
        listener.setAttributeValue("id", task.getId() + which);
        listener.setCamundaEvent("timeout");
        listener.setCamundaDelegateExpression(delegate);
        TimerEventDefinition timer = task.getModelInstance().newInstance(TimerEventDefinition.class);
        timer.setId(task.getId() + which + "Timer");
        TimeDate date = task.getModelInstance().newInstance(TimeDate.class);
        date.setTextContent(when);
        timer.setTimeDate(date);
        listener.getTimeouts().add(timer);
    }
}
