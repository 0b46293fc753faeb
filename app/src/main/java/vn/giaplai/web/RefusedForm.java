package vn.giaplai.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * A form that was refused and comes back as it was filled; the page finds it as {@code refused}.
 *
 * @param messageKey why: what happened and what to do, in one message
 * @param field id of the first field that is wrong
 * @param typed what was typed, by the fields' names
 * @param limit what the message names; null where it names nothing
 */
public record RefusedForm(
        String messageKey,
        String field,
        Map<String, String> typed,
        @Nullable Limit limit) {

    /**
     * How much a field takes.
     *
     * @param label message key of the field's name
     * @param most in characters
     */
    public record Limit(String label, int most) {}

    public RefusedForm {
        typed = Map.copyOf(typed);
    }

    public RefusedForm(String messageKey, String field, Map<String, String> typed) {
        this(messageKey, field, typed, null);
    }

    /** The refusal of a text that is longer than its field takes; empty where it is not. */
    public static Optional<RefusedForm> tooLong(String field, Limit limit, Map<String, String> typed) {
        return typed.getOrDefault(field, "").length() > limit.most()
                ? Optional.of(new RefusedForm("web.errors.too-long", field, typed, limit))
                : Optional.empty();
    }

    /** Puts it onto the page that answers, with the status of a refusal. */
    public void show(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", this);
    }

    /** What was typed into a field; empty for nothing. */
    public String of(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean at(String id) {
        return field.equals(id);
    }
}
