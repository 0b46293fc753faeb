package vn.giaplai.processes.duties;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.SchoolCode;

/**
 * Where somebody acts, as a path: unit, class, subject, slot, and the year where one is meant. Finer parts are null where
 * the role has no need of them.
 *
 * @param unit code of the school; one of an office above the schools fits as well
 * @param year as {@code 2026-2027}; null: in whatever year
 * @param slot which teacher of a subject taught by several, from 1; null when there is one
 */
public record Place(
        String unit,
        @Nullable String year,
        @Nullable String classCode,
        @Nullable String subjectCode,
        @Nullable Integer slot) {

    /** A unit in whatever year. */
    public static Place ofUnit(SchoolCode unit) {
        return new Place(unit.value(), null, null, null, null);
    }

    /** The whole school in one year. */
    public static Place ofSchool(SchoolCode schoolCode, String schoolYear) {
        return new Place(schoolCode.value(), schoolYear, null, null, null);
    }

    /** One class. */
    public static Place ofClass(SchoolCode schoolCode, String schoolYear, String classCode) {
        return new Place(schoolCode.value(), schoolYear, classCode, null, null);
    }

    /** The same place, seen by one teacher of one subject. */
    public Place withSubject(String subject, @Nullable Integer teacher) {
        return new Place(unit, year, classCode, subject, teacher);
    }

    /** Code of the school, for what happens in schools alone. */
    public SchoolCode schoolCode() {
        return new SchoolCode(unit);
    }

    /** The year, for what happens in one. */
    public String schoolYear() {
        return Objects.requireNonNull(year, "the place names no year");
    }

    /** Whether it lies in the other one or is the other one: what the other names, this names too, and alike. */
    public boolean isIn(Place other) {
        return unit.equals(other.unit)
                && agrees(other.year, year)
                && agrees(other.classCode, classCode)
                && agrees(other.subjectCode, subjectCode)
                && agrees(other.slot, slot);
    }

    private static boolean agrees(@Nullable Object wanted, @Nullable Object found) {
        return wanted == null || wanted.equals(found);
    }
}
