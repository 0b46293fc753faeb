package vn.giaplai.signing.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** One certificate with its key, able to issue others and to list what it revoked (RFC 5280). */
record DemoAuthority(PrivateKey key, X509Certificate certificate) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SERIAL_BITS = 127;
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final Duration LIST_VALIDITY = Duration.ofDays(7);

    /** What a certificate is for, and the extensions that say so. */
    enum Purpose {
        AUTHORITY,
        SIGNER,
        TIMESTAMPS,
        OCSP
    }

    /** Where the issuer's list and certificate are published. */
    record Publication(String crl, String certificate, String ocsp) {}

    static DemoAuthority selfSigned(X500Name name, KeyPair keys, Instant now, Duration validity) {
        try {
            JcaX509v3CertificateBuilder builder = builder(name, name, keys.getPublic(), now, now.plus(validity));
            addAuthority(builder);
            return new DemoAuthority(keys.getPrivate(), sign(builder, keys.getPrivate()));
        } catch (GeneralSecurityException | IOException | OperatorCreationException problem) {
            throw new IllegalStateException("root not made", problem);
        }
    }

    X509Certificate issue(X500Name name, PublicKey holder, Purpose purpose, Instant now, Instant end, Publication at) {
        try {
            X500Name issuer =
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
            JcaX509v3CertificateBuilder builder = builder(issuer, name, holder, now, end);
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate.getPublicKey()));
            addPurpose(builder, purpose);
            addPublication(builder, at, purpose);
            return sign(builder, key);
        } catch (GeneralSecurityException | IOException | OperatorCreationException problem) {
            throw new IllegalStateException("certificate not issued", problem);
        }
    }

    byte[] crl(Map<BigInteger, Instant> revoked, BigInteger number, Instant now) {
        try {
            JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(certificate, Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(LIST_VALIDITY)));
            revoked.forEach((serial, when) -> builder.addCRLEntry(serial, Date.from(when), CRLReason.unspecified));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(number));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate.getPublicKey()));
            return builder.build(signer(key)).getEncoded();
        } catch (GeneralSecurityException | IOException | OperatorCreationException problem) {
            throw new IllegalStateException("revocation list not made", problem);
        }
    }

    static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withRSA").build(key);
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey holder, Instant now, Instant end)
            throws GeneralSecurityException, CertIOException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1),
                Date.from(now.minus(CLOCK_SKEW)),
                Date.from(end),
                subject,
                holder);
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(holder));
        return builder;
    }

    private static void addPurpose(JcaX509v3CertificateBuilder builder, Purpose purpose) throws CertIOException {
        switch (purpose) {
            case AUTHORITY -> addAuthority(builder);
            case SIGNER ->
                builder.addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            case TIMESTAMPS -> addSpecial(builder, KeyPurposeId.id_kp_timeStamping);
            case OCSP -> {
                addSpecial(builder, KeyPurposeId.id_kp_OCSPSigning);
                builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
            }
        }
    }

    private static void addAuthority(JcaX509v3CertificateBuilder builder) throws CertIOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    private static void addSpecial(JcaX509v3CertificateBuilder builder, KeyPurposeId purpose) throws CertIOException {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
    }

    private static void addPublication(JcaX509v3CertificateBuilder builder, Publication at, Purpose purpose)
            throws CertIOException {
        if (purpose == Purpose.OCSP) {
            return;
        }
        DistributionPointName list = new DistributionPointName(new GeneralNames(uri(at.crl())));
        builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(list, null, null)
        }));
        AccessDescription issuer = access(AccessDescription.id_ad_caIssuers, at.certificate());
        AccessDescription[] access = purpose == Purpose.AUTHORITY
                ? new AccessDescription[] {issuer}
                : new AccessDescription[] {access(AccessDescription.id_ad_ocsp, at.ocsp()), issuer};
        builder.addExtension(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(access));
    }

    private static AccessDescription access(ASN1ObjectIdentifier method, String address) {
        return new AccessDescription(method, uri(address));
    }

    private static GeneralName uri(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
    }

    @Override
    public String toString() {
        return "DemoAuthority[" + certificate.getSubjectX500Principal() + "]";
    }
}
