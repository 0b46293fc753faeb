package vn.giaplai.signing;

/**
 * Why a signature did not pass. Names are those of ETSI EN 319 102-1 V1.3.1 §5.1.3, but for
 * {@link #DOCUMENT_CHANGED}, which is stricter than the standard, and
 * {@link #CHANGE_UNEXPLAINED}; both are ours.
 */
public enum SubIndication {
    /** The signature or its place in the file cannot be read. */
    FORMAT_FAILURE,
    /** The signed bytes are not those that were signed. */
    HASH_FAILURE,
    /** The signature value is not of this certificate's key. */
    SIG_CRYPTO_FAILURE,
    /** An algorithm or key that is too weak. */
    SIG_CONSTRAINTS_FAILURE,
    /** An algorithm or key that is too weak, on the way from the certificate to its anchor or in the data about it. */
    CRYPTO_CONSTRAINTS_FAILURE,
    /** The certificate was not made for signing. */
    CHAIN_CONSTRAINTS_FAILURE,
    /** A time stamp from before what it covers, or from the future. */
    TIMESTAMP_ORDER_FAILURE,
    /** The signed certificate digest names another certificate. */
    NO_SIGNING_CERTIFICATE_FOUND,
    /** No path to a trust anchor. */
    NO_CERTIFICATE_CHAIN_FOUND,
    /** Revoked before the signature's proven time. */
    REVOKED,
    /** Revoked, and nothing proves that the signature is older. */
    REVOKED_NO_POE,
    /** The certificate had expired before the signature's proven time. */
    EXPIRED,
    /** Outside its validity now, and nothing proves that the signature is older. */
    OUT_OF_BOUNDS_NO_POE,
    /** Proven time before the certificate's first day. */
    NOT_YET_VALID,
    /** No revocation data at hand. */
    TRY_LATER,
    /** A later revision changed what was signed; of a paper of ours, anything beyond the allow-list. */
    DOCUMENT_CHANGED,
    /** A later revision added what is not understood: whether that changed what was signed cannot be told. */
    CHANGE_UNEXPLAINED
}
