package vn.giaplai.processes.engine;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/**
 * The timeout listeners of a task, which stay. When a task goes over to another version of its model, the engine (7.24)
 * takes each listener that found its timer out of the model that all cases share: the next task lost its timers and later
 * ones got none. What stays does not make a timer twice: the engine makes those alone that the model of before lacks.
 */
final class KeptTimeouts extends LinkedHashMap<String, TimerDeclarationImpl> {

    @Serial
    private static final long serialVersionUID = 1L;

    private KeptTimeouts(Map<String, TimerDeclarationImpl> listeners) {
        super(listeners);
    }

    static void of(ActivityImpl task) {
        task.getProperties()
                .get(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS)
                .replaceAll((element, listeners) -> new KeptTimeouts(listeners));
    }

    @Override
    public @Nullable TimerDeclarationImpl remove(@Nullable Object listener) {
        return get(listener);
    }
}
