package vn.giaplai.signing.internal.validation;

import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Names in certificates. */
final class Names {

    private Names() {}

    /** The common name of the holder; empty when there is none, or none that is text. */
    static String commonName(X509Certificate certificate) {
        try {
            X500Name name =
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
            RDN[] found = name.getRDNs(BCStyle.CN);
            return found.length == 0
                    ? ""
                    : IETFUtils.valueToString(found[0].getFirst().getValue());
        } catch (IllegalArgumentException | IllegalStateException notText) {
            return "";
        }
    }
}
