package vn.giaplai.processes.codes;

import org.jspecify.annotations.Nullable;

/** The code of a school, given by its superior when it was first entered. */
public record SchoolCode(String value) implements Code {

    public SchoolCode {
        Code.demand(value, "school code");
    }

    /** Null for null. */
    public static @Nullable SchoolCode ofNullable(@Nullable String value) {
        return value == null ? null : new SchoolCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
