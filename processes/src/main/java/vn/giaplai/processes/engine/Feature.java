package vn.giaplai.processes.engine;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** One word finds everything: the process {@code gradeCorrection} is the feature {@code grade-correction}. */
public final class Feature {

    private Feature() {}

    /** The feature of the task's process. */
    public static String of(DelegateTask task) {
        return of(task.getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId())
                .getKey());
    }

    static String of(String process) {
        return process.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
