package vn.giaplai.signing;

/**
 * Signs a PDF: fills one prepared signature field by name, in an incremental update that writes the smallest set of
 * objects. Safe for use by several threads; signatures on one document are made one after the other, each on the newest
 * bytes.
 *
 * <p>Source: ETSI EN 319 142-1 V1.2.1 (PAdES), ISO 32000-1 §12.8.
 */
public final class PadesSigner {

    /** A signer for the level B-B. */
    public PadesSigner() {}

    /** A signer for B-B and B-T, whose signature time stamps come from the authority. */
    public PadesSigner(TimestampAuthority timestamps) {}

    /**
     * Signs.
     *
     * <p>Throws {@link SigningException}: {@code CERTIFICATE_EXPIRED}, {@code CERTIFICATE_NOT_YET_VALID},
     * {@code FIELD_MISSING}, {@code FIELD_ALREADY_SIGNED}, {@code DOCUMENT_LOCKED}, {@code DOCUMENT_UNSUPPORTED},
     * {@code DOCUMENT_BROKEN}, {@code KEY_UNAVAILABLE}, {@code TIMESTAMP_UNAVAILABLE}, {@code TIMESTAMP_REJECTED},
     * {@code LEVEL_NOT_REACHED}. The input is never changed.
     */
    public SignedPdf sign(byte[] pdf, SignatureRequest request, SigningKey key) {
        return sign(pdf, request, PreparedKey.of(key));
    }

    /** The same with a key prepared for a batch. */
    public SignedPdf sign(byte[] pdf, SignatureRequest request, PreparedKey key) {
        throw new UnsupportedOperationException();
    }
}
