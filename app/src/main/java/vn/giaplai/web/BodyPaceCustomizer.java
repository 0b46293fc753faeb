package vn.giaplai.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Every body keeps a pace: 20 s to begin with, and 4 KB a second, which a telephone in a valley reaches. */
@Component
class BodyPaceCustomizer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final Duration TO_BEGIN = Duration.ofSeconds(20);
    private static final int BYTES_PER_SECOND = 4 << 10;

    private final DataSize mostUnwanted;

    BodyPaceCustomizer(@Value("${server.tomcat.max-swallow-size}") DataSize mostUnwanted) {
        this.mostUnwanted = mostUnwanted;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(new BodyPaceValve(TO_BEGIN, BYTES_PER_SECOND, mostUnwanted.toBytes()));
    }
}
