package vn.giaplai.documents;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;

/**
 * A rendered paper that becomes a document.
 *
 * @param identity as printed on it, from {@link Documents#identityFor}
 * @param classCode null when it is about a whole school
 * @param pupilCode null when it is not about one pupil
 * @param bytes the whole PDF
 * @param sha256 digest of {@code bytes}, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // passed through, never compared
public record NewDocument(
        DocumentIdentity identity,
        DocumentKind kind,
        SchoolCode schoolCode,
        String schoolYear,
        @Nullable String classCode,
        @Nullable PupilCode pupilCode,
        String caseNumber,
        String title,
        String templateVersion,
        byte[] bytes,
        byte[] sha256) {}
