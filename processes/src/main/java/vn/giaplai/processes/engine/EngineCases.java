package vn.giaplai.processes.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseView;
import vn.giaplai.processes.Cases;

/** {@link Cases} on the engine's history. */
final class EngineCases implements Cases {

    private static final String BODY = "#multiInstanceBody";

    private final RepositoryService models;
    private final HistoryService history;
    private final CaseRegister cases;

    EngineCases(ProcessEngine engine, CaseRegister cases) {
        this.models = engine.getRepositoryService();
        this.history = engine.getHistoryService();
        this.cases = cases;
    }

    @Override
    public Optional<CaseView> find(CaseNumber number) {
        return cases.find(number).map(this::view);
    }

    private CaseView view(CaseRegister.Entry entry) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(entry.number().value())
                .singleResult();
        List<HistoricActivityInstance> passed = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        return new CaseView(
                entry.number(),
                entry.process(),
                Feature.of(entry.process()),
                diagram(instance.getProcessDefinitionId()),
                active(passed),
                passed.stream()
                        .filter(activity -> activity.getEndTime() != null && !activity.isCanceled())
                        .map(EngineCases::element)
                        .distinct()
                        .toList(),
                entry.startedAt(),
                entry.endedAt(),
                entry.place(),
                entry.pupilCode());
    }

    private static Set<String> active(List<HistoricActivityInstance> passed) {
        return passed.stream()
                .filter(activity -> activity.getEndTime() == null)
                .map(EngineCases::element)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String element(HistoricActivityInstance activity) {
        return activity.getActivityId().replace(BODY, "");
    }

    private String diagram(String definition) {
        try (InputStream model = models.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
