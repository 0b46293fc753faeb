package vn.giaplai.signingdesk;

import org.jspecify.annotations.Nullable;
import vn.giaplai.documents.DocumentId;

/**
 * One line of a manifest: one field of one paper.
 *
 * @param baseSha256 digest of the paper's first revision, as the signer saw it
 * @param seen whether the signer looked at the paper before confirming
 * @param failure message key of why it left or failed
 */
@SuppressWarnings("ArrayRecordComponent") // a row, never compared
public record SigningItem(
        DocumentId documentId,
        String field,
        RoundId roundId,
        byte[] baseSha256,
        int ordinal,
        boolean seen,
        ItemOutcome outcome,
        @Nullable String failure) {}
