package vn.giaplai.signing;

import vn.giaplai.signing.internal.cms.CmsAssembler;

/**
 * A key made ready for many signatures: everything in the CMS that does not depend on the document is encoded once. Make
 * one per batch and let it go with the key. Safe for use by several threads.
 */
public final class PreparedKey {

    private final SigningKey key;
    private final CmsAssembler cms;

    private PreparedKey(SigningKey key) {
        key.algorithm().requireFor(key.chain().get(0).getPublicKey());
        this.key = key;
        this.cms = new CmsAssembler(key.chain(), key.algorithm());
    }

    /**
     * Prepares the key. Throws {@link SigningException} with {@link SigningFailure#KEY_UNSUPPORTED}, naming the kind of
     * key, when its certificate is not for its algorithm.
     */
    public static PreparedKey of(SigningKey key) {
        return new PreparedKey(key);
    }

    /** The key itself. */
    public SigningKey key() {
        return key;
    }

    CmsAssembler cms() {
        return cms;
    }
}
