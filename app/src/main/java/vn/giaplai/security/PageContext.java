package vn.giaplai.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.units.UnitNames;
import vn.giaplai.web.FormPages;

/** What the layout shows around every page; templates call it as {@code @page}. */
@Component("page")
public class PageContext {

    /** Between these two stand the lines of the processes. */
    private static final List<MenuLine> FIRST = List.of(
            new MenuLine("inbox", "/", "/inbox", "/cases", "/tasks"),
            new MenuLine("gradebook", "/gradebook"),
            new MenuLine("results", "/results"));

    private static final List<MenuLine> LAST = List.of(
            new MenuLine("signingdesk", "/signingdesk"),
            new MenuLine("archive", "/archive"),
            new MenuLine("keys", "/keys"),
            new MenuLine("appointments", "/appointments"),
            new MenuLine("delegations", "/delegations"),
            new MenuLine("organisation", "/organisation"),
            new MenuLine("administration", "/administration"),
            new MenuLine("verification", "/verify"));

    private final CurrentDuties duties;
    private final SchoolRegister schools;
    private final UnitNames units;
    private final RequestMappingHandlerMapping pages;
    private final FormPages forms;
    private final InstallationSecret secret;
    private final Routes routes;
    private final List<MenuLine> menu;

    PageContext(
            CurrentDuties duties,
            SchoolRegister schools,
            UnitNames units,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages,
            FormPages forms,
            InstallationSecret secret,
            Routes routes,
            List<MenuLine> features) {
        this.forms = forms;
        this.secret = secret;
        this.routes = routes;
        this.menu = Stream.of(FIRST, features, LAST).flatMap(List::stream).toList();
        this.duties = duties;
        this.schools = schools;
        this.units = units;
        this.pages = pages;
    }

    /** Who is signed in, or null. */
    public @Nullable SignedInPerson getPerson() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson me ? me : null;
    }

    /** Name of the person's school or office; for a visitor the only school there is, or null. */
    public @Nullable String getSchoolName() {
        var me = getPerson();
        if (me != null) {
            return units.today(UnitCode.of(me.schoolCode())).orElse(null);
        }
        var all = schools.schools();
        return all.size() == 1 ? all.get(0).name() : null;
    }

    /** The lines of the menu that lead somewhere this person may go. */
    public List<MenuEntry> getNavigation() {
        var me = getPerson();
        if (me == null) {
            return List.of();
        }
        var mine = Optional.of(duties.roles(me));
        var here = getAddress().split("\\?", 2)[0];
        return menu.stream()
                .filter(line -> routes.audience("GET", line.path())
                        .filter(audience -> audience.admits(mine))
                        .isPresent())
                .filter(line -> exists(line.path()))
                .map(line -> new MenuEntry(line.key(), line.path(), line.leadsTo(here)))
                .toList();
    }

    /** Path and query of the page, or of the page with the form that was sent: where one comes back to. */
    public String getAddress() {
        var request = request();
        return request == null ? "/" : forms.of(request);
    }

    /** Whose drafts the browser keeps apart under this name, which tells nobody who it is; null for a visitor. */
    public @Nullable String getDrafts() {
        var me = getPerson();
        return me == null
                ? null
                : HexFormat.of()
                        .formatHex(secret.derive("drafts-of/%s/%s".formatted(me.schoolCode(), me.personCode())), 0, 8);
    }

    /** Whether this page answers a form, and so may hold what is not saved. */
    public boolean getAnswer() {
        var request = request();
        return request != null && FormPages.sent(request);
    }

    /** JSON that makes htmx send the token against forged requests. */
    public @Nullable String getCsrfHeaders() {
        var request = request();
        var token = request == null ? null : request.getAttribute(CsrfToken.class.getName());
        return token instanceof CsrfToken csrf
                ? "{\"%s\":\"%s\"}".formatted(csrf.getHeaderName(), csrf.getToken())
                : null;
    }

    private boolean exists(String path) {
        return pages.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .anyMatch(path::equals);
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    /** A line of the menu: message key below {@code web.nav}, path, whether we are there. */
    public record MenuEntry(String key, String path, boolean current) {}
}
