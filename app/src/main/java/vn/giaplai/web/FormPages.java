package vn.giaplai.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The page to which somebody goes back: for a page itself its address, for what a form sent the page with the form,
 * where what was typed is put in again. Addresses are paths with queries of this application, never of another.
 */
@Component
public class FormPages {

    /** Characters of an address; a longer one is not worth keeping. */
    public static final int LONGEST = 1_000;

    private static final Pattern LOCAL =
            Pattern.compile("/(?!/)[A-Za-z0-9/_.~%-]*(\\?[A-Za-z0-9/_.~%&=+,:;@*!'()$-]*)?");
    private static final String FIRST_PAGE = "/";

    private final RequestMappingHandlerMapping pages;

    FormPages(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
        this.pages = pages;
    }

    /** Whether this is an address of this application that can stand in a redirect. */
    public static boolean isLocal(String address) {
        return address.length() <= LONGEST && LOCAL.matcher(address).matches();
    }

    /** Whether a form was sent, also where its refusal is told by a dispatch of its own (Servlet 6.1 §9.5: a GET). */
    public static boolean sent(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return !"GET".equals(failed == null ? request.getMethod() : failed);
    }

    /** Where somebody was who asked this; the first page where nothing better is known. */
    public String of(HttpServletRequest request) {
        var path = asked(request);
        // A part of a page is asked for from the page that shows it.
        if (!sent(request) && request.getHeader("HX-Request") == null) {
            return local(withQuery(path, query(request))).orElse(FIRST_PAGE);
        }
        return cameFrom(request)
                .filter(address -> isPage(address.split("\\?", 2)[0]))
                .or(() -> nearest(path))
                .orElse(FIRST_PAGE);
    }

    /** The address in a header that only this application's own pages send; a stranger's tells nothing but a path. */
    private static Optional<String> cameFrom(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        try {
            var from = referer == null ? null : URI.create(referer);
            return from == null || from.getRawPath() == null
                    ? Optional.empty()
                    : local(withQuery(from.getRawPath(), from.getRawQuery()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> nearest(String path) {
        return Stream.iterate(
                        path, above -> above.lastIndexOf('/') >= 0, above -> above.substring(0, above.lastIndexOf('/')))
                .filter(above -> !above.isEmpty() && isLocal(above))
                .filter(this::isPage)
                .findFirst();
    }

    private boolean isPage(String path) {
        var asked = PathContainer.parsePath(path);
        return pages.getHandlerMethods().keySet().stream()
                .anyMatch(mapping -> takesGet(mapping)
                        && mapping.getPathPatternsCondition() != null
                        && mapping.getPathPatternsCondition().getPatterns().stream()
                                .anyMatch(pattern -> pattern.matches(asked)));
    }

    private static boolean takesGet(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static String asked(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    private static @Nullable String query(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null ? request.getQueryString() : null;
    }

    private static Optional<String> local(String address) {
        return Optional.of(address).filter(FormPages::isLocal);
    }

    private static String withQuery(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }
}
