package vn.giaplai.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;

/**
 * One paper as the register knows it. Who signed it is read from the file, not from here.
 *
 * @param namesSigner whether it prints who signs for the school, as papers of earlier templates do: then nobody else may
 * @param issuedAt when it had all its signatures, was lifted and archived; null before
 * @param supersededBy the newer paper that replaces it
 * @param withdrawnAt when it was taken back: before its issue it counts for nothing, after it the paper no longer holds
 */
public record Document(
        DocumentId id,
        DocumentKind kind,
        SchoolCode schoolCode,
        String schoolYear,
        @Nullable String classCode,
        @Nullable PupilCode pupilCode,
        String caseNumber,
        int version,
        String title,
        String templateVersion,
        boolean namesSigner,
        String verificationCode,
        String wantedLevel,
        @Nullable Instant issuedAt,
        @Nullable DocumentId supersededBy,
        @Nullable Instant supersededAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason,
        Instant createdAt) {

    /** Whether it may still be signed: neither withdrawn, nor superseded, nor issued already. */
    public boolean open() {
        return withdrawnAt == null && supersededBy == null && issuedAt == null;
    }

    /** What it printed about itself. */
    public DocumentIdentity identity() {
        return new DocumentIdentity(id, verificationCode, version);
    }
}
