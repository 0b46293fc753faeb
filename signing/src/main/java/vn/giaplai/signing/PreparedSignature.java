package vn.giaplai.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import vn.giaplai.signing.internal.cms.CmsAssembler;
import vn.giaplai.signing.internal.pdf.SignatureDictionary.Room;

/**
 * A signature that lacks only its value: the value is made elsewhere, minutes later, and completed on any node. Holds the
 * bytes to append and digests, never the document. Made by {@link DeferredSigner#prepare}.
 */
public final class PreparedSignature {

    /** What is needed again when the value comes. */
    record State(
            String field,
            SignatureLevel level,
            SignatureAlgorithm algorithm,
            List<X509Certificate> chain,
            int documentBytes,
            byte[] documentSha256,
            byte[] revision,
            Room room,
            byte[] contentDigest) {}

    private final State state;
    private final CmsAssembler cms;

    PreparedSignature(State state) {
        this(state, new CmsAssembler(state.chain(), state.algorithm()));
    }

    PreparedSignature(State state, CmsAssembler cms) {
        this.state = state;
        this.cms = cms;
    }

    /** Name of the field that will be signed. */
    public String field() {
        return state.field();
    }

    /** The algorithm that must make the value. */
    public SignatureAlgorithm algorithm() {
        return state.algorithm();
    }

    /** SHA-256 of the document as it was prepared, 32 bytes. */
    public byte[] documentSha256() {
        return state.documentSha256().clone();
    }

    /** What to sign, for a key that hashes by itself: the DER of the signed attributes (RFC 5652 §5.4). */
    public byte[] toBeSigned() {
        return cms.signedAttributes(state.contentDigest());
    }

    /** The same hashed with the algorithm's digest, for a token or a service that takes digests. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance(state.algorithm().digest()).digest(toBeSigned());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(state.algorithm().digest(), missing);
        }
    }

    /** This as bytes of a versioned format of its own, to be stored until the value comes. */
    public byte[] toBytes() {
        return PreparedSignatureCodec.write(state);
    }

    /**
     * Reads {@link #toBytes}. Throws {@link SigningException} with {@code PREPARATION_INVALID} when the bytes are
     * anything else or of a later version. They need not be trusted: {@link DeferredSigner#complete} recomputes every
     * digest from the document.
     */
    public static PreparedSignature fromBytes(byte[] stored) {
        State state = PreparedSignatureCodec.read(stored);
        try {
            return new PreparedSignature(state);
        } catch (RuntimeException problem) {
            throw new SigningException(SigningFailure.PREPARATION_INVALID, "certificate not usable", problem);
        }
    }

    State state() {
        return state;
    }

    CmsAssembler cms() {
        return cms;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PreparedSignature that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(state.contentDigest());
    }

    @Override
    public String toString() {
        return "PreparedSignature[" + state.field() + ", " + state.algorithm() + "]";
    }
}
