package vn.giaplai.processes.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.CaseBook;

/** Gives every user task its inbox and every process its last line in the book of cases. */
final class ParseListener extends AbstractBpmnParseListener {

    private final TaskListener inbox;
    private final CaseBook cases;

    ParseListener(TaskListener inbox, CaseBook cases) {
        this.inbox = inbox;
        this.cases = cases;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                execution -> cases.end(new CaseNumber(execution.getProcessBusinessKey())));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) behavior(activity)).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, inbox);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, inbox);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, inbox);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, inbox);
        KeptTimeouts.of(activity);
    }

    private static Object behavior(ActivityImpl activity) {
        return activity.getActivityBehavior();
    }
}
