package vn.giaplai.processes.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.StuckCase;
import vn.giaplai.processes.StuckCases;
import vn.giaplai.processes.cases.Cases;

/** {@link StuckCases}: the engine's jobs that failed; without retries left the engine made an incident of them. */
final class EngineStuckCases implements StuckCases {

    private static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final RepositoryService models;
    private final ManagementService jobs;
    private final Cases cases;

    EngineStuckCases(ProcessEngine engine, Cases cases) {
        this.runtime = engine.getRuntimeService();
        this.models = engine.getRepositoryService();
        this.jobs = engine.getManagementService();
        this.cases = cases;
    }

    @Override
    public List<StuckCase> list() {
        return runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE).list().stream()
                .flatMap(incident -> gaveUp(incident).stream())
                .sorted(Comparator.comparing(StuckCase::since))
                .toList();
    }

    @Override
    public List<StuckCase> runningAgain() {
        return jobs.createJobQuery().withException().withRetriesLeft().list().stream()
                .flatMap(job -> runsAgain(job).stream())
                .sorted(Comparator.comparing(StuckCase::since))
                .toList();
    }

    @Override
    public void retry(StuckCase stuck) {
        Job job = jobs.createJobQuery().jobId(stuck.id()).noRetriesLeft().singleResult();
        if (job != null) {
            jobs.setJobRetries(1)
                    .jobId(job.getId())
                    .dueDate(ClockUtil.getCurrentTime())
                    .execute();
        }
    }

    private Optional<StuckCase> gaveUp(Incident incident) {
        Job job = jobs.createJobQuery().jobId(incident.getConfiguration()).singleResult();
        return job == null
                ? Optional.empty()
                : stuck(
                        job,
                        incident.getActivityId(),
                        Objects.requireNonNullElse(incident.getIncidentMessage(), ""),
                        incident.getIncidentTimestamp().toInstant(),
                        null);
    }

    private Optional<StuckCase> runsAgain(Job job) {
        Date due = Objects.requireNonNullElseGet(job.getDuedate(), ClockUtil::getCurrentTime);
        return stuck(
                job,
                job.getFailedActivityId(),
                Objects.requireNonNullElse(job.getExceptionMessage(), ""),
                due.toInstant(),
                due.toInstant());
    }

    /** Empty if the case ended since the query, or the job is of no case: {@link RecurringJobs}. */
    private Optional<StuckCase> stuck(
            Job job, @Nullable String element, String problem, Instant since, @Nullable Instant nextTry) {
        if (job.getProcessInstanceId() == null) {
            return Optional.empty();
        }
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        if (instance == null) {
            return Optional.empty();
        }
        String where = Objects.requireNonNullElse(element, "").replace(BODY, "");
        String process = job.getProcessDefinitionId();
        return cases.find(new CaseNumber(instance.getBusinessKey()))
                .map(entry -> new StuckCase(
                        job.getId(),
                        entry.number(),
                        Feature.of(entry.process()),
                        where,
                        label(process, where),
                        CaseVariables.place(entry.about()),
                        entry.about().pupilCode(),
                        problem,
                        since,
                        nextTry));
    }

    private String label(String process, String element) {
        FlowElement step = models.getBpmnModelInstance(process).getModelElementById(element);
        return step == null ? "" : Objects.requireNonNullElse(step.getName(), "");
    }
}
