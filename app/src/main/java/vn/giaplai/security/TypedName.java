package vn.giaplai.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import vn.giaplai.web.Transport;

/**
 * Carries the user name of a refused sign-in to the page that says so: in a cookie, which that page deletes, as an
 * address is written into logs and a visitor leaves nothing on the server. The password goes nowhere.
 */
@Component
class TypedName {

    static final String COOKIE = "typed-name";

    private static final int LONGEST = 200;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Transport transport;

    TypedName(Transport transport) {
        this.transport = transport;
    }

    void keep(@Nullable String name, HttpServletResponse response) {
        if (name != null && !name.isBlank() && name.length() <= LONGEST) {
            send(URLEncoder.encode(name, StandardCharsets.UTF_8), KEPT, response);
        }
    }

    /** Empty where none came; only the next page gets it. */
    String take(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, transport.cookie(COOKIE));
        if (cookie == null) {
            return "";
        }
        send("", Duration.ZERO, response);
        try {
            var name = URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
            return name.length() <= LONGEST ? name : "";
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private void send(String value, Duration kept, HttpServletResponse response) {
        var cookie = new Cookie(transport.cookie(COOKIE), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(transport.tls());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) kept.toSeconds());
        response.addCookie(cookie);
    }
}
