package vn.giaplai.signing;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.pki.Cryptography;

/** Certificates such as a careless authority issues, with their keys, and lists that say that all of them are good. */
final class StrangeCa {

    static final Instant NOW = TestPki.CLOCK.instant();

    private static final AtomicLong SERIAL = new AtomicLong(1);

    private StrangeCa() {}

    /** What a certificate says beside names and key. */
    interface Extensions {
        void addTo(JcaX509v3CertificateBuilder builder) throws Exception;
    }

    /** Somebody with a key, and the certificates from his own up to the root. */
    record Holder(List<X509Certificate> chain, PrivateKey key) {

        X509Certificate certificate() {
            return chain.get(0);
        }

        ContentSigner signer() {
            return signer(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
        }

        ContentSigner signer(String algorithm) {
            try {
                return new JcaContentSignerBuilder(algorithm)
                        .setProvider(Cryptography.PROVIDER)
                        .build(key);
            } catch (Exception problem) {
                throw new IllegalStateException(problem);
            }
        }

        TrustAnchors anchors() {
            return TrustAnchors.of(List.of(chain.get(chain.size() - 1)));
        }

        /** As a key that signs papers. */
        SigningKey signing() {
            return new SigningKey() {
                @Override
                public List<X509Certificate> chain() {
                    return chain;
                }

                @Override
                public SignatureAlgorithm algorithm() {
                    return SignatureAlgorithm.ECDSA_P256_SHA256;
                }

                @Override
                public byte[] sign(byte[] message) {
                    try {
                        Signature signature = Signature.getInstance("SHA256withECDSA");
                        signature.initSign(key);
                        signature.update(message);
                        return signature.sign();
                    } catch (Exception problem) {
                        throw new IllegalStateException(problem);
                    }
                }
            };
        }
    }

    static Holder root() {
        return issue(null, ec(), "SHA256withECDSA", authority());
    }

    static Holder issue(Holder issuer, Extensions extensions) {
        return issue(
                issuer,
                ec(),
                issuer.key().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA",
                extensions);
    }

    /** A certificate signed so by this issuer, or by itself when there is none. */
    static Holder issue(@Nullable Holder issuer, KeyPair keys, String algorithm, Extensions extensions) {
        return issue(issuer, keys, algorithm, extensions, NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));
    }

    static Holder issue(
            @Nullable Holder issuer,
            KeyPair keys,
            String algorithm,
            Extensions extensions,
            Instant from,
            Instant until) {
        try {
            long serial = SERIAL.getAndIncrement();
            X500Name name = new X500Name("C=VN,CN=Strange " + serial);
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer == null
                            ? name
                            : X500Name.getInstance(issuer.certificate()
                                    .getSubjectX500Principal()
                                    .getEncoded()),
                    BigInteger.valueOf(serial),
                    Date.from(from),
                    Date.from(until),
                    name,
                    keys.getPublic());
            extensions.addTo(builder);
            PrivateKey signing = issuer == null ? keys.getPrivate() : issuer.key();
            List<X509Certificate> chain = new ArrayList<>();
            chain.add(new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm)
                            .setProvider(Cryptography.PROVIDER)
                            .build(signing))));
            if (issuer != null) {
                chain.addAll(issuer.chain());
            }
            return new Holder(List.copyOf(chain), keys.getPrivate());
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    static Extensions authority() {
        return builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        };
    }

    static Extensions person() {
        return usage(KeyUsage.digitalSignature);
    }

    static Extensions usage(int usage) {
        return builder -> builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    }

    static Extensions purpose(boolean critical, KeyPurposeId... purposes) {
        return builder -> {
            person().addTo(builder);
            builder.addExtension(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purposes));
        };
    }

    static KeyPair ec() {
        return ec(new ECGenParameterSpec("secp256r1"));
    }

    /** A key on whatever curve. */
    static KeyPair ec(ECGenParameterSpec curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Cryptography.PROVIDER);
            generator.initialize(curve);
            return generator.generateKeyPair();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** An empty list, of yesterday's evening until tomorrow. */
    static RevocationEvidence list(Holder issuer, String algorithm) {
        try {
            JcaX509v2CRLBuilder builder =
                    new JcaX509v2CRLBuilder(issuer.certificate(), Date.from(NOW.minus(Duration.ofHours(12))));
            builder.setNextUpdate(Date.from(NOW.plus(Duration.ofHours(12))));
            return new RevocationEvidence(
                    RevocationEvidence.Kind.CRL,
                    builder.build(issuer.signer(algorithm)).getEncoded());
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** What somebody answers about a certificate of this issuer. */
    static RevocationEvidence answer(
            Holder by, String algorithm, X509Certificate issuer, X509Certificate about, CertificateStatus status) {
        try {
            DigestCalculator sha1 =
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
            JcaBasicOCSPRespBuilder builder =
                    new JcaBasicOCSPRespBuilder(by.certificate().getPublicKey(), sha1);
            builder.addResponse(
                    new CertificateID(sha1, new JcaX509CertificateHolder(issuer), about.getSerialNumber()),
                    status,
                    Date.from(NOW.minus(Duration.ofHours(12))),
                    Date.from(NOW.plus(Duration.ofHours(12))));
            X509CertificateHolder[] chain = {new JcaX509CertificateHolder(by.certificate())};
            return new RevocationEvidence(
                    RevocationEvidence.Kind.OCSP,
                    new OCSPRespBuilder()
                            .build(
                                    OCSPRespBuilder.SUCCESSFUL,
                                    builder.build(by.signer(algorithm), chain, Date.from(NOW)))
                            .getEncoded());
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** A source that has such a list of each of these. */
    static RevocationSource lists(Holder... issuers) {
        return (certificate, issuer) -> {
            for (Holder each : issuers) {
                if (each.certificate().equals(issuer)) {
                    return list(each, each.key().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
                }
            }
            throw new SigningException(SigningFailure.REVOCATION_UNAVAILABLE, "no list");
        };
    }
}
