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
import vn.giaplai.processes.CaseViews;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.Cases;

/** {@link CaseViews} on the engine's history. */
final class EngineCaseViews implements CaseViews {

    private static final String BODY = "#multiInstanceBody";

    private final RepositoryService models;
    private final HistoryService history;
    private final Cases cases;

    EngineCaseViews(ProcessEngine engine, Cases cases) {
        this.models = engine.getRepositoryService();
        this.history = engine.getHistoryService();
        this.cases = cases;
    }

    @Override
    public Optional<CaseView> find(CaseNumber number) {
        return cases.find(number).map(this::view);
    }

    private CaseView view(Case entry) {
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
                        .map(EngineCaseViews::element)
                        .distinct()
                        .toList(),
                entry.startedAt(),
                entry.endedAt(),
                CaseVariables.place(entry.about()),
                entry.about().pupilCode());
    }

    private static Set<String> active(List<HistoricActivityInstance> passed) {
        return passed.stream()
                .filter(activity -> activity.getEndTime() == null)
                .map(EngineCaseViews::element)
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
