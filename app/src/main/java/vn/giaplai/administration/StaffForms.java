package vn.giaplai.administration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.web.RefusedForm;
import vn.giaplai.web.RefusedForm.Limit;
import vn.giaplai.web.TypedDay;

/** The forms of people, positions and assignments as they come back when something is missing: the first that is. */
final class StaffForms {

    /** What the form of an assignment sends in place of a subject. */
    static final String HOMEROOM = "GVCN";

    private static final int LONGEST = 100;
    private static final Limit CODE = new Limit("administration.code", 30);
    private static final Limit FULL_NAME = new Limit("administration.full-name", LONGEST);
    private static final Limit TITLE = new Limit("administration.position-title", LONGEST);

    private StaffForms() {}

    /** Whether this cannot be the code of a person. */
    static boolean isWrong(String code) {
        return !code.matches("[A-Za-z0-9-]{1,30}");
    }

    /** Whether a name or a title is longer than papers have room for. */
    static boolean isTooLong(String text) {
        return text.length() > LONGEST;
    }

    static RefusedForm person(
            String code,
            String fullName,
            @Nullable LocalDate birthDate,
            @Nullable Role role,
            String title,
            @Nullable LocalDate from) {
        var typed = typed(code, fullName, birthDate, role, title, from);
        var tooLong =
                RefusedForm.tooLong("code", CODE, typed).or(() -> RefusedForm.tooLong("fullName", FULL_NAME, typed));
        if (tooLong.isPresent()) {
            return tooLong.get();
        }
        if (isWrong(code)) {
            return new RefusedForm("administration.staff.incomplete", "code", typed);
        }
        return fullName.isBlank()
                ? new RefusedForm("administration.staff.incomplete", "fullName", typed)
                : position(role, title, "from", typed);
    }

    /** The form of a person whose code somebody else has. */
    static RefusedForm taken(
            String code,
            String fullName,
            @Nullable LocalDate birthDate,
            @Nullable Role role,
            String title,
            @Nullable LocalDate from) {
        return new RefusedForm(
                "administration.staff.choose-another-code",
                "code",
                typed(code, fullName, birthDate, role, title, from));
    }

    static RefusedForm position(@Nullable Role role, String title, @Nullable LocalDate from) {
        return position(role, title, "position-from", typed(role, title, from));
    }

    static RefusedForm assignment(String classCode, String subject, int slot, @Nullable LocalDate from) {
        var typed = Map.of(
                "classCode",
                classCode,
                "subject",
                subject,
                "slot",
                String.valueOf(slot),
                "assignment-from",
                TypedDay.written(from));
        if (classCode.isBlank()) {
            return new RefusedForm("administration.assignment.class-missing", "classCode", typed);
        }
        return subject.isBlank()
                ? new RefusedForm("administration.assignment.subject-missing", "subject", typed)
                : new RefusedForm("administration.assignment.from-missing", "assignment-from", typed);
    }

    private static RefusedForm position(@Nullable Role role, String title, String dayField, Map<String, String> typed) {
        if (role == null || !Role.positions().contains(role)) {
            return new RefusedForm("administration.position.role-missing", "role", typed);
        }
        if (title.isBlank()) {
            return new RefusedForm("administration.position.title-missing", "title", typed);
        }
        return RefusedForm.tooLong("title", TITLE, typed)
                .orElseGet(() -> new RefusedForm("administration.position.from-missing", dayField, typed));
    }

    private static Map<String, String> typed(@Nullable Role role, String title, @Nullable LocalDate from) {
        return Map.of("role", Objects.toString(role, ""), "title", title, "from", TypedDay.written(from));
    }

    private static Map<String, String> typed(
            String code,
            String fullName,
            @Nullable LocalDate birthDate,
            @Nullable Role role,
            String title,
            @Nullable LocalDate from) {
        var typed = new HashMap<>(typed(role, title, from));
        typed.put("code", code);
        typed.put("fullName", fullName);
        typed.put("birthDate", TypedDay.written(birthDate));
        return typed;
    }
}
