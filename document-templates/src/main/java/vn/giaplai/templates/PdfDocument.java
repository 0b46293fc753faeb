package vn.giaplai.templates;

import java.util.List;

/**
 * A rendered paper, not yet signed.
 *
 * @param bytes the whole PDF; classic cross-reference table, one revision
 * @param sha256 digest of {@code bytes}, 32 bytes
 * @param fields the empty signature fields, in reading order; none in a preview
 * @param pages number of pages
 * @param templateVersion version of the template that laid it out, to be stored with the paper
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared; a copy per paper would cost the batch
public record PdfDocument(
        byte[] bytes, byte[] sha256, List<SignatureFieldName> fields, int pages, String templateVersion) {
    public PdfDocument {
        fields = List.copyOf(fields);
    }
}
