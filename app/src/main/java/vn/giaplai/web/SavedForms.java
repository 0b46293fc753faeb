package vn.giaplai.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Tells the browser that what a form sent is saved, so that the draft of it goes: a cookie with the path of the form,
 * which the next page reads and deletes. A refusal tells nothing, and the draft stays.
 */
@Component
class SavedForms implements HandlerInterceptor, WebMvcConfigurer {

    static final String COOKIE = "saved-form";

    /** What a page keeps for the next one when it refused. */
    private static final Set<String> REFUSALS = Set.of("refused", "filled", "problem");

    private final Transport transport;

    SavedForms(Transport transport) {
        this.transport = transport;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && "POST".equals(request.getMethod()) && request.getUserPrincipal() != null) {
            var status = page.getStatus();
            boolean taken = response.getStatus() < 400 && (status == null || !status.isError());
            if (taken
                    && Collections.disjoint(
                            RequestContextUtils.getOutputFlashMap(request).keySet(), REFUSALS)) {
                tell(request.getRequestURI(), response);
            }
        }
    }

    private void tell(String form, HttpServletResponse response) {
        var cookie = new Cookie(transport.cookie(COOKIE), URLEncoder.encode(form, StandardCharsets.US_ASCII));
        cookie.setPath("/");
        cookie.setSecure(transport.tls());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }
}
