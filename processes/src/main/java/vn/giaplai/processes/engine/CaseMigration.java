package vn.giaplai.processes.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CasesNotMigrated;
import vn.giaplai.processes.CasesNotMigrated.Stranded;
import vn.giaplai.processes.InboxItems;

/**
 * Takes every running case over to the newest version of its model, once the models are deployed and before jobs run or
 * pages answer. Steps of the same id are the same step; a task keeps its timers, its due date and who holds it, and its
 * inbox row learns page, role and round anew. A case whose step is gone stays as it was and stops the start.
 */
final class CaseMigration implements SmartInitializingSingleton {

    /** Any number that nobody else locks: nodes that start together take over one case after the other. */
    private static final long LOCK = 7_240_003L;

    /** A job or a person of another node may be at work in the very case. */
    private static final int ATTEMPTS = 5;

    /** The engine's word for a step that was done and not left yet. */
    private static final String LEAVING = "activity-end";

    private static final String BODY = "#multiInstanceBody";

    private final RepositoryService models;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TaskDesk desk;
    private final InboxItems inbox;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    CaseMigration(
            ProcessEngine engine, TaskDesk desk, InboxItems inbox, JdbcClient jdbc, TransactionOperations transaction) {
        this.models = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.jobs = engine.getManagementService();
        this.desk = desk;
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Stranded> stranded = models.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(this::takeOver)
                .toList();
        if (!stranded.isEmpty()) {
            throw new CasesNotMigrated(stranded);
        }
    }

    private Stream<Stranded> takeOver(ProcessDefinition newest) {
        return models.createProcessDefinitionQuery().processDefinitionKey(newest.getKey()).list().stream()
                .filter(older -> older.getVersion() < newest.getVersion())
                .flatMap(older -> takeOver(older, newest));
    }

    private Stream<Stranded> takeOver(ProcessDefinition older, ProcessDefinition newest) {
        List<ProcessInstance> running = runtime.createProcessInstanceQuery()
                .processDefinitionId(older.getId())
                .list();
        if (running.isEmpty()) {
            return Stream.empty();
        }
        MigrationPlan plan = runtime.createMigrationPlan(older.getId(), newest.getId())
                .mapEqualActivities()
                .build();
        List<Stranded> stranded = new ArrayList<>();
        for (ProcessInstance each : running) {
            takeOver(each, plan).ifPresent(elements -> stranded.add(stranded(each, older, elements)));
        }
        return stranded.stream();
    }

    /** The steps that stand in the way, if any. */
    private Optional<List<String>> takeOver(ProcessInstance instance, MigrationPlan plan) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> inOneTransaction(instance, plan));
                return Optional.empty();
            } catch (MigratingProcessInstanceValidationException refused) {
                return Optional.of(elements(refused.getValidationReport()));
            } catch (OptimisticLockingException meanwhile) {
                if (attempt == ATTEMPTS) {
                    throw meanwhile;
                }
            }
        }
    }

    private void inOneTransaction(ProcessInstance instance, MigrationPlan plan) {
        jdbc.sql("select pg_advisory_xact_lock(" + LOCK + ")")
                .query((row, index) -> "")
                .single();
        if (!isStillOf(plan.getSourceProcessDefinitionId(), instance)) {
            return;
        }
        leaveWhatIsDone(instance);
        runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
        desk.of(new CaseNumber(instance.getBusinessKey())).forEach(this::tellInbox);
    }

    /**
     * Lets the case leave tasks that were done when the process before ended: the engine cannot take over one of several
     * that is between its end and the next step.
     */
    private void leaveWhatIsDone(ProcessInstance instance) {
        Optional<Job> leaving = leaving(instance);
        while (leaving.isPresent()) {
            jobs.executeJob(leaving.get().getId());
            leaving = leaving(instance);
        }
    }

    private Optional<Job> leaving(ProcessInstance instance) {
        return jobs.createJobQuery().processInstanceId(instance.getId()).messages().list().stream()
                .filter(job -> LEAVING.equals(((JobEntity) job).getJobHandlerConfigurationRaw()))
                .findFirst();
    }

    private boolean isStillOf(String definition, ProcessInstance instance) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .processDefinitionId(definition)
                        .count()
                > 0;
    }

    private void tellInbox(TaskDesk.OpenTask task) {
        TaskFacts facts = task.facts();
        inbox.modelChanged(task.id(), facts.page(), facts.role(), facts.round());
    }

    private static List<String> elements(MigratingProcessInstanceValidationReport report) {
        return Stream.of(
                        report.getActivityInstanceReports().stream()
                                .map(MigratingActivityInstanceValidationReport::getSourceScopeId),
                        report.getTransitionInstanceReports().stream()
                                .map(MigratingTransitionInstanceValidationReport::getSourceScopeId),
                        report.getFailures().stream())
                .flatMap(places -> places)
                .map(element -> element.replace(BODY, ""))
                .distinct()
                .sorted()
                .toList();
    }

    private Stranded stranded(ProcessInstance instance, ProcessDefinition model, List<String> elements) {
        return new Stranded(
                new CaseNumber(instance.getBusinessKey()),
                Objects.requireNonNullElse(model.getName(), model.getKey()),
                elements.stream().map(element -> step(model, element)).toList());
    }

    private String step(ProcessDefinition model, String element) {
        FlowElement step = models.getBpmnModelInstance(model.getId()).getModelElementById(element);
        return step == null || step.getName() == null ? element : step.getName() + " [" + element + "]";
    }
}
