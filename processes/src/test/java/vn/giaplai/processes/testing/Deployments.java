package vn.giaplai.processes.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import vn.giaplai.processes.CaseNumber;

/** Other versions of the models than the one of today, made the newest; and which one a case follows, and where it is. */
public final class Deployments {

    private static final Map<String, String> TODAY = new HashMap<>();

    private final ProcessEngine engine;
    private final RepositoryService models;

    public Deployments(ProcessEngine engine) {
        this.engine = engine;
        this.models = engine.getRepositoryService();
    }

    /** The model as a release of that day brought it, with its timers written out. */
    public void of20261127(String file) {
        remember(file);
        try (InputStream model = getClass().getResourceAsStream("/models-of-2026-11-27/" + file)) {
            deploy(file, new String(Objects.requireNonNull(model).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The model of today with something changed. */
    public void changed(String file, String pattern, String replacement) {
        deploy(file, remember(file).replaceAll(pattern, replacement));
    }

    /** The model as the start deployed it. */
    public void today(String file) {
        deploy(file, remember(file));
    }

    private String remember(String file) {
        return TODAY.computeIfAbsent(file, this::newest);
    }

    private String newest(String file) {
        ProcessDefinition definition = models.createProcessDefinitionQuery()
                .processDefinitionResourceName(file)
                .latestVersion()
                .singleResult();
        try (InputStream model = models.getProcessModel(definition.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void deploy(String file, String model) {
        if (!model.equals(newest(file))) {
            models.createDeployment().name("giaplai").addString(file, model).deploy();
        }
    }

    public boolean isOnNewest(CaseNumber number) {
        ProcessInstance instance = instance(number);
        ProcessDefinition definition = models.getProcessDefinition(instance.getProcessDefinitionId());
        return definition
                .getId()
                .equals(models.createProcessDefinitionQuery()
                        .processDefinitionKey(definition.getKey())
                        .latestVersion()
                        .singleResult()
                        .getId());
    }

    public CaseNumber caseOf(String instance) {
        return new CaseNumber(engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey());
    }

    /** Ids of the elements in which the case waits; none when it has ended. */
    public List<String> stands(CaseNumber number) {
        List<ProcessInstance> running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list();
        return running.stream()
                .map(instance -> engine.getRuntimeService().getActivityInstance(instance.getId()))
                .flatMap(Deployments::leaves)
                .sorted()
                .toList();
    }

    private static Stream<String> leaves(ActivityInstance instance) {
        List<String> here = Arrays.stream(instance.getChildTransitionInstances())
                .map(TransitionInstance::getActivityId)
                .toList();
        ActivityInstance[] children = instance.getChildActivityInstances();
        if (children.length == 0 && here.isEmpty()) {
            return Stream.of(instance.getActivityId());
        }
        return Stream.concat(here.stream(), Arrays.stream(children).flatMap(Deployments::leaves));
    }

    private ProcessInstance instance(CaseNumber number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }
}
