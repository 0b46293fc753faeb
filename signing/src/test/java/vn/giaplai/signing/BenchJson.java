package vn.giaplai.signing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes figures as JSON. */
final class BenchJson {

    private BenchJson() {}

    static String write(Object value) {
        return write(value, "\n") + "\n";
    }

    private static String write(Object value, String newLine) {
        String deeper = newLine + "  ";
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> deeper + "\"" + each.getKey() + "\": " + write(each.getValue(), deeper))
                    .collect(Collectors.joining(",", "{", newLine + "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> write(each, deeper)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, number < 100 ? "%.3f" : "%.0f", number);
        }
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }
}
