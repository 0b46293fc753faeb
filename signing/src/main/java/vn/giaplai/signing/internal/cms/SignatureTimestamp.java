package vn.giaplai.signing.internal.cms;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;
import vn.giaplai.signing.internal.pki.Nesting;

/** The time stamp that a signature carries in its unsigned attributes (RFC 5126 §6.1.1). */
public final class SignatureTimestamp {

    private SignatureTimestamp() {}

    /** Whether each signer of a CMS, padded or not, carries one; without reading more than that asks for. */
    public static boolean everySignerHasOne(byte[] cms) throws IOException {
        if (!Nesting.isBearable(cms)) {
            throw new IOException("nested too deeply");
        }
        try (ASN1InputStream in = new ASN1InputStream(cms, true)) {
            SignedData signed = SignedData.getInstance(
                    ContentInfo.getInstance(in.readObject()).getContent());
            ASN1Set signers = signed.getSignerInfos();
            for (ASN1Encodable each : signers) {
                ASN1Set unsigned = SignerInfo.getInstance(each).getUnauthenticatedAttributes();
                if (unsigned == null || !of(new AttributeTable(unsigned)).isPresent()) {
                    return false;
                }
            }
            return signers.size() > 0;
        } catch (RuntimeException problem) {
            throw new IOException("not a CMS", problem);
        }
    }

    /** DER of the token, when there is exactly one. */
    public static Optional<byte[]> of(SignerInformation signer) {
        AttributeTable unsigned = signer.getUnsignedAttributes();
        return unsigned == null ? Optional.empty() : of(unsigned);
    }

    private static Optional<byte[]> of(AttributeTable unsigned) {
        Attribute attribute = unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null || attribute.getAttrValues().size() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded());
        } catch (IOException notDer) {
            return Optional.empty();
        }
    }
}
