package vn.giaplai.signing.internal.pki;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.security.cert.X509Extension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** Where a certificate says that revocation data are; what is malformed says nothing. */
final class CertificateExtensions {

    private CertificateExtensions() {}

    /** The OCSP responders (RFC 5280 §4.2.2.1). */
    static List<GeneralName> responders(X509Certificate certificate) {
        try {
            return value(certificate, Extension.authorityInfoAccess)
                    .map(AuthorityInformationAccess::getInstance)
                    .map(access -> Arrays.stream(access.getAccessDescriptions())
                            .filter(each -> each.getAccessMethod().equals(AccessDescription.id_ad_ocsp))
                            .map(AccessDescription::getAccessLocation)
                            .toList())
                    .orElse(List.of());
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    /** The full names of the distribution points whose lists the issuer itself signs, for all reasons (§4.2.1.13). */
    static List<GeneralName> lists(X509Certificate certificate) {
        List<GeneralName> found = new ArrayList<>();
        try {
            DistributionPoint[] points = value(certificate, Extension.cRLDistributionPoints)
                    .map(CRLDistPoint::getInstance)
                    .map(CRLDistPoint::getDistributionPoints)
                    .orElse(new DistributionPoint[0]);
            for (DistributionPoint each : points) {
                DistributionPointName name = each.getDistributionPoint();
                boolean ordinary = each.getCRLIssuer() == null && each.getReasons() == null;
                if (ordinary && name != null && name.getType() == DistributionPointName.FULL_NAME) {
                    found.addAll(
                            List.of(GeneralNames.getInstance(name.getName()).getNames()));
                }
            }
            return found;
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    /** The value of an extension, unwrapped. */
    static Optional<ASN1Primitive> value(X509Extension holder, ASN1ObjectIdentifier oid) {
        byte[] encoded = holder.getExtensionValue(oid.getId());
        try {
            return encoded == null ? Optional.empty() : Optional.of(JcaX509ExtensionUtils.parseExtensionValue(encoded));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
