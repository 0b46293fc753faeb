package vn.giaplai.signing.internal.pki;

import java.io.IOException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates a revocation list speaks of. One that is not on it is "good" only when the list would name it
 * (RFC 5280 §5.2.4, §5.2.5, §6.3.3).
 */
final class ListScope {

    private ListScope() {}

    /** Whether the list names every revoked certificate of its issuer that is like this one, for whatever reason. */
    static boolean covers(X509CRL list, X509Certificate certificate) throws IOException {
        if (list.getExtensionValue(Extension.deltaCRLIndicator.getId()) != null) {
            return false;
        }
        byte[] encoded = list.getExtensionValue(Extension.issuingDistributionPoint.getId());
        if (encoded == null) {
            return true;
        }
        IssuingDistributionPoint scope =
                IssuingDistributionPoint.getInstance(JcaX509ExtensionUtils.parseExtensionValue(encoded));
        boolean authority = certificate.getBasicConstraints() >= 0;
        return !scope.isIndirectCRL()
                && !scope.onlyContainsAttributeCerts()
                && scope.getOnlySomeReasons() == null
                && !(authority ? scope.onlyContainsUserCerts() : scope.onlyContainsCACerts())
                && isPublishedFor(scope.getDistributionPoint(), certificate);
    }

    private static boolean isPublishedFor(@Nullable DistributionPointName place, X509Certificate certificate)
            throws IOException {
        if (place == null) {
            return true;
        }
        byte[] encoded = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
        if (encoded == null) {
            return false;
        }
        Set<GeneralName> known = new HashSet<>();
        for (DistributionPoint each : CRLDistPoint.getInstance(JcaX509ExtensionUtils.parseExtensionValue(encoded))
                .getDistributionPoints()) {
            known.addAll(names(each.getDistributionPoint()));
        }
        return names(place).stream().anyMatch(known::contains);
    }

    /** Names relative to the issuer are rare; such a list covers nothing here. */
    private static List<GeneralName> names(@Nullable DistributionPointName place) {
        return place == null || place.getType() != DistributionPointName.FULL_NAME
                ? List.of()
                : Arrays.asList(GeneralNames.getInstance(place.getName()).getNames());
    }
}
