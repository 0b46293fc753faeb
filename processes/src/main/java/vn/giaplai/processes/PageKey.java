package vn.giaplai.processes;

/** The page of a task, {@code <slice>/<page>} as the model names it in {@code camunda:formKey}. */
public record PageKey(String value) {

    public PageKey {
        Text.required(value, "page key");
    }

    @Override
    public String toString() {
        return value;
    }
}
