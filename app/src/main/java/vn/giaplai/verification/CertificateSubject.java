package vn.giaplai.verification;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Reads who a certificate belongs to (RFC 4514): title and organisation. */
final class CertificateSubject {

    private static final String TITLE = "2.5.4.12";
    private static final String ORGANISATION = "2.5.4.10";

    private CertificateSubject() {}

    /** "Hiệu trưởng, Trường THCS Nguyễn Du"; the organisation alone on a seal; empty when the subject says neither. */
    static String capacity(X509Certificate certificate) {
        var rdns = rdns(certificate);
        var parts = new ArrayList<String>();
        parts.addAll(values(rdns, List.of("T", "TITLE", "OID." + TITLE, TITLE)));
        parts.addAll(values(rdns, List.of("O", ORGANISATION)));
        return String.join(", ", parts);
    }

    private static List<Rdn> rdns(X509Certificate certificate) {
        try {
            var name = certificate.getSubjectX500Principal().getName("RFC2253", Map.of(TITLE, "T"));
            var rdns = new ArrayList<>(new LdapName(name).getRdns());
            Collections.reverse(rdns);
            return rdns;
        } catch (InvalidNameException unreadable) {
            return List.of();
        }
    }

    private static List<String> values(List<Rdn> rdns, List<String> types) {
        return rdns.stream()
                .filter(rdn -> types.stream().anyMatch(rdn.getType()::equalsIgnoreCase))
                .map(rdn -> String.valueOf(rdn.getValue()))
                .toList();
    }
}
