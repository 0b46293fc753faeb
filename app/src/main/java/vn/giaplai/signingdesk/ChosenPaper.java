package vn.giaplai.signingdesk;

import java.util.UUID;
import java.util.function.BiPredicate;
import vn.giaplai.documents.DocumentId;

/** A paper that its signer puts on the list, and whether it was looked at. */
public record ChosenPaper(RoundId roundId, DocumentId documentId, boolean seen) {

    /**
     * From the value {@code <round>:<document>} of a form; anything else is no paper that anybody has.
     *
     * @param seen whether a paper was in view, as it was kept
     */
    static ChosenPaper of(String value, BiPredicate<RoundId, DocumentId> seen) {
        int colon = value.indexOf(':');
        try {
            var document = DocumentId.of(value.substring(colon + 1));
            var round = new RoundId(UUID.fromString(value.substring(0, Math.max(colon, 0))));
            return new ChosenPaper(round, document, seen.test(round, document));
        } catch (IllegalArgumentException malformed) {
            throw SigningProblem.unknown();
        }
    }
}
