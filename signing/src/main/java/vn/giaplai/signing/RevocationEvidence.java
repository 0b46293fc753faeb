package vn.giaplai.signing;

import java.util.Arrays;

/**
 * A signed statement about revocation, as it came from the authority.
 *
 * @param kind what it is
 * @param encoded DER of the OCSPResponse (RFC 6960) or of the CertificateList (RFC 5280 §5)
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, below
public record RevocationEvidence(Kind kind, byte[] encoded) {

    /** The two forms of revocation data. */
    public enum Kind {
        OCSP,
        CRL
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RevocationEvidence that && kind == that.kind && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return "RevocationEvidence[" + kind + ", " + encoded.length + " bytes]";
    }
}
