package vn.giaplai.signing;

import java.time.Clock;

/**
 * Lifts a document with all its signatures to B-LTA at once: a document time stamp over them, the certificates and
 * revocation data of everybody, and an archive time stamp over those. Called again on a lifted document it adds a fresh
 * archive time stamp and fresh data (renewal).
 *
 * <p>Source: ETSI EN 319 142-1 V1.2.1 §5.4, §5.5, §6.
 */
public final class DocumentLift {

    /** A lift that takes "now" from the clock. */
    public DocumentLift(Clock clock) {}

    /**
     * Lifts. The level of every signature is read back from the new bytes.
     *
     * <p>Throws {@link SigningException}: {@code CERTIFICATE_REVOKED}, {@code CERTIFICATE_EXPIRED} or
     * {@code CERTIFICATE_UNTRUSTED} when a signer's certificate no longer holds (the detail names the field),
     * {@code TIMESTAMP_UNAVAILABLE}, {@code TIMESTAMP_REJECTED}, {@code REVOCATION_UNAVAILABLE}, {@code FIELD_MISSING}
     * when there is no signature, {@code DOCUMENT_BROKEN}, {@code DOCUMENT_UNSUPPORTED}, {@code LEVEL_NOT_REACHED}. The
     * input is never changed.
     */
    public SignedPdf lift(
            byte[] pdf, TimestampAuthority timestamps, RevocationSource revocation, TrustAnchors anchors) {
        throw new UnsupportedOperationException();
    }
}
