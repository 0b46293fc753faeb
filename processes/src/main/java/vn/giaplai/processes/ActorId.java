package vn.giaplai.processes;

/** The immutable code of the person who acts. */
public record ActorId(String value) {

    public ActorId {
        Text.required(value, "actor id");
    }

    @Override
    public String toString() {
        return value;
    }
}
