package vn.giaplai.signing.internal.validation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
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
import vn.giaplai.signing.internal.pki.Nesting;
import vn.giaplai.signing.internal.pki.SignerPurpose;
import vn.giaplai.signing.internal.pki.Strength;

/** Checks one signature value against the signed bytes and its own certificate (RFC 5652 §5.6, RFC 5035). */
final class CmsCheck {

    private static final int MOST_CERTIFICATES = 500;

    private @Nullable SignerInformation signer;
    private @Nullable X509Certificate certificate;
    private List<X509Certificate> certificates = List.of();
    private String algorithm = "";
    private @Nullable Instant signingTime;
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

    /** What the signer claims inside the value; PAdES has another place for it. */
    @Nullable Instant signingTime() {
        return signingTime;
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
        if (!Nesting.isBearable(contents)) {
            throw new CMSException("nested too deeply");
        }
        CMSSignedData cms = new CMSSignedData(contents);
        List<SignerInformation> signers = List.copyOf(cms.getSignerInfos().getSigners());
        List<X509Certificate> all = new ArrayList<>();
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        Collection<X509CertificateHolder> brought = cms.getCertificates().getMatches(null);
        if (brought.size() > MOST_CERTIFICATES) {
            throw new CMSException("more than " + MOST_CERTIFICATES + " certificates");
        }
        for (X509CertificateHolder each : brought) {
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
        AlgorithmIdentifier scheme = info.toASN1Structure().getDigestEncryptionAlgorithm();
        if (!Strength.isEnough(own.getPublicKey()) || !Strength.isEnoughWith(scheme, info.getDigestAlgorithmID())) {
            fail(Message.ALGORITHM_WEAK, SubIndication.SIG_CONSTRAINTS_FAILURE);
            return;
        }
        String digest = Strength.digest(info.getDigestAlgorithmID()).orElseThrow();
        algorithm = nameOf(info, digest);
        AttributeTable attributes = info.getSignedAttributes();
        if (!Strength.agrees(scheme, info.getDigestAlgorithmID())
                || attributes == null
                || !isWellFormed(attributes)
                || !(value(attributes, CMSAttributes.messageDigest) instanceof ASN1OctetString signed)) {
            fail(Message.SIGNATURE_MALFORMED, SubIndication.FORMAT_FAILURE);
            return;
        }
        if (value(attributes, CMSAttributes.signingTime) != null) {
            signingTime = Time.getInstance(value(attributes, CMSAttributes.signingTime))
                    .getDate()
                    .toInstant();
        }
        byte[] actual = digests.apply(digest);
        if (!MessageDigest.isEqual(signed.getOctets(), actual)) {
            fail(Message.DIGEST_MISMATCH, SubIndication.HASH_FAILURE);
            return;
        }
        boolean named = value(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2) != null;
        if (named && !namesCertificate(attributes, own)) {
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
        } else if (!SignerPurpose.isFulfilledBy(own)) {
            fail(Message.CERTIFICATE_NOT_FOR_SIGNING, SubIndication.CHAIN_CONSTRAINTS_FAILURE);
        } else if (!named) {
            fail(Message.CERTIFICATE_NOT_NAMED, SubIndication.NO_SIGNING_CERTIFICATE_FOUND);
        }
    }

    /** Each attribute once, of mere data (ETSI EN 319 142-1 §6.3): readers differ on which of two counts. */
    private static boolean isWellFormed(AttributeTable attributes) {
        Attribute[] all = attributes.toASN1Structure().getAttributes();
        return Arrays.stream(all).map(Attribute::getAttrType).distinct().count() == all.length
                && CMSObjectIdentifiers.data.equals(value(attributes, CMSAttributes.contentType));
    }

    private static boolean namesCertificate(AttributeTable attributes, X509Certificate own)
            throws GeneralSecurityException {
        ESSCertIDv2[] ids = SigningCertificateV2.getInstance(
                        value(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                .getCerts();
        if (ids.length == 0) {
            return false;
        }
        Optional<String> digest = Strength.digest(ids[0].getHashAlgorithm());
        return digest.isPresent()
                && Arrays.equals(
                        ids[0].getCertHash(),
                        MessageDigest.getInstance(digest.get()).digest(own.getEncoded()));
    }

    private static @Nullable ASN1Encodable value(AttributeTable attributes, ASN1ObjectIdentifier type) {
        Attribute attribute = attributes.get(type);
        return attribute == null || attribute.getAttrValues().size() != 1
                ? null
                : attribute.getAttrValues().getObjectAt(0);
    }

    private static String nameOf(SignerInformation info, String digest) {
        String oid = info.getEncryptionAlgOID();
        if (oid.equals(PKCSObjectIdentifiers.id_RSASSA_PSS.getId())) {
            return "RSASSA-PSS " + digest;
        }
        return (oid.startsWith(PKCSObjectIdentifiers.pkcs_1.getId()) ? "RSA PKCS#1 v1.5 " : "ECDSA ") + digest;
    }
}
