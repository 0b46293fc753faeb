package vn.giaplai.signing;

import java.security.cert.X509Certificate;
import vn.giaplai.signing.internal.cms.CmsAssembler;
import vn.giaplai.signing.internal.pki.SignerPurpose;

/**
 * A key made ready for many signatures: everything in the CMS that does not depend on the document is encoded once. Make
 * one per batch and let it go with the key. Safe for use by several threads.
 */
public final class PreparedKey {

    private final SigningKey key;
    private final CmsAssembler cms;

    private PreparedKey(SigningKey key) {
        requireForSigning(key.chain().get(0));
        key.algorithm().requireFor(key.chain().get(0).getPublicKey());
        this.key = key;
        this.cms = new CmsAssembler(key.chain(), key.algorithm());
    }

    /**
     * Prepares the key. Throws {@link SigningException} with {@link SigningFailure#KEY_UNSUPPORTED}, naming the kind of
     * key, when its certificate is not for its algorithm, and {@link SigningFailure#CERTIFICATE_NOT_FOR_SIGNING}.
     */
    public static PreparedKey of(SigningKey key) {
        return new PreparedKey(key);
    }

    /** What no verifier would accept is refused before the key is used. */
    static void requireForSigning(X509Certificate certificate) {
        if (!SignerPurpose.isFulfilledBy(certificate)) {
            throw new SigningException(
                    SigningFailure.CERTIFICATE_NOT_FOR_SIGNING, "certificate " + certificate.getSerialNumber());
        }
    }

    /** The key itself. */
    public SigningKey key() {
        return key;
    }

    CmsAssembler cms() {
        return cms;
    }
}
