package vn.giaplai.processes.codes;

import org.jspecify.annotations.Nullable;

/** The code of a pupil (mã học sinh), given once and borne in every school. */
public record PupilCode(String value) implements Code {

    public PupilCode {
        Code.demand(value, "pupil code");
    }

    /** Null for null: a row that is about no pupil. */
    public static @Nullable PupilCode ofNullable(@Nullable String value) {
        return value == null ? null : new PupilCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
