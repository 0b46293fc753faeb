package vn.giaplai.signing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.text.Printable;

/**
 * What to sign and how it shall look.
 *
 * @param field full name of the prepared, empty signature field, for instance {@code principal}
 * @param appearanceLines the lines shown in the field's rectangle, exactly these, top to bottom, NFC; empty for no text
 * @param headings how many of the first lines are set as a heading: bold, with all lines in the middle of the width (NĐ
 *     30/2020, Phụ lục I, mục II.7); 0 for plain lines from the left
 * @param image an image shown with the lines; {@code null} for none. Without lines and image there is no visible block
 * @param place where a new field shall be when the document has none of this name; {@code null} to refuse such a
 *     document. A prepared field keeps its own place
 * @param signingTime the signer's own time, written as {@code /M} (ISO 32000-1 §12.8.1); the certificate must be valid
 *     at it
 * @param level the level to reach; when it cannot be reached the document stays unsigned
 */
public record SignatureRequest(
        String field,
        List<String> appearanceLines,
        int headings,
        @Nullable SignatureImage image,
        @Nullable SignaturePlace place,
        Instant signingTime,
        SignatureLevel level) {

    public SignatureRequest {
        if (field.isBlank()) {
            throw new IllegalArgumentException("field must not be blank");
        }
        if (place != null && field.contains(".")) {
            throw new IllegalArgumentException(
                    "the name of a new field must not contain dots, was " + Printable.of(field));
        }
        appearanceLines = List.copyOf(appearanceLines);
        if (headings < 0 || headings > appearanceLines.size()) {
            throw new IllegalArgumentException("headings must be among the lines, was " + headings);
        }
    }

    /** A request for a B-B signature, the level of the rounds. */
    public static SignatureRequest basic(String field, List<String> appearanceLines, Instant signingTime) {
        return new SignatureRequest(field, appearanceLines, 0, null, null, signingTime, SignatureLevel.B_B);
    }

    /** The same for another level. */
    public SignatureRequest withLevel(SignatureLevel wanted) {
        return new SignatureRequest(field, appearanceLines, headings, image, place, signingTime, wanted);
    }

    /** The same with so many of the first lines as a heading. */
    public SignatureRequest withHeadings(int lines) {
        return new SignatureRequest(field, appearanceLines, lines, image, place, signingTime, level);
    }

    /** The same with an image in the block. */
    public SignatureRequest withImage(SignatureImage shown) {
        return new SignatureRequest(field, appearanceLines, headings, shown, place, signingTime, level);
    }

    /** The same with a place for a new field, in a document that has none of this name. */
    public SignatureRequest at(SignaturePlace wanted) {
        return new SignatureRequest(field, appearanceLines, headings, image, wanted, signingTime, level);
    }

    /** Whether there is something to show. */
    public boolean isVisible() {
        return !appearanceLines.isEmpty() || image != null;
    }
}
