package vn.giaplai.gradebook;

import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;

/**
 * What is wrong with one cell of a form.
 *
 * @param messageKey of the sentence
 * @param argument of the sentence, a text or words to be looked up; empty where it has none
 */
record CellError(String messageKey, Object argument) {

    static CellError of(String what) {
        return new CellError("gradebook.cell." + what, "");
    }

    static CellError of(Reading.Problem problem) {
        return of(problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The text holds a sign that no paper can print. */
    static CellError unprintable(MessageSourceResolvable sign) {
        return new CellError("gradebook.cell.unprintable", sign);
    }

    static CellError changedMeanwhile(String present) {
        return new CellError(
                "gradebook.cell." + (present.isEmpty() ? "emptied-meanwhile" : "changed-meanwhile"), present);
    }
}
