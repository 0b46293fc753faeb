package vn.giaplai.processes.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable, declared once with its name and type. Only ids, flags and routing facts: text, whole numbers,
 * booleans; never a serialized Java object.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    /** The value; throws {@link IllegalStateException} when the process does not have it. */
    public T get(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("the process has no variable " + name));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(type.cast(scope.getVariable(name)));
    }

    /** The value among variables that were read already. */
    Optional<T> find(Map<String, Object> variables) {
        return Optional.ofNullable(type.cast(variables.get(name)));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
