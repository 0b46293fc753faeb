package vn.giaplai.signing.internal.pki;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates a list is about (RFC 5280 §5.2.4, §5.2.5, §6.3.3). A certificate that is absent from a list of others
 * is not good. The platform knows these extensions and so does not call them unsupported, but minds none of them.
 */
final class ListScope {

    private ListScope() {}

    /** Whether the list tells of everything its issuer revoked. */
    static boolean isWhole(X509CRL list) {
        return !isDelta(list) && list.getExtensionValue(Extension.issuingDistributionPoint.getId()) == null;
    }

    /** Whether this certificate would be on the list if it were revoked, for whatever reason. */
    static boolean covers(X509CRL list, X509Certificate certificate) {
        if (isWhole(list)) {
            return true;
        }
        return !isDelta(list)
                && CertificateExtensions.value(list, Extension.issuingDistributionPoint)
                        .map(IssuingDistributionPoint::getInstance)
                        .filter(scope -> covers(scope, certificate))
                        .isPresent();
    }

    private static boolean isDelta(X509CRL list) {
        return list.getExtensionValue(Extension.deltaCRLIndicator.getId()) != null;
    }

    private static boolean covers(IssuingDistributionPoint scope, X509Certificate certificate) {
        boolean authority = certificate.getBasicConstraints() >= 0;
        return !scope.isIndirectCRL()
                && !scope.onlyContainsAttributeCerts()
                && scope.getOnlySomeReasons() == null
                && !(scope.onlyContainsUserCerts() && authority)
                && !(scope.onlyContainsCACerts() && !authority)
                && isNamedBy(certificate, scope.getDistributionPoint());
    }

    private static boolean isNamedBy(X509Certificate certificate, @Nullable DistributionPointName name) {
        if (name == null) {
            return true;
        }
        if (name.getType() != DistributionPointName.FULL_NAME) {
            return false;
        }
        List<GeneralName> named = CertificateExtensions.lists(certificate);
        return Arrays.stream(GeneralNames.getInstance(name.getName()).getNames())
                .anyMatch(named::contains);
    }
}
