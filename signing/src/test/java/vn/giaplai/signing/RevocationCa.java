package vn.giaplai.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** An authority that publishes whatever a test wants, right or wrong. */
final class RevocationCa {

    /** As the only place of lists: an extension that is none. */
    static final String MALFORMED = "malformed";

    private static final X500Name NAME = new X500Name("CN=CA");
    private static final AtomicLong SERIAL = new AtomicLong(1);

    final Instant now = Instant.now();
    final X509Certificate certificate;

    private final KeyPair keys = keys();
    private final KeyUsage usage;

    /** Somebody with a key and a certificate of this authority. */
    record Holder(X509Certificate certificate, PrivateKey key) {}

    /** What a list is, beside its entries. */
    interface Listing {
        void describe(X509v2CRLBuilder list) throws IOException;
    }

    RevocationCa() {
        this(KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }

    /** An authority whose key is for this alone. */
    RevocationCa(int usage) {
        this.usage = new KeyUsage(usage);
        this.certificate = certify(NAME, keys, new BasicConstraints(true), null, List.of(), List.of());
    }

    /** A person's certificate with these responders and places of lists. */
    X509Certificate person(List<String> responders, List<String> lists) {
        return certify(new X500Name("CN=P"), keys(), new BasicConstraints(false), null, responders, lists);
    }

    /** The certificate of a subordinate authority. */
    X509Certificate authority() {
        return certify(new X500Name("CN=Sub"), keys(), new BasicConstraints(true), null, List.of(), List.of());
    }

    /** A responder of this authority, or one that only says so. */
    Holder responder(boolean genuine) {
        KeyPair own = keys();
        RevocationCa signer = genuine ? this : new RevocationCa();
        return new Holder(
                signer.certify(
                        new X500Name("CN=OCSP"),
                        own,
                        new BasicConstraints(false),
                        KeyPurposeId.id_kp_OCSPSigning,
                        List.of(),
                        List.of()),
                own.getPrivate());
    }

    /** A list from one hour ago that holds for a day, with one revoked certificate or none. */
    RevocationEvidence list(@Nullable X509Certificate revoked, Listing listing) {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(NAME, Date.from(now.minus(Duration.ofHours(1))));
            builder.setNextUpdate(Date.from(now.plus(Duration.ofDays(1))));
            if (revoked != null) {
                builder.addCRLEntry(revoked.getSerialNumber(), Date.from(now), CRLReason.keyCompromise);
            }
            listing.describe(builder);
            return new RevocationEvidence(
                    RevocationEvidence.Kind.CRL,
                    builder.build(signer(keys.getPrivate())).getEncoded());
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** An answer by the authority itself. */
    RevocationEvidence answer(
            X509Certificate about, @Nullable CertificateStatus status, Instant from, @Nullable Instant until) {
        return answer(about, status, from, until, new Holder(certificate, keys.getPrivate()), List.of());
    }

    /** An answer by somebody, with certificates. */
    RevocationEvidence answer(
            X509Certificate about,
            @Nullable CertificateStatus status,
            Instant from,
            @Nullable Instant until,
            Holder by,
            List<X509Certificate> brought) {
        try {
            BasicOCSPRespBuilder builder =
                    new BasicOCSPRespBuilder(new RespID(new JcaX509CertificateHolder(by.certificate()).getSubject()));
            CertificateID id = new CertificateID(
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(certificate),
                    about.getSerialNumber());
            builder.addResponse(id, status, Date.from(from), until == null ? null : Date.from(until));
            X509CertificateHolder[] chain = new X509CertificateHolder[brought.size()];
            for (int i = 0; i < chain.length; i++) {
                chain[i] = new JcaX509CertificateHolder(brought.get(i));
            }
            return new RevocationEvidence(
                    RevocationEvidence.Kind.OCSP,
                    new OCSPRespBuilder()
                            .build(OCSPRespBuilder.SUCCESSFUL, builder.build(signer(by.key()), chain, Date.from(now)))
                            .getEncoded());
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private X509Certificate certify(
            X500Name subject,
            KeyPair holder,
            BasicConstraints constraints,
            @Nullable KeyPurposeId purpose,
            List<String> responders,
            List<String> lists) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    NAME,
                    BigInteger.valueOf(SERIAL.getAndIncrement()),
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(Duration.ofDays(1))),
                    subject,
                    holder.getPublic());
            builder.addExtension(Extension.basicConstraints, true, constraints);
            if (constraints.isCA()) {
                builder.addExtension(Extension.keyUsage, true, usage);
            }
            if (purpose != null) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            }
            if (!responders.isEmpty()) {
                builder.addExtension(Extension.authorityInfoAccess, false, access(responders));
            }
            if (!lists.isEmpty()) {
                builder.addExtension(Extension.cRLDistributionPoints, false, points(lists));
            }
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(keys.getPrivate())));
        } catch (IOException | GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static AuthorityInformationAccess access(List<String> responders) {
        return new AuthorityInformationAccess(responders.stream()
                .map(each -> new AccessDescription(AccessDescription.id_ad_ocsp, uri(each)))
                .toArray(AccessDescription[]::new));
    }

    private static ASN1Encodable points(List<String> lists) {
        if (lists.equals(List.of(MALFORMED))) {
            return new DERSequence(new ASN1Integer(7));
        }
        return new CRLDistPoint(lists.stream()
                .map(each -> new DistributionPoint(name(each), null, null))
                .toArray(DistributionPoint[]::new));
    }

    /** The name of a distribution point. */
    static DistributionPointName name(String address) {
        return new DistributionPointName(new GeneralNames(uri(address)));
    }

    private static GeneralName uri(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }

    private static ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
        } catch (OperatorCreationException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
