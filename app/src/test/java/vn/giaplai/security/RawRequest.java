package vn.giaplai.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A request written by hand, for what clients do not let anybody say; gives the whole answer as text. */
final class RawRequest {

    private static final Pattern COOKIE = Pattern.compile("(?im)^set-cookie: ([^;\r]+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Milliseconds; less than a body that does not come is waited for. */
    private static final int ANSWERED_WITHIN = 15_000;

    private RawRequest() {}

    static String get(int port, String host, String path, String cookies) throws IOException {
        return send(port, List.of("GET " + path + " HTTP/1.1", "Host: " + host, "Cookie: " + cookies), "");
    }

    static String post(int port, String host, String path, String cookies, String form) throws IOException {
        return send(
                port,
                List.of(
                        "POST " + path + " HTTP/1.1",
                        "Host: " + host,
                        "Cookie: " + cookies,
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + form.length()),
                form);
    }

    /** The cookies that an answer sets, as a browser sends them back. */
    static String cookies(String answer) {
        return String.join(
                "; ",
                COOKIE.matcher(answer).results().map(found -> found.group(1)).toList());
    }

    static String token(String page) {
        var found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static String send(int port, List<String> head, String body) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            return answer(socket, head, body.getBytes(ISO_8859_1));
        }
    }

    /**
     * Sends a head that announces a body, and no body; gives the first line of the answer. Fails when none comes before
     * the body does.
     */
    static String announce(int port, List<String> head) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(ANSWERED_WITHIN);
            socket.getOutputStream().write((String.join("\r\n", head) + "\r\n\r\n").getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            return Objects.requireNonNullElse(answer.readLine(), "");
        }
    }

    /** Sends the head and the body, and reads until the other side is done. */
    static String answer(Socket socket, List<String> head, byte[] body) throws IOException {
        var request = String.join("\r\n", head) + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
}
