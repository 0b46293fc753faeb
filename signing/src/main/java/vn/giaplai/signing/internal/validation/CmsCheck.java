package vn.giaplai.signing.internal.validation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.SubIndication;
import vn.giaplai.signing.internal.pki.Cryptography;

/** Checks one signature value against the signed bytes and its own certificate (RFC 5652 §5.6, RFC 5035). */
final class CmsCheck {

    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512");
    private static final Set<ASN1ObjectIdentifier> SCHEMES = Set.of(
            PKCSObjectIdentifiers.rsaEncryption,
            PKCSObjectIdentifiers.sha256WithRSAEncryption,
            PKCSObjectIdentifiers.sha384WithRSAEncryption,
            PKCSObjectIdentifiers.sha512WithRSAEncryption,
            X9ObjectIdentifiers.id_ecPublicKey,
            X9ObjectIdentifiers.ecdsa_with_SHA256,
            X9ObjectIdentifiers.ecdsa_with_SHA384,
            X9ObjectIdentifiers.ecdsa_with_SHA512);
    private static final int SMALLEST_RSA_BITS = 2048;
    /** Larger ones take seconds to check. */
    private static final int LARGEST_RSA_BITS = 8192;

    private static final int SMALLEST_EC_BITS = 256;

    private @Nullable SignerInformation signer;
    private @Nullable X509Certificate certificate;
    private List<X509Certificate> certificates = List.of();
    private String algorithm = "";
    private @Nullable Message problem;
    private @Nullable SubIndication reason;

    private CmsCheck() {}

    /** Checks; the function gives the digest of the signed bytes for an algorithm's name. */
    static CmsCheck of(byte[] contents, Function<String, byte[]> digests) {
        CmsCheck check = new CmsCheck();
        try {
            check.run(contents, digests);
        } catch (CMSException
                | GeneralSecurityException
                | IOException
                | OperatorCreationException
                | RuntimeException unreadable) {
            check.fail(Message.SIGNATURE_UNREADABLE, SubIndication.FORMAT_FAILURE);
        }
        return check;
    }

    @Nullable SignerInformation signer() {
        return signer;
    }

    @Nullable X509Certificate certificate() {
        return certificate;
    }

    List<X509Certificate> certificates() {
        return certificates;
    }

    String algorithm() {
        return algorithm;
    }

    @Nullable Message problem() {
        return problem;
    }

    @Nullable SubIndication reason() {
        return reason;
    }

    private void fail(Message what, SubIndication why) {
        if (problem == null) {
            problem = what;
            reason = why;
        }
    }

    @SuppressWarnings("unchecked")
    private void run(byte[] contents, Function<String, byte[]> digests)
            throws CMSException, GeneralSecurityException, IOException, OperatorCreationException {
        CMSSignedData cms = new CMSSignedData(contents);
        List<SignerInformation> signers = List.copyOf(cms.getSignerInfos().getSigners());
        List<X509Certificate> all = new ArrayList<>();
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        for (X509CertificateHolder each : cms.getCertificates().getMatches(null)) {
            all.add(converter.getCertificate(each));
        }
        certificates = List.copyOf(all);
        if (signers.size() != 1 || cms.getSignedContent() != null) {
            fail(Message.SIGNATURE_UNREADABLE, SubIndication.FORMAT_FAILURE);
            return;
        }
        signer = signers.get(0);
        Collection<X509CertificateHolder> own = cms.getCertificates().getMatches(signer.getSID());
        if (own.isEmpty()) {
            fail(Message.CERTIFICATE_SWAPPED, SubIndication.NO_SIGNING_CERTIFICATE_FOUND);
            return;
        }
        X509Certificate found = converter.getCertificate(own.iterator().next());
        certificate = found;
        checkSigner(signer, found, contents, digests);
    }

    private void checkSigner(
            SignerInformation info, X509Certificate own, byte[] contents, Function<String, byte[]> digests)
            throws CMSException, GeneralSecurityException, OperatorCreationException {
        String digest = DIGESTS.get(info.getDigestAlgorithmID().getAlgorithm());
        AlgorithmIdentifier scheme = info.toASN1Structure().getDigestEncryptionAlgorithm();
        if (digest == null || !isStrong(own) || !isStrong(scheme)) {
            fail(Message.ALGORITHM_WEAK, SubIndication.SIG_CONSTRAINTS_FAILURE);
            return;
        }
        algorithm = nameOf(info, digest);
        AttributeTable attributes = info.getSignedAttributes();
        if (attributes == null || !(value(attributes, CMSAttributes.messageDigest) instanceof ASN1OctetString signed)) {
            fail(Message.SIGNATURE_UNREADABLE, SubIndication.FORMAT_FAILURE);
            return;
        }
        byte[] actual = digests.apply(digest);
        if (!MessageDigest.isEqual(signed.getOctets(), actual)) {
            fail(Message.DIGEST_MISMATCH, SubIndication.HASH_FAILURE);
            return;
        }
        if (!namesCertificate(attributes, own)) {
            fail(Message.CERTIFICATE_SWAPPED, SubIndication.NO_SIGNING_CERTIFICATE_FOUND);
            return;
        }
        CMSSignedData withDigest =
                new CMSSignedData(Map.of(info.getDigestAlgorithmID().getAlgorithm(), actual), contents);
        boolean valid = withDigest
                .getSignerInfos()
                .getSigners()
                .iterator()
                .next()
                .verify(new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(Cryptography.PROVIDER)
                        .build(own.getPublicKey()));
        if (!valid) {
            fail(Message.SIGNATURE_VALUE_WRONG, SubIndication.SIG_CRYPTO_FAILURE);
        }
    }

    private static boolean namesCertificate(AttributeTable attributes, X509Certificate own)
            throws GeneralSecurityException {
        ASN1Encodable value = value(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (value == null) {
            return false;
        }
        ESSCertIDv2[] ids = SigningCertificateV2.getInstance(value).getCerts();
        if (ids.length == 0) {
            return false;
        }
        String digest = DIGESTS.get(ids[0].getHashAlgorithm().getAlgorithm());
        return digest != null
                && Arrays.equals(
                        ids[0].getCertHash(), MessageDigest.getInstance(digest).digest(own.getEncoded()));
    }

    private static @Nullable ASN1Encodable value(AttributeTable attributes, ASN1ObjectIdentifier type) {
        Attribute attribute = attributes.get(type);
        return attribute == null || attribute.getAttrValues().size() != 1
                ? null
                : attribute.getAttrValues().getObjectAt(0);
    }

    private static boolean isStrong(X509Certificate own) {
        if (own.getPublicKey() instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            return bits >= SMALLEST_RSA_BITS && bits <= LARGEST_RSA_BITS;
        }
        return own.getPublicKey() instanceof ECPublicKey ec
                && ec.getParams().getOrder().bitLength() >= SMALLEST_EC_BITS;
    }

    /** Whether the scheme hashes with a digest of ours everywhere: RSASSA-PSS brings its own two (RFC 4056). */
    static boolean isStrong(AlgorithmIdentifier scheme) {
        if (!scheme.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return SCHEMES.contains(scheme.getAlgorithm());
        }
        RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(scheme.getParameters());
        AlgorithmIdentifier mask = parameters.getMaskGenAlgorithm();
        return DIGESTS.containsKey(parameters.getHashAlgorithm().getAlgorithm())
                && mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)
                && DIGESTS.containsKey(
                        AlgorithmIdentifier.getInstance(mask.getParameters()).getAlgorithm());
    }

    private static String nameOf(SignerInformation info, String digest) {
        String oid = info.getEncryptionAlgOID();
        if (oid.equals(PKCSObjectIdentifiers.id_RSASSA_PSS.getId())) {
            return "RSASSA-PSS " + digest;
        }
        return (oid.startsWith(PKCSObjectIdentifiers.pkcs_1.getId()) ? "RSA PKCS#1 v1.5 " : "ECDSA ") + digest;
    }
}
