package vn.giaplai.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.Code;

/**
 * One revision, without its bytes.
 *
 * @param sequence 1 for the base
 * @param startAt where its bytes begin in the file
 * @param length number of its bytes
 * @param sha256 digest of the whole file up to and including it, 32 bytes
 * @param field the signature field filled in; null for what is no signature
 * @param signer the person, or the school for its seal; null for what is no signature
 */
@SuppressWarnings("ArrayRecordComponent") // an index row, never compared
public record DocumentRevision(
        DocumentId documentId,
        int sequence,
        RevisionKind kind,
        long startAt,
        long length,
        byte[] sha256,
        @Nullable String field,
        @Nullable Code signer,
        Instant createdAt) {}
