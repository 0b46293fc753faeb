package vn.giaplai.processes.approvers;

import org.jspecify.annotations.Nullable;

/**
 * Over what somebody acts; the finer parts are null where the role has no need of them.
 *
 * @param schoolYear as {@code 2026-2027}
 * @param slot which teacher of a subject taught by several, from 1; null when there is one
 */
public record Scope(
        String schoolCode,
        String schoolYear,
        @Nullable String classCode,
        @Nullable String subjectCode,
        @Nullable Integer slot) {

    /** The whole school in one year. */
    public static Scope ofSchool(String schoolCode, String schoolYear) {
        return new Scope(schoolCode, schoolYear, null, null, null);
    }

    /** One class. */
    public static Scope ofClass(String schoolCode, String schoolYear, String classCode) {
        return new Scope(schoolCode, schoolYear, classCode, null, null);
    }

    /** The same place, seen by one teacher of one subject. */
    public Scope withSubject(String subject, @Nullable Integer teacher) {
        return new Scope(schoolCode, schoolYear, classCode, subject, teacher);
    }
}
