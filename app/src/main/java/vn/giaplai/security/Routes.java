package vn.giaplai.security;

import static vn.giaplai.processes.duties.Role.BGH;
import static vn.giaplai.processes.duties.Role.CV;
import static vn.giaplai.processes.duties.Role.GVBM;
import static vn.giaplai.processes.duties.Role.GVCN;
import static vn.giaplai.processes.duties.Role.HT;
import static vn.giaplai.processes.duties.Role.LD;
import static vn.giaplai.processes.duties.Role.QT;
import static vn.giaplai.processes.duties.Role.QTCT;
import static vn.giaplai.processes.duties.Role.TTCM;
import static vn.giaplai.processes.duties.Role.TTRA;
import static vn.giaplai.processes.duties.Role.VT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.giaplai.processes.duties.Role;

/**
 * The one table of routes: a pattern and who may knock there. What is not in it is refused to everybody. The first line
 * that matches decides: those of the shared rooms come first, so that no process opens what is not its own; then those
 * that each process brings along, {@link FeatureRoutes}. Finer rights (this class, this subject, this paper) are
 * {@link Permissions}, asked by the slice.
 */
@Component
public final class Routes {

    /** A line: method (null for every method), path pattern, who. */
    public record Route(@Nullable HttpMethod method, PathPattern pattern, Audience audience) {

        boolean matches(String method, PathContainer path) {
            return (this.method == null || this.method.matches(method)) && pattern.matches(path);
        }
    }

    /**
     * Who: everybody in the world, everybody who is signed in, or holders of one of these roles.
     *
     * @param standIns whether also those who stand in for one of them; for pages of tasks, whose guard asks in which process
     */
    public record Audience(boolean world, boolean anySignedIn, Set<Role> roles, boolean standIns) {

        public static Audience of(Role... roles) {
            return new Audience(false, false, Set.of(roles), false);
        }

        /** Holders of one of these roles and those who stand in for them: for pages of tasks. */
        public static Audience orStandIn(Role... roles) {
            return new Audience(false, false, Set.of(roles), true);
        }

        /** Whether somebody with these roles may knock; an empty Optional is somebody not signed in. */
        public boolean admits(Optional<Set<Role>> visitor) {
            return world
                    || visitor.isPresent()
                            && (anySignedIn || visitor.get().stream().anyMatch(roles::contains));
        }
    }

    private static final Audience WORLD = new Audience(true, true, EnumSet.allOf(Role.class), false);
    private static final Audience SIGNED_IN = new Audience(false, true, EnumSet.allOf(Role.class), false);
    private static final HttpMethod GET = HttpMethod.GET;
    private static final HttpMethod POST = HttpMethod.POST;

    private static final List<Route> SHARED = List.of(
            // web, security
            route(null, "/error", WORLD),
            route(GET, "/web/**", WORLD),
            route(GET, "/webjars/**", WORLD),
            route(GET, "/favicon.ico", WORLD),
            route(GET, "/sign-in", WORLD),
            route(POST, "/sign-in", WORLD),
            route(POST, "/sign-out", WORLD),
            route(POST, "/language", WORLD),
            route(null, "/password", SIGNED_IN),
            route(POST, "/password/sessions/**", SIGNED_IN),
            route(GET, "/drafts/key", SIGNED_IN),
            // verification: public
            route(GET, "/verify", WORLD),
            route(POST, "/verify", WORLD),
            route(GET, "/verify/report/**", WORLD),
            route(GET, "/v", WORLD),
            route(GET, "/v/{code}", WORLD),
            // inbox, casefile
            route(GET, "/", SIGNED_IN),
            route(GET, "/inbox", SIGNED_IN),
            route(POST, "/inbox/notices/seen", SIGNED_IN),
            // notices: everybody's own
            route(null, "/notices/**", SIGNED_IN),
            route(GET, "/tasks/unheld", Audience.of(QT, HT)),
            route(POST, "/tasks/{taskId}/free", Audience.of(QT, HT)),
            route(GET, "/tasks/{taskId}", SIGNED_IN),
            route(POST, "/tasks/{taskId}/claim", SIGNED_IN),
            route(POST, "/tasks/{taskId}/release", SIGNED_IN),
            route(GET, "/cases/**", SIGNED_IN),
            route(GET, "/casefile/**", SIGNED_IN),
            // gradebook, results
            // imports: pupils, staff, assignments by the administrator, marks and homeroom facts by their teachers
            route(null, "/gradebook/import/**", Audience.of(GVBM, GVCN, QT)),
            route(null, "/gradebook/**", Audience.of(GVBM, GVCN, TTCM, BGH, QT, TTRA)),
            route(null, "/results/**", Audience.of(GVBM, GVCN, BGH, TTRA)),
            // documents, signing desk, keys
            route(GET, "/documents/**", SIGNED_IN),
            route(null, "/signingdesk/**", Audience.of(GVBM, GVCN, BGH, VT)),
            route(null, "/keys/codes/**", Audience.of(HT, VT)),
            route(null, "/keys/**", SIGNED_IN),
            // the demo authority: certificates, revocation and time stamps are asked for by programs
            route(GET, "/demo-pki/**", WORLD),
            route(POST, "/demo-pki/ocsp", WORLD),
            route(POST, "/demo-pki/tsa", WORLD),
            // archive
            route(GET, "/archive/**", Audience.of(GVCN, BGH, VT, TTRA)),
            // delegations: made and revoked by the principal, seen by deputies and by the clerk who seals what they
            // sign
            route(POST, "/delegations/**", Audience.of(HT)),
            route(GET, "/delegations", Audience.of(BGH, VT)),
            // organisation: changed by the administrator of an office above the schools, read from there and from below
            route(POST, "/organisation/**", Audience.of(QTCT)),
            route(GET, "/organisation/**", Audience.of(LD, CV, QTCT, BGH, VT, QT, TTRA)),
            // appointments: proposed by the administrator, answered by a second person in office
            route(null, "/appointments/**", Audience.of(QT, BGH, VT)),
            // administration: the administrator acts, the principal reads
            route(GET, "/administration/**", Audience.of(QT, HT)),
            route(POST, "/administration/**", Audience.of(QT)));

    private final List<Route> table;

    Routes(List<FeatureRoutes> features) {
        this.table = Stream.concat(SHARED.stream(), features.stream().flatMap(each -> each.lines().stream()))
                .toList();
    }

    /** Who may knock at a path; empty when no line covers it, and so nobody may. */
    public Optional<Audience> audience(String method, String path) {
        var asked = "HEAD".equals(method) ? "GET" : method;
        var container = PathContainer.parsePath(path);
        return table.stream()
                .filter(route -> route.matches(asked, container))
                .map(Route::audience)
                .findFirst();
    }

    /** A line. */
    public static Route route(@Nullable HttpMethod method, String pattern, Audience audience) {
        return new Route(method, PathPatternParser.defaultInstance.parse(pattern), audience);
    }
}
