package vn.giaplai.signingdesk;

import java.util.Set;
import java.util.UUID;
import vn.giaplai.documents.DocumentId;

/** A paper that its signer puts on the list, and whether it was looked at. */
public record ChosenPaper(RoundId roundId, DocumentId documentId, boolean seen) {

    /**
     * From the value {@code <round>:<document>} of a form and the documents that were looked at; anything else is no
     * paper that anybody has.
     */
    static ChosenPaper of(String value, Set<String> seen) {
        int colon = value.indexOf(':');
        try {
            var document = value.substring(colon + 1);
            var round = new RoundId(UUID.fromString(value.substring(0, Math.max(colon, 0))));
            return new ChosenPaper(round, DocumentId.of(document), seen.contains(document));
        } catch (IllegalArgumentException malformed) {
            throw SigningProblem.unknown();
        }
    }
}
