package vn.giaplai.signing.internal.tsp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.pki.Cryptography;
import vn.giaplai.signing.internal.pki.Nesting;
import vn.giaplai.signing.internal.pki.Strength;
import vn.giaplai.signing.internal.tsp.TimestampToken.BadToken.Why;

/** A time stamp token whose signature by its own certificate holds; whether that certificate is trusted is not said. */
public final class TimestampToken {

    /** The token cannot be read or is not well signed. */
    public static final class BadToken extends Exception {

        private static final long serialVersionUID = 1L;

        /** What is wrong with it. */
        public enum Why {
            UNREADABLE,
            WEAK,
            NOT_GENUINE
        }

        private final Why why;

        BadToken(Why why, @Nullable Throwable cause) {
            super("time stamp token " + why, cause);
            this.why = why;
        }

        /** Unreadable, by weak algorithms or keys, or not signed by a time stamp authority. */
        public Why why() {
            return why;
        }
    }

    private static final int MOST_CERTIFICATES = 100;

    private final TimeStampToken token;
    private final X509Certificate signer;
    private final List<X509Certificate> certificates;

    private TimestampToken(TimeStampToken token, X509Certificate signer, List<X509Certificate> certificates) {
        this.token = token;
        this.signer = signer;
        this.certificates = certificates;
    }

    /** Reads a token and checks its signature, signing certificate and extended key usage (RFC 3161 §2.3, §2.4.2). */
    @SuppressWarnings("unchecked")
    public static TimestampToken read(byte[] encoded) throws BadToken {
        if (!Nesting.isBearable(encoded)) {
            throw new BadToken(Why.UNREADABLE, null);
        }
        try {
            CMSSignedData cms = new CMSSignedData(encoded);
            TimeStampToken token = new TimeStampToken(cms);
            List<X509Certificate> all = new ArrayList<>();
            JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
            Collection<X509CertificateHolder> brought = token.getCertificates().getMatches(null);
            if (brought.size() > MOST_CERTIFICATES) {
                throw new CMSException("more than " + MOST_CERTIFICATES + " certificates");
            }
            for (X509CertificateHolder each : brought) {
                all.add(converter.getCertificate(each));
            }
            Collection<X509CertificateHolder> own = token.getCertificates().getMatches(token.getSID());
            if (own.size() != 1) {
                throw new CMSException("signer's certificate missing");
            }
            X509Certificate signer = converter.getCertificate(own.iterator().next());
            SignerInformation info = cms.getSignerInfos().iterator().next();
            if (!Strength.isEnough(signer.getPublicKey())
                    || !Strength.isEnoughWith(
                            info.toASN1Structure().getDigestEncryptionAlgorithm(), info.getDigestAlgorithmID())) {
                throw new BadToken(Why.WEAK, null);
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(Cryptography.PROVIDER)
                    .build(signer));
            return new TimestampToken(token, signer, all);
        } catch (TSPValidationException problem) {
            throw new BadToken(Why.NOT_GENUINE, problem);
        } catch (CMSException
                | TSPException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException problem) {
            throw new BadToken(Why.UNREADABLE, problem);
        }
    }

    /** The stamped time. */
    public Instant time() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    /** The authority's certificate. */
    public X509Certificate signer() {
        return signer;
    }

    /** All certificates in the token. */
    public List<X509Certificate> certificates() {
        return certificates;
    }

    /** The policy's object identifier. */
    public String policy() {
        return token.getTimeStampInfo().getPolicy().getId();
    }

    /** Name of the digest that was stamped, for the Java Cryptography Architecture; empty when it is not allowed. */
    public String digestAlgorithm() {
        ASN1ObjectIdentifier algorithm = token.getTimeStampInfo().getMessageImprintAlgOID();
        if (algorithm.equals(NISTObjectIdentifiers.id_sha256)) {
            return "SHA-256";
        }
        if (algorithm.equals(NISTObjectIdentifiers.id_sha384)) {
            return "SHA-384";
        }
        return algorithm.equals(NISTObjectIdentifiers.id_sha512) ? "SHA-512" : "";
    }

    /** Whether this digest was stamped. */
    public boolean stamps(byte[] digest) {
        return Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), digest);
    }
}
