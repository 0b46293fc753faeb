package vn.giaplai.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one signature.
 *
 * @param field full name of its field
 * @param signer common name in the signer's certificate; empty when it cannot be read
 * @param certificateOrNull the signer's certificate
 * @param signingTimeOrNull the time the signer claims ({@code /M})
 * @param provenTimeOrNull the earliest trusted time stamp over the signature
 * @param level the level found in the bytes
 * @param algorithm of the signature, in words, for instance {@code RSASSA-PSS SHA-256}
 * @param coversWholeFile whether nothing follows the signed bytes
 * @param indication the verdict
 * @param subIndicationOrNull why it did not pass
 * @param findings everything worth saying
 */
public record SignatureVerdict(
        String field,
        String signer,
        @Nullable X509Certificate certificateOrNull,
        @Nullable Instant signingTimeOrNull,
        @Nullable Instant provenTimeOrNull,
        SignatureLevel level,
        String algorithm,
        boolean coversWholeFile,
        Indication indication,
        @Nullable SubIndication subIndicationOrNull,
        List<Finding> findings) {

    public SignatureVerdict {
        findings = List.copyOf(findings);
    }

    /** The signer's certificate. */
    public Optional<X509Certificate> certificate() {
        return Optional.ofNullable(certificateOrNull);
    }

    /** The time the signer claims. */
    public Optional<Instant> signingTime() {
        return Optional.ofNullable(signingTimeOrNull);
    }

    /** The earliest trusted time stamp over the signature. */
    public Optional<Instant> provenTime() {
        return Optional.ofNullable(provenTimeOrNull);
    }

    /** Why it did not pass. */
    public Optional<SubIndication> subIndication() {
        return Optional.ofNullable(subIndicationOrNull);
    }

    /** Whether it passed. */
    public boolean passed() {
        return indication == Indication.TOTAL_PASSED;
    }
}
