package vn.giaplai.processes.cases;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;

/**
 * What a case is about. A process has one running case about a subject; about one pupil many processes may run.
 *
 * @param schoolYear the year in which it plays, as {@code 2026-2027}
 * @param classCode the class that it concerns; null where it concerns the school
 * @param code of the pupil, the period or the request; null for a class or a school
 */
public record CaseSubject(
        Kind kind,
        SchoolCode schoolCode,
        String schoolYear,
        @Nullable String classCode,
        @Nullable String code) {

    /** What there can be a case about. */
    public enum Kind {
        CLASS,
        /** A class in a part of the year. */
        CLASS_PERIOD,
        /** One pupil, whatever class they are in; {@link CaseSubject#classCode()} is that of the day it began. */
        PUPIL,
        /** What somebody asked for. */
        REQUEST,
        SCHOOL,
        /** A school in a month, a term or a year. */
        SCHOOL_PERIOD
    }

    public CaseSubject {
        boolean ofClass = kind == Kind.CLASS || kind == Kind.CLASS_PERIOD || kind == Kind.PUPIL;
        boolean coded = kind != Kind.CLASS && kind != Kind.SCHOOL;
        if (ofClass && classCode == null || coded != (code != null)) {
            throw new IllegalArgumentException("not a subject of kind %s: %s, %s".formatted(kind, classCode, code));
        }
    }

    public static CaseSubject ofClass(SchoolCode schoolCode, String schoolYear, String classCode) {
        return new CaseSubject(Kind.CLASS, schoolCode, schoolYear, classCode, null);
    }

    public static CaseSubject ofClassPeriod(SchoolCode schoolCode, String schoolYear, String classCode, String period) {
        return new CaseSubject(Kind.CLASS_PERIOD, schoolCode, schoolYear, classCode, period);
    }

    public static CaseSubject ofPupil(SchoolCode schoolCode, String schoolYear, String classCode, PupilCode pupilCode) {
        return new CaseSubject(Kind.PUPIL, schoolCode, schoolYear, classCode, pupilCode.value());
    }

    /**
     * @param classCode null where the request concerns no class
     * @param request names it among all requests of the school
     */
    public static CaseSubject ofRequest(
            SchoolCode schoolCode, String schoolYear, @Nullable String classCode, String request) {
        return new CaseSubject(Kind.REQUEST, schoolCode, schoolYear, classCode, request);
    }

    public static CaseSubject ofSchool(SchoolCode schoolCode, String schoolYear) {
        return new CaseSubject(Kind.SCHOOL, schoolCode, schoolYear, null, null);
    }

    public static CaseSubject ofSchoolPeriod(SchoolCode schoolCode, String schoolYear, String period) {
        return new CaseSubject(Kind.SCHOOL_PERIOD, schoolCode, schoolYear, null, period);
    }

    /** The period that is the whole school year. */
    public static CaseSubject ofSchoolYear(SchoolCode schoolCode, String schoolYear) {
        return ofSchoolPeriod(schoolCode, schoolYear, schoolYear);
    }

    /** The pupil of a case about one; null for others. */
    public @Nullable PupilCode pupilCode() {
        return kind == Kind.PUPIL ? PupilCode.ofNullable(code) : null;
    }

    /** One pupil of the class that the case concerns. */
    public CaseSubject onePupil(PupilCode pupil) {
        return ofPupil(schoolCode, schoolYear, Objects.requireNonNull(classCode, "no class"), pupil);
    }

    /** Two subjects with the same key are the same: a pupil in whatever class, a school in whatever year. */
    String key() {
        Stream<@Nullable String> parts = switch (kind) {
            case CLASS, CLASS_PERIOD -> Stream.of(kind.name(), schoolCode.value(), schoolYear, classCode, code);
            case PUPIL, SCHOOL_PERIOD -> Stream.of(kind.name(), schoolCode.value(), schoolYear, code);
            case REQUEST, SCHOOL -> Stream.of(kind.name(), schoolCode.value(), code);
        };
        return parts.filter(Objects::nonNull).collect(Collectors.joining("/"));
    }
}
