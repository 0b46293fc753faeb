package vn.giaplai.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * A form that was refused and comes back as it was filled; the page finds it as {@code refused}.
 *
 * @param messageKey why: what happened and what to do, in one message
 * @param field id of the first field that is wrong
 * @param typed what was typed, by the fields' names
 */
public record RefusedForm(String messageKey, String field, Map<String, String> typed) {

    public RefusedForm {
        typed = Map.copyOf(typed);
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
