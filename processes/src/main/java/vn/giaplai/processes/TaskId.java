package vn.giaplai.processes;

/** Names one task in somebody's inbox; opaque to everybody but the engine. */
public record TaskId(String value) {

    public TaskId {
        Text.required(value, "task id");
    }

    @Override
    public String toString() {
        return value;
    }
}
