package vn.giaplai.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A container with one thread: whoever holds it keeps everybody else waiting. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class BodyPaceValveTest {

    private final Tomcat tomcat = new Tomcat();
    private final ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();
    private int port;

    @BeforeEach
    void a_container_with_one_thread(@TempDir Path folder) throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        var protocol = tomcat.getConnector();
        protocol.setProperty("maxThreads", "1");
        protocol.setProperty("minSpareThreads", "1");
        var context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "reading", new Reading());
        Tomcat.addServlet(context, "refusing", new Refusing());
        context.addServletMappingDecoded("/reading", "reading");
        context.addServletMappingDecoded("/refusing", "refusing");
        tomcat.getEngine().getPipeline().addValve(new BodyPaceValve(Duration.ofMillis(300), 4 << 10, 1 << 20));
        tomcat.start();
        port = tomcat.getConnector().getLocalPort();
    }

    @AfterEach
    void stop() throws LifecycleException {
        dripping.shutdownNow();
        tomcat.stop();
        tomcat.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reading", "/refusing"})
    void a_body_that_drips_is_ended_whether_somebody_wants_it_or_not(String path) throws IOException {
        try (var slow = send("POST " + path, "Content-Length: 100000", "")) {
            var out = slow.getOutputStream();
            dripping.scheduleWithFixedDelay(() -> drip(out), 0, 20, TimeUnit.MILLISECONDS);

            try (var person = send("GET /refusing", "Connection: close", "")) {
                assertThat(all(person.getInputStream())).startsWith("HTTP/1.1 403");
            }
            all(slow.getInputStream());
        }
    }

    @Test
    void a_body_at_its_pace_is_read_whole_and_the_connection_stays() throws IOException {
        try (var usual = send("POST /reading", "Content-Length: 5", "hello")) {
            usual.getOutputStream()
                    .write("POST /refusing HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc".getBytes(US_ASCII));
            usual.getOutputStream()
                    .write("POST /reading HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi"
                            .getBytes(US_ASCII));

            assertThat(all(usual.getInputStream())).containsSubsequence("200", "read 5", "403", "200", "read 2");
        }
    }

    private Socket send(String line, String header, String body) throws IOException {
        var socket = new Socket("localhost", port);
        socket.getOutputStream()
                .write((line + " HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n" + body).getBytes(US_ASCII));
        return socket;
    }

    private static void drip(java.io.OutputStream out) {
        try {
            out.write('a');
            out.flush();
        } catch (IOException ended) {
            throw new java.io.UncheckedIOException(ended);
        }
    }

    /** Until the other side ends it, in whatever way. */
    private static String all(InputStream in) {
        var answer = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.append((char) next);
            }
        } catch (IOException ended) {
            answer.append(" (reset)");
        }
        return answer.toString();
    }

    private static final class Reading extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("read " + request.getInputStream().readAllBytes().length);
        }
    }

    private static final class Refusing extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
