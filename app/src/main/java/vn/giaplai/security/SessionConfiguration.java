package vn.giaplai.security;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/** Spring Security's register of sessions, in which each stands under its {@link SignInTrace}. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    SessionRegistry sessionRegister() {
        return new SessionRegistryImpl();
    }

    /** What happens to the session when somebody signs in, or shows the password again: a new id, and a place in the register. */
    @Bean
    SessionAuthenticationStrategy sessionBeginning(SessionRegistry register) {
        return new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(), (signedIn, request, response) -> {
                    if (signedIn.getDetails() instanceof SignInTrace trace) {
                        register.registerNewSession(request.getSession().getId(), trace);
                    }
                }));
    }
}
