package vn.giaplai.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where and with what somebody tries to sign in. */
@SuppressWarnings("serial") // lives as long as the request
class SignInDetails extends WebAuthenticationDetails {

    private final BrowserName browser;
    private final @Nullable String device;

    /** @param device what {@link KnownDevices} left in the browser */
    SignInDetails(HttpServletRequest request, @Nullable String device) {
        super(request);
        this.browser = BrowserName.of(request.getHeader(HttpHeaders.USER_AGENT));
        this.device = device;
    }

    BrowserName browser() {
        return browser;
    }

    @Nullable String device() {
        return device;
    }
}
