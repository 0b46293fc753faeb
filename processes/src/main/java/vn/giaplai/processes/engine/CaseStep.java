package vn.giaplai.processes.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import vn.giaplai.processes.CaseNumber;

/** The step of a case that runs now: what rooms may ask and say without meeting the engine. */
public final class CaseStep {

    private final DelegateExecution execution;

    public CaseStep(DelegateExecution execution) {
        this.execution = execution;
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    /** Id of the model that runs. */
    public String process() {
        return execution
                .getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getKey();
    }

    /** A routing fact; throws {@link IllegalStateException} when the case does not have it. */
    public <T> T get(ProcessVariable<T> variable) {
        return variable.get(execution);
    }

    public <T> void set(ProcessVariable<T> variable, T value) {
        variable.set(execution, value);
    }
}
