package vn.giaplai.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.giaplai.processes.codes.PersonCode;

/**
 * How a session began. It lies in the session as the details of its authentication, and in the register of sessions as
 * whose session that is.
 *
 * @param id names the session on a page; opens nothing
 * @param generation of the account at that moment; when the account is further, the session is over
 * @param address from where, as the server saw it
 */
record SignInTrace(UUID id, PersonCode personCode, int generation, Instant since, String address, BrowserName browser)
        implements Serializable {

    /** Of the session that asks. */
    static Optional<SignInTrace> present() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof SignInTrace trace
                ? Optional.of(trace)
                : Optional.empty();
    }

    SignInTrace of(int laterGeneration) {
        return new SignInTrace(id, personCode, laterGeneration, since, address, browser);
    }

    Instant until(Duration lifetime) {
        return since.plus(lifetime);
    }
}
