package vn.giaplai.documents;

/**
 * What a paper prints about itself and its maker: fixed before it is composed.
 *
 * @param verificationUrl behind the QR code
 */
public record Imprint(DocumentIdentity identity, String verificationUrl) {

    /** Number of the paper, printed on every page. */
    public String documentId() {
        return identity.id().toString();
    }
}
