package vn.giaplai.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import vn.giaplai.audit.SecurityEvents;
import vn.giaplai.web.BodyLimitFilter;
import vn.giaplai.web.Transport;

/** Form sign-in, strict headers, and {@link Routes} as the only way in. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** The four style attributes, and no others, that the diagram viewer writes into its own frame. */
    private static final String DIAGRAM_STYLES = "'sha256-j2t/iYgmiK/9tDIa+YLs3dUK18D+PDjuKi+KxuYXU/w=' "
            + "'sha256-CA/eh4+2R0J7cEQ14gBMtx834RIOjzMUqCM+evtrkp4=' "
            + "'sha256-AHtqGIKHiUalONG+xeO90E9yUgWLoWuygINiCuiaBnA=' "
            + "'sha256-F1/lIJB2HC2RT+RPHwCjlrUMGQft2PdUC4nHeQ7MKsc='";

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; "
            + "style-src-attr 'unsafe-hashes' " + DIAGRAM_STYLES + "; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new HashingRoom(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** Of every refusal, also one of a kind that the framework does not know. */
    @Bean
    AuthenticationEventPublisher signInEventPublisher(ApplicationEventPublisher events) {
        var publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setDefaultAuthenticationFailureEvent(AuthenticationFailureLockedEvent.class);
        return publisher;
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            KnownDevices devices,
            SignInPages pages,
            RouteAuthorization routes,
            SessionSecurity sessions,
            RateLimits limits,
            SecurityEvents events,
            Transport transport) {
        sessions.guard(http);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(routes))
                // Nothing is kept for strangers: the way back is in the address of the sign-in.
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .authenticationDetailsSource(devices::details)
                        .successHandler(pages)
                        .failureHandler(pages))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(pages).accessDeniedHandler(routes))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens(transport))
                        // Programs without a session ask here; there is nothing to forge.
                        .ignoringRequestMatchers("/demo-pki/ocsp", "/demo-pki/tsa", "/verify"))
                .headers(headers -> headers(headers, transport))
                .addFilterAfter(new BodyLimitFilter(), HeaderWriterFilter.class)
                .addFilterAfter(new RefusalFilter(events), SecurityContextHolderFilter.class)
                .addFilterAfter(new VerificationLimitFilter(limits), AuthorizationFilter.class)
                .build();
    }

    /** In a cookie, so that a visitor who only looks needs no session and a restart spoils no open form. */
    private static CookieCsrfTokenRepository csrfTokens(Transport transport) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(transport.cookie("XSRF-TOKEN"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(transport.tls()));
        return tokens;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, Transport transport) {
        if (transport.tls()) {
            // Also where a proxy ends TLS and the request that arrives here looks plain.
            headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(AnyRequestMatcher.INSTANCE));
        }
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }
}
