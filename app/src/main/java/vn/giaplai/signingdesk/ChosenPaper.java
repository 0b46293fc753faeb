package vn.giaplai.signingdesk;

import vn.giaplai.documents.DocumentId;

/** A paper that its signer puts on the list, and whether it was looked at. */
public record ChosenPaper(RoundId roundId, DocumentId documentId, boolean seen) {}
