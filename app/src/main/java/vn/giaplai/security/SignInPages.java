package vn.giaplai.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Where a visitor goes before, after and instead of signing in. */
@Component
class SignInPages extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationSuccessHandler, AuthenticationFailureHandler, AuthenticationEntryPoint {

    private final Accounts accounts;
    private final KnownDevices devices;
    private final LocaleResolver locales;

    SignInPages(Accounts accounts, KnownDevices devices, LocaleResolver locales) {
        this.accounts = accounts;
        this.devices = devices;
        this.locales = locales;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException, jakarta.servlet.ServletException {
        if (signedIn.getPrincipal() instanceof SignedInPerson me) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    devices.remember(request, me.username()).toString());
            accounts.byPerson(me.personCode())
                    .map(Account::language)
                    .ifPresent(language -> locales.setLocale(request, response, Locale.forLanguageTag(language)));
        }
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var refused = failure instanceof MustWait wait ? wait.query() : SignInEvents.reason(failure);
        response.sendRedirect(request.getContextPath() + "/sign-in?refused=" + refused);
    }

    /** Somebody unknown asks for a page: to the sign-in; a fragment request moves the whole page there. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var signIn = request.getContextPath() + "/sign-in";
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(signIn);
        } else {
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
