package vn.giaplai.gradebook;

import java.util.Locale;

/**
 * What is wrong with one cell of a form.
 *
 * @param messageKey of the sentence
 * @param argument of the sentence; empty where it has none
 */
record CellError(String messageKey, String argument) {

    static CellError of(String what) {
        return new CellError("gradebook.cell." + what, "");
    }

    static CellError of(Reading.Problem problem) {
        return of(problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static CellError changedMeanwhile(String present) {
        return new CellError(
                "gradebook.cell." + (present.isEmpty() ? "emptied-meanwhile" : "changed-meanwhile"), present);
    }
}
