package vn.giaplai.gradebook;

import java.util.Map;

/**
 * A form as it was sent: what to write, and what is wrong. With any error nothing of the page is written.
 *
 * @param sheet only the cells that were changed on the page
 */
record Submission(EntrySheet sheet, Map<EntryPlace, CellError> errors, Map<String, String> sent) {

    Submission {
        errors = Map.copyOf(errors);
        sent = Map.copyOf(sent);
    }

    boolean isClean() {
        return errors.isEmpty();
    }

    /** What the page says when it was taken: a page on which nothing was changed saved nothing. */
    String told() {
        return sheet.isEmpty() ? "gradebook.entries.unchanged" : "gradebook.entries.saved";
    }
}
