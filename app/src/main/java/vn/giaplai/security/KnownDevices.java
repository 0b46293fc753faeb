package vn.giaplai.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import vn.giaplai.web.Transport;

/**
 * Recognises the browsers with which somebody was signed in before, by a cookie: a random name of the device, then a mark
 * for each of the last accounts, which only this installation can make. It opens nothing; it only keeps a person's own
 * device out of the queue of strangers. A computer of the staff room knows several accounts.
 */
@Component
class KnownDevices {

    private static final String COOKIE = "giaplai-device";
    private static final Duration LIFETIME = Duration.ofDays(400);
    private static final int MOST_ACCOUNTS = 12;
    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[\\w-]{22}(\\.[\\w-]{22}){0," + MOST_ACCOUNTS + "}");

    private final SecureRandom random = new SecureRandom();
    private final InstallationSecret secret;
    private final Transport transport;

    KnownDevices(InstallationSecret secret, Transport transport) {
        this.secret = secret;
        this.transport = transport;
    }

    SignInDetails details(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name());
        return new SignInDetails(request, cookie == null ? null : cookie.getValue());
    }

    /** The name of the device if it was signed in with this account before. */
    Optional<String> known(@Nullable String cookie, String username) {
        return read(cookie)
                .filter(device -> device.marks().stream().anyMatch(mark -> same(mark, mark(device.id(), username))))
                .map(Device::id);
    }

    /** What the browser keeps from now on: this account too. The header {@code Set-Cookie} as a whole. */
    ResponseCookie remember(HttpServletRequest request, String username) {
        var cookie = WebUtils.getCookie(request, name());
        var before = read(cookie == null ? null : cookie.getValue()).orElseGet(() -> new Device(fresh(), List.of()));
        var mine = mark(before.id(), username);
        var marks = Stream.concat(Stream.of(mine), before.marks().stream().filter(mark -> !mark.equals(mine)))
                .limit(MOST_ACCOUNTS);
        return ResponseCookie.from(
                        name(),
                        String.join(
                                ".",
                                Stream.concat(Stream.of(before.id()), marks).toList()))
                .maxAge(LIFETIME)
                .path("/")
                .httpOnly(true)
                .secure(transport.tls())
                .sameSite("Lax")
                .build();
    }

    private String name() {
        return transport.cookie(COOKIE);
    }

    private String mark(String device, String username) {
        var mac = secret.derive("device " + device + " " + SignInLane.account(username));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, BYTES));
    }

    private String fresh() {
        var id = new byte[BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    private static Optional<Device> read(@Nullable String cookie) {
        if (cookie == null || !SHAPE.matcher(cookie).matches()) {
            return Optional.empty();
        }
        var parts = List.of(cookie.split("\\."));
        return Optional.of(new Device(parts.get(0), parts.subList(1, parts.size())));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    /** @param marks one for each account, the last used first */
    private record Device(String id, List<String> marks) {}
}
