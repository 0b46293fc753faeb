package vn.giaplai.processes.documents;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PupilCode;

/**
 * A paper that could not be dealt with.
 *
 * @param document the paper's id
 * @param pupilCode whose paper it is, or null for a paper about nobody
 * @param reason a sentence without personal data
 */
public record RefusedDocument(String document, @Nullable PupilCode pupilCode, String reason, Kind kind) {

    /** What kind of trouble, and so what the process does. */
    public enum Kind {
        /** The world failed (time stamp authority, revocation service, archive): the same call may succeed later. */
        TEMPORARY,
        /** A signer's certificate expired or was revoked: the paper must be signed anew by the successor. */
        SIGNER_CERTIFICATE,
        /** The file does not verify any more: a new version must be made and signed. */
        BROKEN
    }
}
