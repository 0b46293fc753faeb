package vn.giaplai.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Keeps anybody from guessing codes, or from keeping the server busy, through the public verification and the services of
 * the demo authority.
 */
class VerificationLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;

    VerificationLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return !path.equals("/verify") && !path.equals("/v") && !path.startsWith("/v/") && !isService(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRemoteAddr();
        boolean service = isService(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
        if (service ? limits.service(address) : limits.verify(address, "POST".equals(request.getMethod()))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    /** Most answers cost a signature. */
    private static boolean isService(String path) {
        return path.startsWith("/demo-pki/");
    }
}
