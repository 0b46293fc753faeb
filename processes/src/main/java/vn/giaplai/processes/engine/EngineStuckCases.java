package vn.giaplai.processes.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.StuckCase;
import vn.giaplai.processes.StuckCases;

/** {@link StuckCases}: the engine's incidents of jobs without retries. */
final class EngineStuckCases implements StuckCases {

    private final RuntimeService runtime;
    private final RepositoryService models;
    private final ManagementService jobs;

    EngineStuckCases(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.models = engine.getRepositoryService();
        this.jobs = engine.getManagementService();
    }

    @Override
    public List<StuckCase> list() {
        return runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE).list().stream()
                .map(this::stuck)
                .sorted(Comparator.comparing(StuckCase::since))
                .toList();
    }

    @Override
    public void retry(StuckCase stuck) {
        Incident incident = runtime.createIncidentQuery().incidentId(stuck.id()).singleResult();
        if (incident != null) {
            jobs.setJobRetries(incident.getConfiguration(), 1);
        }
    }

    private StuckCase stuck(Incident incident) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(incident.getProcessInstanceId())
                .singleResult();
        String process =
                models.getProcessDefinition(incident.getProcessDefinitionId()).getKey();
        return new StuckCase(
                incident.getId(),
                new CaseNumber(instance.getBusinessKey()),
                Feature.of(process),
                incident.getActivityId(),
                Objects.requireNonNullElse(incident.getIncidentMessage(), ""),
                incident.getIncidentTimestamp().toInstant());
    }
}
