package vn.giaplai.signing;

import java.time.Instant;
import java.util.List;

/**
 * What to sign and how it shall look.
 *
 * @param field full name of the prepared, empty signature field, for instance {@code principal}
 * @param appearanceLines the lines shown in the field's rectangle, exactly these, top to bottom, NFC; empty for no
 *     visible block
 * @param signingTime the signer's own time, written as {@code /M} (ISO 32000-1 §12.8.1); the certificate must be valid
 *     at it
 * @param level the level to reach; when it cannot be reached the document stays unsigned
 */
public record SignatureRequest(String field, List<String> appearanceLines, Instant signingTime, SignatureLevel level) {

    public SignatureRequest {
        if (field.isBlank()) {
            throw new IllegalArgumentException("field must not be blank");
        }
        appearanceLines = List.copyOf(appearanceLines);
    }

    /** A request for a B-B signature, the level of the rounds. */
    public static SignatureRequest basic(String field, List<String> appearanceLines, Instant signingTime) {
        return new SignatureRequest(field, appearanceLines, signingTime, SignatureLevel.B_B);
    }

    /** The same for another level. */
    public SignatureRequest withLevel(SignatureLevel wanted) {
        return new SignatureRequest(field, appearanceLines, signingTime, wanted);
    }
}
