package vn.giaplai.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import vn.giaplai.web.FormPages;

/** Where a visitor goes before, after and instead of signing in. */
@Component
class SignInPages implements AuthenticationSuccessHandler, AuthenticationFailureHandler, AuthenticationEntryPoint {

    private final Accounts accounts;
    private final KnownDevices devices;
    private final LocaleResolver locales;
    private final WayBack wayBack;
    private final FormPages forms;
    private final TypedName typed;

    SignInPages(
            Accounts accounts,
            KnownDevices devices,
            LocaleResolver locales,
            WayBack wayBack,
            FormPages forms,
            TypedName typed) {
        this.accounts = accounts;
        this.devices = devices;
        this.locales = locales;
        this.wayBack = wayBack;
        this.forms = forms;
        this.typed = typed;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        if (signedIn.getPrincipal() instanceof SignedInPerson me) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    devices.remember(request, me.username()).toString());
            accounts.byPerson(me.personCode())
                    .map(Account::language)
                    .ifPresent(language -> locales.setLocale(request, response, Locale.forLanguageTag(language)));
        }
        var back = wayBack.open(request.getParameter(WayBack.PARAMETER)).orElse("/");
        response.sendRedirect(request.getContextPath() + back);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var refused = failure instanceof MustWait wait ? wait.query() : SignInEvents.reason(failure);
        var back = wayBack.open(request.getParameter(WayBack.PARAMETER)).orElse("/");
        typed.keep(request.getParameter("username"), response);
        response.sendRedirect(signIn(request, "?refused=" + refused, back));
    }

    /**
     * Somebody unknown asks for a page: to the sign-in, and from there back; a fragment request moves the whole page
     * there. A form that was sent is told to be not saved.
     */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        lead(request, response, "");
    }

    /** A session is over: its person signs in again, and is back where this request came from. */
    void ended(HttpServletRequest request, HttpServletResponse response, SessionEnd why) throws IOException {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        lead(request, response, "?refused=" + why.name().toLowerCase(Locale.ROOT));
    }

    private void lead(HttpServletRequest request, HttpServletResponse response, String query) throws IOException {
        boolean sent = !"GET".equals(request.getMethod());
        var told = sent ? query + (query.isEmpty() ? "?unsaved" : "&unsaved") : query;
        move(request, response, signIn(request, told, forms.of(request)), HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** To another page; a fragment request moves the whole page there, and is answered with this status. */
    static void move(HttpServletRequest request, HttpServletResponse response, String to, int status)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(to);
        } else {
            response.setHeader("HX-Redirect", to);
            response.setStatus(status);
        }
    }

    private String signIn(HttpServletRequest request, String query, String back) {
        var address = UriComponentsBuilder.fromUriString(request.getContextPath() + "/sign-in" + query);
        if (!back.equals("/")) {
            address.queryParam(WayBack.PARAMETER, "{back}");
        }
        return address.encode().buildAndExpand(wayBack.seal(back)).toUriString();
    }
}
