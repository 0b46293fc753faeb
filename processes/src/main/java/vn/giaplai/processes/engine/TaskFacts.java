package vn.giaplai.processes.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.PageKey;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;

/**
 * What the model and the case's variables say about one task: role and round from the task's properties {@code role} and
 * {@code round} ({@code fields}, separated by spaces, where the signer has several places) or, for one of many instances, from its route.
 */
public record TaskFacts(
        Role role,
        Place place,
        PageKey page,
        @Nullable String round,
        List<String> fields,
        @Nullable String about) {

    /** Reads the facts of a task with these variables in its place. */
    public static TaskFacts of(UserTask task, Map<String, Object> variables) {
        Place place = CaseVariables.place(variables);
        TaskRoute route = CaseVariables.ROUTE
                .find(variables)
                .filter(text -> property(task, "role").isEmpty())
                .map(TaskRoute::parse)
                .orElseGet(() -> fixed(task));
        return new TaskFacts(
                route.role(),
                route.subjectCode() == null ? place : place.withSubject(route.subjectCode(), route.slot()),
                new PageKey(task.getCamundaFormKey()),
                route.round(),
                route.fields(),
                CaseVariables.PUPIL.find(variables).orElse(null));
    }

    private static TaskRoute fixed(UserTask task) {
        Role role = property(task, "role")
                .map(Role::valueOf)
                .orElseThrow(() -> new IllegalStateException("the model names no role for " + task.getId()));
        String round = property(task, "round").orElse(null);
        List<String> fields = property(task, "fields").or(() -> Optional.ofNullable(round)).stream()
                .flatMap(names -> Arrays.stream(names.split(" ", -1)))
                .toList();
        return new TaskRoute(role, null, null, round, fields);
    }

    /** The value of a {@code camunda:property} of the task. */
    static Optional<String> property(UserTask task, String name) {
        return Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }
}
