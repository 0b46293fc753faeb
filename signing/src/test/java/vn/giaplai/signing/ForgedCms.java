package vn.giaplai.signing;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
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
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.operator.ContentSigner;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.StrangeCa.Holder;
import vn.giaplai.signing.internal.pdf.SignedField;

/** A CMS part by part, truly signed, with every liberty that a signer may take (RFC 5652 §5). */
final class ForgedCms {

    final Holder signer;
    final List<Attribute> attributes = new ArrayList<>();
    final List<Attribute> unsigned = new ArrayList<>();
    ASN1ObjectIdentifier contentType = CMSObjectIdentifiers.data;
    AlgorithmIdentifier digestAlgorithm = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    String scheme = "SHA256withECDSA";

    @Nullable AlgorithmIdentifier claimedScheme;

    byte @Nullable [] content;

    private final byte[] paper;

    /** For the first signature of this paper, with the attributes that PAdES asks for. */
    ForgedCms(byte[] paper, Holder signer) {
        this.paper = paper;
        this.signer = signer;
        attribute(CMSAttributes.contentType, contentType);
        attribute(CMSAttributes.messageDigest, new DEROctetString(digest("SHA-256")));
        attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new SigningCertificateV2(new ESSCertIDv2(sha256(encoded(signer.certificate())))));
    }

    /** The digest of the signed bytes. */
    byte[] digest(String algorithm) {
        try {
            SignedField signed = SignedField.of(Tampering.open(paper), Tampering.field(Tampering.open(paper), 0))
                    .orElseThrow();
            int[] range = signed.byteRange();
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(paper, 0, range[1]);
            digest.update(paper, range[2], range[3]);
            return digest.digest();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    ForgedCms attribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
        attributes.add(new Attribute(type, new DERSet(values)));
        return this;
    }

    ForgedCms without(ASN1ObjectIdentifier type) {
        attributes.removeIf(each -> each.getAttrType().equals(type));
        return this;
    }

    /** The paper with this value in its first field. */
    byte[] inPaper() {
        try {
            return Tampering.withContents(paper, 0, contentInfo().getEncoded("DER"));
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** The value in the encoding whose lengths are told by an end. */
    byte[] inPaperAsBer() {
        try {
            DERSequence whole = contentInfo();
            byte[] oid = whole.getObjectAt(0).toASN1Primitive().getEncoded();
            byte[] data = ((DERTaggedObject) whole.getObjectAt(1))
                    .getBaseObject()
                    .toASN1Primitive()
                    .getEncoded();
            byte[] start = Tampering.join(
                    Tampering.join(new byte[] {0x30, (byte) 0x80}, oid), new byte[] {(byte) 0xa0, (byte) 0x80});
            byte[] ber = Tampering.join(Tampering.join(start, data), new byte[4]);
            return Tampering.withContents(paper, 0, ber);
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private DERSequence contentInfo() throws Exception {
        DERSet signed = new DERSet(attributes.toArray(new Attribute[0]));
        ContentSigner by = signer.signer(scheme);
        by.getOutputStream().write(signed.getEncoded("DER"));
        Certificate own = Certificate.getInstance(encoded(signer.certificate()));
        ASN1EncodableVector info = new ASN1EncodableVector();
        info.add(new ASN1Integer(1));
        info.add(new IssuerAndSerialNumber(own.getIssuer(), serial()));
        info.add(digestAlgorithm);
        if (!attributes.isEmpty()) {
            info.add(new DERTaggedObject(false, 0, signed));
        }
        info.add(claimedScheme == null ? by.getAlgorithmIdentifier() : claimedScheme);
        info.add(new DEROctetString(by.getSignature()));
        if (!unsigned.isEmpty()) {
            info.add(new DERTaggedObject(false, 1, new DERSet(unsigned.toArray(new Attribute[0]))));
        }
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        for (X509Certificate each : signer.chain()) {
            certificates.add(ASN1Primitive.fromByteArray(encoded(each)));
        }
        ASN1Encodable[] encapsulated = content == null
                ? new ASN1Encodable[] {contentType}
                : new ASN1Encodable[] {contentType, new DERTaggedObject(true, 0, new DEROctetString(content))};
        return new DERSequence(new ASN1Encodable[] {
            CMSObjectIdentifiers.signedData,
            new DERTaggedObject(true, 0, new DERSequence(new ASN1Encodable[] {
                new ASN1Integer(1),
                new DERSet(digestAlgorithm),
                new DERSequence(encapsulated),
                new DERTaggedObject(false, 0, new DERSet(certificates)),
                new DERSet(new DERSequence(info))
            }))
        });
    }

    private BigInteger serial() {
        return signer.certificate().getSerialNumber();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        return Digests.sha256(bytes);
    }
}
