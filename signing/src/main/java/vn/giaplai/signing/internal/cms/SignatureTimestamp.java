package vn.giaplai.signing.internal.cms;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;

/** The time stamp that a signature carries in its unsigned attributes (RFC 5126 §6.1.1). */
public final class SignatureTimestamp {

    private SignatureTimestamp() {}

    /** DER of the token, when there is exactly one. */
    public static Optional<byte[]> of(SignerInformation signer) {
        AttributeTable unsigned = signer.getUnsignedAttributes();
        if (unsigned == null) {
            return Optional.empty();
        }
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
