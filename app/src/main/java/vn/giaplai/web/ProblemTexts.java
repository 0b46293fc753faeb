package vn.giaplai.web;

import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the three sentences of a problem in the reader's language. */
@Component
final class ProblemTexts {

    private static final Set<Integer> NAMED = Set.of(400, 403, 404, 405, 413, 415, 429, 500);

    private final PageMessages messages;

    ProblemTexts(PageMessages messages) {
        this.messages = messages;
    }

    /** The sentences of a problem; a slice that gives only the first gets the general other two. */
    ProblemText of(String key, HttpStatus status, Object... arguments) {
        return new ProblemText(
                text(key, "web.problem.400", arguments),
                text(key + ".safe", "web.problem.general.safe", arguments),
                text(key + ".todo", generalKey(status) + ".todo", arguments));
    }

    String generalKey(HttpStatus status) {
        return "web.problem." + (NAMED.contains(status.value()) ? status.value() : 400);
    }

    private String text(String key, String otherwise, Object... arguments) {
        var locale = LocaleContextHolder.getLocale();
        var own = messages.find(key, arguments, null, locale);
        return own != null ? own : messages.get(otherwise, arguments, locale);
    }

    /** What happened, is my work safe, what to do. */
    record ProblemText(String happened, String safe, String todo) {}
}
