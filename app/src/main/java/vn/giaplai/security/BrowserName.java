package vn.giaplai.security;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reads mail and signs papers with, as they would say it: "Chrome", "Windows". Read from what the browser
 * says of itself, which anybody can make up: good to recognise one's own, proof of nothing. Empty where it says nothing
 * known.
 */
record BrowserName(String program, String system) implements Serializable {

    /** In this order, because most browsers also call themselves by the names further down. */
    private static final Map<String, String> PROGRAMS = inOrder(
            "Zalo", "Zalo",
            "coc_coc_browser", "Cốc Cốc",
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser", "Samsung Internet",
            "Firefox/", "Firefox",
            "FxiOS", "Firefox",
            "CriOS", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Windows", "Windows",
            "Android", "Android",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Macintosh", "Mac",
            "CrOS", "ChromeOS",
            "Linux", "Linux");

    public boolean isKnown() {
        return !program.isEmpty() && !system.isEmpty();
    }

    static BrowserName of(@Nullable String userAgent) {
        var said = userAgent == null ? "" : userAgent;
        return new BrowserName(first(PROGRAMS, said), first(SYSTEMS, said));
    }

    private static String first(Map<String, String> names, String said) {
        return names.entrySet().stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> inOrder(String... pairs) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
