package vn.giaplai.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaplai.security.Asked;
import vn.giaplai.testing.DemoTest;

/**
 * Hostile values in every parameter of every route, over real HTTP: each is answered by a sentence, never by a page for
 * our own bugs, and leaves no trace in the log. What it writes is thrown away with its application.
 */
@DemoTest
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParameterFuzzAttackIT {

    /** Percent-encoded: no text at all, texts that no column takes, numbers and days out of every range. */
    private static final List<String> HOSTILE = List.of(
            "%00",
            "a%00b",
            "%ff%fe",
            "%c0%af",
            "%ed%a0%80",
            "%zz",
            "%e2%80%ae%00",
            "999999999-01-01",
            "31/12/999999999",
            "99999999999999999999",
            "-2147483648",
            "NaN",
            "1e999999999",
            "x%3Ay",
            "..%2F..%2Fetc%2Fpasswd",
            "%27%20or%201%3D1%20--",
            "%24%7B7*7%7D",
            "%F0%9F%92%A5",
            "%09%0A",
            "%20",
            "",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "a".repeat(5_000));

    private static final Map<String, String> PLAUSIBLE = Map.ofEntries(
            Map.entry("year", "2026-2027"),
            Map.entry("schoolYear", "2026-2027"),
            Map.entry("classCode", "9A"),
            Map.entry("class", "9A"),
            Map.entry("subject", "TOAN"),
            Map.entry("part", "1"),
            Map.entry("term", "1"),
            Map.entry("slot", "1"),
            Map.entry("number", "1"),
            Map.entry("code", "ND13"),
            Map.entry("person", "ND13"),
            Map.entry("role", "GV"),
            Map.entry("from", "2026-12-01"),
            Map.entry("last", "2026-12-01"),
            Map.entry("day", "2026-12-01"),
            Map.entry("working", "true"),
            Map.entry("approved", "false"),
            Map.entry("enabled", "true"),
            Map.entry("kind", "MARKS"),
            Map.entry("cause", "TRANSFER"),
            Map.entry("responsible", "GVCN"));

    private static final Set<String> LEFT_ALONE = Set.of("POST /sign-out");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)[^>]* name=\"([^\"]+)\"");
    private static final int FIELDS_OF_A_PAGE = 2;
    private static final boolean WHOLE = Boolean.getBoolean("attack.whole");
    private static final int TURNS = 8;

    private final RequestMappingHandlerMapping pages;
    private final int port;
    private final Set<String> problems = new TreeSet<>();
    private final Map<String, Integer> letIn = new HashMap<>();
    private List<FormVisitor> people = List.of();
    private int turns;

    @Autowired
    ParameterFuzzAttackIT(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages, @LocalServerPort int port) {
        this.pages = pages;
        this.port = port;
    }

    @BeforeEach
    void everybody_comes_in() {
        people = List.of(
                FormVisitor.signedIn(port, "thanhvv.thcsnd", "NguyenDu-2027"),
                FormVisitor.signedIn(port, "tamltm.thcsnd", "NguyenDu-2027"),
                FormVisitor.signedIn(port, "annv.thcsnd", "NguyenDu-2027"),
                FormVisitor.signedIn(port, "tuyetdta.thcsnd", "NguyenDu-2027"));
    }

    @AfterEach
    void no_trace_is_left(CapturedOutput log) {
        assertThat(problems).isEmpty();
        assertThat(log.toString()).doesNotContain("\tat ").doesNotContain("reference ");
    }

    @Test
    void hostile_values_in_each_parameter_of_each_route_get_a_sentence() {
        for (var route : routes()) {
            var base = route.plausible();
            for (var parameter : base.keySet()) {
                for (var value : turn()) {
                    var sent = new LinkedHashMap<>(base);
                    sent.put(parameter, value);
                    knock(route, sent, parameter);
                }
            }
        }
    }

    @Test
    void hostile_values_and_names_in_forms_of_many_fields_get_a_sentence() {
        for (var route : routes()) {
            if (route.anyField()) {
                for (var field : fieldsOf(route)) {
                    for (var value : turn()) {
                        knock(route, with(route.plausible(), field, value), field);
                        knock(route, with(route.plausible(), field + value.replace("%", ""), "1"), "name of " + field);
                    }
                }
            }
        }
    }

    @Test
    void bodies_and_headers_of_another_kind_get_a_sentence() {
        for (var route : routes()) {
            if (route.method() == RequestMethod.POST) {
                for (var type : List.of("application/json", "text/xml", "multipart/form-data", "x", "image/png;q=")) {
                    first(route, visitor -> visitor.post(route.path(route.plausible()), type, "{}<a>".getBytes(UTF_8)));
                }
            } else {
                first(route, visitor -> visitor.ask(route.path(route.plausible()), "Accept", "application/json"));
                first(route, visitor -> visitor.ask(route.path(route.plausible()), "Accept", "x"));
                first(route, visitor -> visitor.ask(route.path(route.plausible()), "Accept-Language", "x".repeat(99)));
                first(route, visitor -> visitor.ask(route.path(route.plausible()), "Range", "bytes=9-1,x"));
                first(
                        route,
                        visitor -> visitor.ask(route.path(route.plausible()), "Cookie", "giaplai=%00; XSRF-TOKEN=ù"));
            }
        }
    }

    @Test
    void garbage_for_the_services_of_the_demo_authority_gets_a_sentence() {
        for (var service : Map.of(
                        "/demo-pki/ocsp", "application/ocsp-request", "/demo-pki/tsa", "application/timestamp-query")
                .entrySet()) {
            for (var body : List.of(
                    new byte[0],
                    new byte[] {0x30},
                    new byte[] {0x30, (byte) 0x84, -1, -1, -1, -1},
                    HOSTILE.get(0).getBytes(UTF_8),
                    new byte[60_000])) {
                told(people.get(0).post(service.getKey(), service.getValue(), body), "garbage at " + service.getKey());
            }
        }
    }

    /** The next eighth of the values, so that neighbours get the others; all of them with {@code -Dattack.whole=true}. */
    private List<String> turn() {
        if (WHOLE) {
            return HOSTILE;
        }
        int first = turns++ % TURNS;
        return IntStream.range(0, HOSTILE.size())
                .filter(index -> index % TURNS == first)
                .mapToObj(HOSTILE::get)
                .toList();
    }

    private void knock(Route route, Map<String, String> sent, String what) {
        ask(
                route,
                what,
                visitor -> route.method() == RequestMethod.POST
                        ? visitor.post(route.path(sent), route.fields(sent))
                        : visitor.get(route.path(sent), route.fields(sent)));
    }

    private void first(Route route, Function<FormVisitor, HttpResponse<String>> ask) {
        ask(route, "another kind", ask);
    }

    /** Asks as the first person whom the route lets in, who is remembered. */
    private void ask(Route route, String what, Function<FormVisitor, HttpResponse<String>> ask) {
        for (int person = letIn.getOrDefault(route.toString(), 0); person < people.size(); person++) {
            var answer = ask.apply(people.get(person));
            told(answer, route + " " + what);
            if (answer.statusCode() != 403) {
                letIn.put(route.toString(), person);
                return;
            }
        }
    }

    private void told(HttpResponse<String> answer, String what) {
        if (answer.statusCode() >= 500) {
            problems.add(what + " answers " + answer.statusCode());
        } else if (answer.body().contains("Exception") || answer.body().contains("Apache Tomcat")) {
            problems.add(what + " shows its insides");
        }
    }

    private static Map<String, String> with(Map<String, String> base, String field, String value) {
        var sent = new LinkedHashMap<>(base);
        sent.put(field, value);
        return sent;
    }

    private Set<String> fieldsOf(Route route) {
        for (var visitor : people) {
            var page = visitor.get(route.path(route.plausible()));
            if (page.statusCode() == 200) {
                var names = new TreeSet<String>();
                FIELD.matcher(page.body())
                        .results()
                        .map(found -> found.group(1))
                        .forEach(names::add);
                names.remove("_csrf");
                return names.stream().limit(FIELDS_OF_A_PAGE).collect(java.util.stream.Collectors.toSet());
            }
        }
        return Set.of("return.x", "mark.x.1", "reason.x");
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        pages.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("vn.giaplai")) {
                routes.addAll(of(mapping, handler));
            }
        });
        assertThat(routes).hasSizeGreaterThan(60);
        return routes;
    }

    private static List<Route> of(RequestMappingInfo mapping, HandlerMethod handler) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .stream().map(method -> Route.of(method, pattern, handler)))
                .filter(route -> !LEFT_ALONE.contains(route.toString()))
                .toList();
    }

    /** A route with the names of what it takes; {@code anyField} when its form has names that only its page knows. */
    private record Route(RequestMethod method, String pattern, Map<String, String> plausible, boolean anyField) {

        static Route of(RequestMethod method, String pattern, HandlerMethod handler) {
            var names = new LinkedHashMap<String, String>();
            var anyField = false;
            for (var parameter : handler.getMethodParameters()) {
                parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                anyField |= parameter.hasParameterAnnotation(RequestParam.class)
                        && Map.class.isAssignableFrom(parameter.getParameterType());
                name(parameter).ifPresent(name -> names.put(name, PLAUSIBLE.getOrDefault(name, "x")));
                if (parameter.hasParameterAnnotation(Asked.class)) {
                    Stream.of("year", "classCode").forEach(name -> names.put(name, PLAUSIBLE.getOrDefault(name, "x")));
                }
            }
            return new Route(method, pattern, names, anyField);
        }

        private static Optional<String> name(MethodParameter parameter) {
            var inPath = parameter.getParameterAnnotation(PathVariable.class);
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            var given = "";
            if (inPath != null) {
                given = inPath.value();
            } else if (asked != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
                given = asked.name().isEmpty() ? asked.value() : asked.name();
            } else {
                return Optional.empty();
            }
            return Optional.of(given.isEmpty() ? String.valueOf(parameter.getParameterName()) : given);
        }

        String path(Map<String, String> sent) {
            var path = pattern;
            for (var field : sent.entrySet()) {
                path = path.replace("{" + field.getKey() + "}", field.getValue());
            }
            return path.replace("%zz", "%25zz").replace("%2F", "%252F");
        }

        Map<String, String> fields(Map<String, String> sent) {
            var fields = new LinkedHashMap<>(sent);
            fields.keySet().removeIf(name -> pattern.contains("{" + name + "}"));
            if (method == RequestMethod.GET) {
                fields.replaceAll((name, value) -> value.replace("%zz", "%25zz"));
            }
            return fields;
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
