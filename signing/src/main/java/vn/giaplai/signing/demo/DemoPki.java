package vn.giaplai.signing.demo;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.TimestampAuthority;
import vn.giaplai.signing.TrustAnchors;

/**
 * The demo authority. Safe for use by several threads. Store {@link #toBytes} after {@link #create} and after every
 * revocation; {@link #load} brings the same root back.
 */
public final class DemoPki {

    private DemoPki() {}

    /**
     * Makes a new root, an issuing authority, a time stamp authority and an OCSP responder (RSA-2048 each; about a
     * second).
     *
     * @param base address written into certificates: {@code <base>/ocsp}, {@code <base>/root.crl},
     *     {@code <base>/issuing.crl}, {@code <base>/root.cer}, {@code <base>/issuing.cer}; time stamps at
     *     {@code <base>/tsa}
     */
    public static DemoPki create(URI base, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /** Opens a stored authority. Throws {@link IllegalArgumentException} when the passphrase or the bytes are wrong. */
    public static DemoPki load(byte[] stored, char[] passphrase, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /** The whole authority with all its keys and revocations, sealed by the passphrase. */
    public byte[] toBytes(char[] passphrase) {
        throw new UnsupportedOperationException();
    }

    /** The root, "CA THỬ NGHIỆM (DEMO)". */
    public X509Certificate root() {
        throw new UnsupportedOperationException();
    }

    /** The issuing authority. */
    public X509Certificate issuing() {
        throw new UnsupportedOperationException();
    }

    /** The root as the only anchor. */
    public TrustAnchors anchors() {
        return TrustAnchors.of(List.of(root()));
    }

    /** Issues a certificate with a new key, sealed under the PIN. */
    public DemoKey issue(DemoSubject subject, char[] pin) {
        throw new UnsupportedOperationException();
    }

    /** Revokes a certificate as of now; in every answer from this moment. */
    public void revoke(X509Certificate certificate) {
        throw new UnsupportedOperationException();
    }

    /** The time stamp authority, in process. */
    public TimestampAuthority timestamps() {
        throw new UnsupportedOperationException();
    }

    /** Answers a TimeStampReq with a TimeStampResp, both DER ({@code application/timestamp-query}, RFC 3161 §3.4). */
    public byte[] answerTimestampQuery(byte[] request) {
        throw new UnsupportedOperationException();
    }

    /** Revocation data in process: the CRL of the certificate's issuer. */
    public RevocationSource revocation() {
        throw new UnsupportedOperationException();
    }

    /** Answers an OCSPRequest with an OCSPResponse, both DER ({@code application/ocsp-request}, RFC 6960). */
    public byte[] answerOcspRequest(byte[] request) {
        throw new UnsupportedOperationException();
    }

    /** The issuing authority's CRL as of now, DER. */
    public byte[] issuingCrl() {
        throw new UnsupportedOperationException();
    }

    /** The root's CRL as of now, DER. */
    public byte[] rootCrl() {
        throw new UnsupportedOperationException();
    }
}
