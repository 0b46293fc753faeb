package vn.giaplai.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/** Why a session is over; the sign-in page says it. */
enum SessionEnd {
    /** The account is closed. */
    DISABLED,
    /** By its owner from elsewhere, or because the password was changed or reset. */
    ENDED,
    /** It is as old as a session may get. */
    LIFETIME;

    /** Closes the session of this request and leads to the sign-in; a fragment request moves the whole page there. */
    void close(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        var signIn = request.getContextPath() + "/sign-in?refused=" + name().toLowerCase(Locale.ROOT);
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(signIn);
        } else {
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
