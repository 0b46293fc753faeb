package vn.giaplai.processes.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.duties.Role;

/**
 * Whose one instance of a multi-instance task is, and which signature round it opens, in a text a process variable can
 * hold: {@code GVBM|khtn|1|subject.khtn.1|subject.khtn.1}.
 *
 * @param round name of the signature round in its case, or null when nothing is signed
 */
public record TaskRoute(
        Role role,
        @Nullable String subjectCode,
        @Nullable Integer slot,
        @Nullable String round,
        List<String> fields) {

    private static final String PART = "|";
    private static final String FIELD = ",";
    private static final String ROUTE = ";";

    public TaskRoute {
        fields = List.copyOf(fields);
    }

    /** A task in which nothing is signed. */
    public static TaskRoute of(Role role, @Nullable String subjectCode, @Nullable Integer slot) {
        return new TaskRoute(role, subjectCode, slot, null, List.of());
    }

    /** Many routes as one text. */
    public static String text(List<TaskRoute> routes) {
        return routes.stream().map(TaskRoute::text).collect(Collectors.joining(ROUTE));
    }

    /** The routes of such a text, each in its text form. */
    public static List<String> split(String routes) {
        return routes.isEmpty() ? List.of() : Arrays.asList(routes.split(ROUTE));
    }

    /** This route as text. */
    public String text() {
        return String.join(
                PART,
                role.name(),
                plain(subjectCode),
                slot == null ? "" : slot.toString(),
                plain(round),
                fields.stream().map(TaskRoute::plain).collect(Collectors.joining(FIELD)));
    }

    /** The route of such a text. */
    public static TaskRoute parse(String text) {
        String[] parts = text.split("\\|", -1);
        return new TaskRoute(
                Role.valueOf(parts[0]),
                orNull(parts[1]),
                parts[2].isEmpty() ? null : Integer.valueOf(parts[2]),
                orNull(parts[3]),
                parts[4].isEmpty() ? List.of() : List.of(parts[4].split(FIELD)));
    }

    private static @Nullable String orNull(String part) {
        return part.isEmpty() ? null : part;
    }

    private static String plain(@Nullable String part) {
        if (part == null) {
            return "";
        }
        if (part.matches(".*[|,;].*")) {
            throw new IllegalArgumentException("codes, names of rounds and field names are free of | , ;, was " + part);
        }
        return part;
    }
}
