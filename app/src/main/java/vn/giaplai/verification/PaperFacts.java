package vn.giaplai.verification;

import org.jspecify.annotations.Nullable;
import vn.giaplai.documents.Document;

/**
 * What the public may know about a paper: enough to compare with the sheet in one's hand, no marks, and of the pupil's
 * name only the given name with initials.
 *
 * @param pupil for instance "N. T. Ánh"; null for a paper about the whole school
 */
record PaperFacts(
        Document document, String school, @Nullable String pupil) {

    /** Initials of all names but the last, which is the given name. */
    static String initials(String fullName) {
        var words = fullName.strip().split("\\s+");
        var initials = new StringBuilder();
        for (int i = 0; i < words.length - 1; i++) {
            initials.appendCodePoint(words[i].codePointAt(0)).append(". ");
        }
        return initials.append(words[words.length - 1]).toString();
    }
}
