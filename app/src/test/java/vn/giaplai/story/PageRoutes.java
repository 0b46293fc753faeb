package vn.giaplai.story;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every address of the application that answers with a page, taken from the handlers themselves. */
final class PageRoutes {

    /** Addresses that answer with a file, a part of a page, or another address; a new line here is a decision. */
    private static final Set<String> NO_PAGES = Set.of(
            "/error",
            "/tasks/{taskId}",
            "/v",
            "/archive/{id}/xml",
            "/cases/{caseNumber}/diagram",
            "/cases/{caseNumber}/making",
            "/demo-pki/root.cer",
            "/demo-pki/root.pem",
            "/demo-pki/root.crl",
            "/demo-pki/issuing.cer",
            "/demo-pki/issuing.crl",
            "/documents/{id}/file",
            "/documents/{id}/pages/{number}",
            "/drafts/key",
            "/signingdesk/batch/{id}/progress",
            "/transcripts/preview/{classCode}/{pupilCode}",
            "/verify/report/{token}/etsi");

    private final Set<PathPattern> patterns;

    PageRoutes(RequestMappingHandlerMapping handlers) {
        patterns = handlers.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> Optional.ofNullable(mapping.getPathPatternsCondition()).stream())
                .flatMap(condition -> condition.getPatterns().stream())
                .collect(Collectors.toSet());
    }

    /** Patterns of pages that none of these paths leads to. */
    Set<String> missedBy(Set<String> paths) {
        var missed = new TreeSet<String>();
        patterns.forEach(pattern -> missed.add(pattern.getPatternString()));
        missed.removeAll(NO_PAGES);
        paths.stream()
                .flatMap(path -> patternOf(PathContainer.parsePath(path)).stream())
                .forEach(pattern -> missed.remove(pattern.getPatternString()));
        return missed;
    }

    private Optional<PathPattern> patternOf(PathContainer path) {
        return patterns.stream().filter(pattern -> pattern.matches(path)).min(Comparator.naturalOrder());
    }
}
