package vn.giaplai.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UpgradeFixtureTest {

    /** A certificate in DER begins with a long sequence, 30 82; what is sealed is no such thing. */
    private static final Pattern CERTIFICATE = Pattern.compile(",\\\\x(3082[0-9a-f]+),");

    @Test
    void the_certificates_of_the_earlier_release_are_valid_for_another_year() throws Exception {
        var ends = certificates().stream()
                .map(certificate -> certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC))
                .toList();

        assertThat(ends).hasSizeGreaterThan(20);
        assertThat(ends)
                .as("make the archive again as src/test/resources/upgrade/README.md says")
                .allSatisfy(end -> assertThat(end)
                        .isAfter(OffsetDateTime.now(ZoneOffset.UTC).plusYears(1)));
    }

    private static List<X509Certificate> certificates() throws IOException, CertificateException {
        var certificates = new ArrayList<X509Certificate>();
        for (var row : OldSchool.rows("public.signing_key")) {
            var found = CERTIFICATE.matcher(row);
            if (found.find()) {
                var encoded = new ByteArrayInputStream(HexFormat.of().parseHex(found.group(1)));
                certificates.add((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(encoded));
            }
        }
        return certificates;
    }
}
