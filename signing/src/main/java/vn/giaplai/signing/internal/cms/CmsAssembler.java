package vn.giaplai.signing.internal.cms;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.SignatureAlgorithm;
import vn.giaplai.signing.internal.pki.KeyName;

/** Builds the CMS of one signer's signatures. Safe for use by several threads. */
public final class CmsAssembler {

    private static final int ECDSA_OVERHEAD = 9;
    private static final byte MARK = (byte) 0xA5;

    private final AlgorithmIdentifier digestAlgorithm;
    private final AlgorithmIdentifier signatureAlgorithm;
    private final IssuerAndSerialNumber signer;
    private final ASN1Set certificates;
    private final int largestSignature;
    private final byte[] attributesTemplate;
    private final int digestAt;
    /** By the length of the signature, which varies by some bytes with ECDSA. */
    private final Map<Integer, Template> templates = new ConcurrentHashMap<>();

    /** A CMS without a time stamp, and where in it attributes and signature belong. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Template(byte[] cms, int attributesAt, int signatureAt) {}

    /** An assembler for the key with this chain; self-signed certificates are left to the verifier's trust. */
    public CmsAssembler(List<X509Certificate> chain, SignatureAlgorithm algorithm) {
        try {
            digestAlgorithm = new DefaultDigestAlgorithmIdentifierFinder().find(algorithm.digest());
            signatureAlgorithm = new DefaultSignatureAlgorithmIdentifierFinder().find(bouncyName(algorithm));
            X509Certificate own = chain.get(0);
            Certificate parsed = Certificate.getInstance(own.getEncoded());
            signer = new IssuerAndSerialNumber(parsed.getIssuer(), own.getSerialNumber());
            certificates = certificates(chain);
            largestSignature = largestSignature(own);

            byte[] digestMark =
                    mark(MessageDigest.getInstance(algorithm.digest()).getDigestLength());
            attributesTemplate = attributes(own, digestMark).getEncoded("DER");
            digestAt = find(attributesTemplate, digestMark);
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("signer's certificate not encoded", problem);
        }
    }

    /** Size in bytes of the largest CMS this signer makes without a time stamp; exact for RSA. */
    public int size() {
        return template(largestSignature).cms().length;
    }

    /** The signed attributes for a document's digest, as DER of a SET: the message to sign (RFC 5652 §5.4). */
    public byte[] signedAttributes(byte[] digest) {
        byte[] attributes = attributesTemplate.clone();
        System.arraycopy(digest, 0, attributes, digestAt, digest.length);
        return attributes;
    }

    /** The CMS as DER, with a signature time stamp when a token is given. */
    public byte[] assemble(byte[] attributes, byte[] signature, byte @Nullable [] timestampToken) {
        if (timestampToken == null) {
            Template template = template(signature.length);
            byte[] cms = template.cms().clone();
            System.arraycopy(attributes, 1, cms, template.attributesAt() + 1, attributes.length - 1);
            System.arraycopy(signature, 0, cms, template.signatureAt(), signature.length);
            return cms;
        }
        try {
            return encode(attributes, signature, timestampToken);
        } catch (IOException problem) {
            throw new IllegalArgumentException("time stamp token is not DER", problem);
        }
    }

    private Template template(int signatureBytes) {
        return templates.computeIfAbsent(signatureBytes, length -> {
            byte[] signatureMark = mark(length);
            try {
                byte[] cms = encode(attributesTemplate, signatureMark, null);
                // Inside SignerInfo the set is tagged [0] instead of SET; the rest of its bytes is the same.
                byte[] behindTag = Arrays.copyOfRange(attributesTemplate, 1, attributesTemplate.length);
                return new Template(cms, find(cms, behindTag) - 1, find(cms, signatureMark));
            } catch (IOException problem) {
                throw new IllegalStateException("CMS of its own parts not encoded", problem);
            }
        });
    }

    private byte[] encode(byte[] attributes, byte[] signature, byte @Nullable [] token) throws IOException {
        ASN1EncodableVector signerInfo = new ASN1EncodableVector();
        signerInfo.add(new ASN1Integer(1));
        signerInfo.add(signer);
        signerInfo.add(digestAlgorithm);
        signerInfo.add(new DERTaggedObject(false, 0, ASN1Primitive.fromByteArray(attributes)));
        signerInfo.add(signatureAlgorithm);
        signerInfo.add(new DEROctetString(signature));
        if (token != null) {
            Attribute stamp = new Attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(ASN1Primitive.fromByteArray(token)));
            signerInfo.add(new DERTaggedObject(false, 1, new DERSet(stamp)));
        }
        ASN1Encodable[] signedData = {
            new ASN1Integer(1),
            new DERSet(digestAlgorithm),
            new DERSequence(CMSObjectIdentifiers.data),
            new DERTaggedObject(false, 0, certificates),
            new DERSet(new DERSequence(signerInfo))
        };
        ASN1Encodable[] contentInfo = {
            CMSObjectIdentifiers.signedData, new DERTaggedObject(true, 0, new DERSequence(signedData))
        };
        return new DERSequence(contentInfo).getEncoded("DER");
    }

    private DERSet attributes(X509Certificate own, byte[] digest) throws GeneralSecurityException {
        byte[] certificateDigest = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
        return new DERSet(new ASN1Encodable[] {
            new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)),
            new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))),
            new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(new ESSCertIDv2(certificateDigest))))
        });
    }

    private static ASN1Set certificates(List<X509Certificate> chain) throws GeneralSecurityException {
        ASN1EncodableVector all = new ASN1EncodableVector();
        for (X509Certificate each : chain) {
            if (each.equals(chain.get(0)) || !each.getSubjectX500Principal().equals(each.getIssuerX500Principal())) {
                all.add(Certificate.getInstance(each.getEncoded()));
            }
        }
        return new DERSet(all);
    }

    private static int largestSignature(X509Certificate own) {
        if (own.getPublicKey() instanceof RSAPublicKey rsa) {
            return (rsa.getModulus().bitLength() + 7) / 8;
        }
        int scalar = KeyName.of(own.getPublicKey()).equals("P-384") ? 48 : 32;
        return 2 * scalar + ECDSA_OVERHEAD - 1;
    }

    private static String bouncyName(SignatureAlgorithm algorithm) {
        return algorithm.isPss()
                ? algorithm.digest().replace("-", "") + "WITHRSAANDMGF1"
                : algorithm.jcaName().toUpperCase(Locale.ROOT);
    }

    private static byte[] mark(int length) {
        byte[] mark = new byte[length];
        Arrays.fill(mark, MARK);
        return mark;
    }

    private static int find(byte[] in, byte[] what) {
        for (int at = 0; at + what.length <= in.length; at++) {
            if (Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        throw new IllegalStateException("encoding without its mark");
    }
}
