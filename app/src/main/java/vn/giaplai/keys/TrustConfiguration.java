package vn.giaplai.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.TimestampAuthorities;
import vn.giaplai.signing.TimestampAuthority;
import vn.giaplai.signing.TrustAnchors;

/** Whom this installation believes: anchors, the time stamp authority, revocation data. */
@Configuration(proxyBeanMethods = false)
class TrustConfiguration {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** The demo root, and the certificates of the PEM file {@code giaplai.trust} when there is one. */
    @Bean
    TrustAnchors trustAnchors(DemoAuthority demo, @Value("${giaplai.trust:}") String file) {
        var anchors = new ArrayList<>(demo.pki().anchors().certificates());
        if (!file.isBlank()) {
            try {
                anchors.addAll(
                        TrustAnchors.fromPem(Files.readString(Path.of(file))).certificates());
            } catch (IOException problem) {
                throw new UncheckedIOException("giaplai.trust names a file that cannot be read", problem);
            }
        }
        return TrustAnchors.of(anchors);
    }

    /** The authority at {@code giaplai.tsa.url}; without one, the demo authority in process. */
    @Bean
    TimestampAuthority timestampAuthority(DemoAuthority demo, @Value("${giaplai.tsa.url:}") String address) {
        return address.isBlank() ? demo.pki().timestamps() : TimestampAuthorities.http(URI.create(address), TIMEOUT);
    }

    @Bean
    RevocationSource revocationSource(DemoAuthority demo) {
        return new RevocationRouter(demo.pki());
    }
}
