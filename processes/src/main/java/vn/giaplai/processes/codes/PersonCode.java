package vn.giaplai.processes.codes;

import org.jspecify.annotations.Nullable;

/** The code of a person (mã định danh cán bộ), given once: whoever acts is known by it. */
public record PersonCode(String value) implements Code {

    public PersonCode {
        Code.demand(value, "person code");
    }

    /** Null for null. */
    public static @Nullable PersonCode ofNullable(@Nullable String value) {
        return value == null ? null : new PersonCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
