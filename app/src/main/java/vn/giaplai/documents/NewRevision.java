package vn.giaplai.documents;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.Code;

/**
 * Bytes to append to a document.
 *
 * @param expectedSequence the newest revision that the bytes continue; when there is a newer one, nothing is appended
 * @param field the signature field filled in; null for a lift
 * @param signer code of the person, or of the school for its seal; null for a lift
 * @param bytes the appended bytes alone
 * @param sha256 digest of the whole file up to and including them, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // passed through, never compared
public record NewRevision(
        DocumentId documentId,
        int expectedSequence,
        RevisionKind kind,
        @Nullable String field,
        @Nullable Code signer,
        byte[] bytes,
        byte[] sha256) {

    public NewRevision {
        if ((kind == RevisionKind.SIGNATURE) != (field != null)) {
            throw new IllegalArgumentException("exactly a signature fills a field, was " + kind + " with " + field);
        }
    }

    /** A signature in a field. */
    public static NewRevision signature(
            DocumentId id, int expectedSequence, String field, Code signer, byte[] bytes, byte[] sha256) {
        return new NewRevision(id, expectedSequence, RevisionKind.SIGNATURE, field, signer, bytes, sha256);
    }

    /** A lift of all signatures. */
    public static NewRevision lift(DocumentId id, int expectedSequence, byte[] bytes, byte[] sha256) {
        return new NewRevision(id, expectedSequence, RevisionKind.LIFT, null, null, bytes, sha256);
    }
}
