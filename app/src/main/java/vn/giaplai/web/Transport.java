package vn.giaplai.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/**
 * How people reach this installation, from {@code giaplai.public-url} alone and never from what a request says. Under
 * TLS, also where a proxy ends it, cookies are sent over TLS only and bound to this host by their name
 * ({@code __Host-}, RFC 6265bis §4.1.3.2).
 */
@Component
public class Transport implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private static final String BOUND_TO_HOST = "__Host-";

    private final boolean tls;

    Transport(@Value("${giaplai.public-url}") URI publicUrl) {
        this.tls = "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /** Whether people come over TLS. */
    public boolean tls() {
        return tls;
    }

    /** The name under which a cookie of this installation is sent. */
    public String cookie(String name) {
        return tls ? BOUND_TO_HOST + name : name;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        if (tls) {
            var cookie = server.getSettings().getSession().getCookie();
            cookie.setName(BOUND_TO_HOST + cookie.getName());
            cookie.setSecure(true);
            cookie.setPath("/");
        }
    }
}
