package vn.giaplai.signing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaplai.signing.CliPaper;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.demo.DemoSubject;

/** Runs the packaged jar as a process of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // set by JUnit
class SigningToolIT {

    private static final String PIN = "135790";

    @TempDir
    Path folder;

    private HttpServer server;
    private String tsa;
    private Path paper;
    private Path key;
    private Path root;

    private record Answer(int status, String out, String err) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI base = URI.create("http://localhost:" + server.getAddress().getPort() + "/pki");
        DemoPki pki = DemoPki.create(base, Clock.systemUTC());
        answer("/pki/tsa", pki::answerTimestampQuery);
        answer("/pki/ocsp", pki::answerOcspRequest);
        answer("/pki/root.crl", request -> pki.rootCrl());
        server.start();
        tsa = base + "/tsa";
        paper = Files.write(folder.resolve("học bạ.pdf"), CliPaper.bytes());
        key = Files.write(
                folder.resolve("key.p12"),
                pki.issue(DemoSubject.person("Nguyễn Thị Ánh", "Hiệu trưởng", "THCS Nguyễn Du"), PIN.toCharArray())
                        .pkcs12());
        root = Files.writeString(folder.resolve("root.pem"), pki.anchors().toPem());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_paper_is_signed_lifted_and_verified_without_network() throws Exception {
        Path signed = folder.resolve("signed.pdf");

        Answer signing = run(
                Map.of("GL_PIN", PIN),
                "sign",
                paper.toString(),
                "--out",
                signed.toString(),
                "--key",
                key.toString(),
                "--field",
                CliPaper.FIELD,
                "--line",
                "Ký bởi: Nguyễn Thị Ánh",
                "--pin-env",
                "GL_PIN",
                "--tsa",
                tsa,
                "--lift",
                "--online",
                "--trust",
                root.toString());
        server.stop(0);
        Answer quick = run(Map.of(), "verify", signed.toString(), "--trust", root.toString());
        Answer english = run(
                Map.of(), "verify", signed.toString(), "--trust", root.toString(), "--json", "--full", "--lang", "en");

        assertThat(signing.status()).as(signing.err()).isZero();
        assertThat(signing.out()).contains("Đã ký");
        assertThat(quick.status()).as(quick.out() + quick.err()).isZero();
        assertThat(quick.out()).contains("HỢP LỆ", "Nguyễn Thị Ánh", "B-LTA");
        assertThat(quick.err()).isEmpty();
        assertThat(english.status()).as(english.out() + english.err()).isZero();
        JsonNode json = new JsonMapper().readTree(english.out());
        assertThat(json.get(0).path("report").path("depth").asString()).isEqualTo("FULL");
        assertThat(json.get(0).path("report").path("allPassed").asBoolean()).isTrue();
        assertThat(json.get(0).path("report").path("etsiReportXml").asString()).contains("ValidationReport");
    }

    @Test
    void what_is_not_valid_is_one_and_what_is_not_readable_is_two() throws Exception {
        Path signed = folder.resolve("signed.pdf");
        Path pin = Files.writeString(folder.resolve("pin"), PIN + "\n");
        run(
                Map.of(),
                "sign",
                paper.toString(),
                "--out",
                signed.toString(),
                "--key",
                key.toString(),
                "--field",
                CliPaper.FIELD,
                "--pin-file",
                pin.toString());
        byte[] bytes = Files.readAllBytes(signed);
        bytes[bytes.length / 3] ^= 1;
        Path bad = Files.write(folder.resolve("bad.pdf"), bytes);
        Path none = Files.writeString(folder.resolve("none.pdf"), "nothing");

        Answer unproven = run(Map.of(), "verify", signed.toString(), "--trust", root.toString(), "--lang=en");
        Answer online = run(Map.of(), "verify", signed.toString(), "--trust", root.toString(), "--online");
        Answer changed = run(Map.of(), "verify", bad.toString(), "--trust", root.toString());
        Answer unreadable = run(Map.of(), "verify", none.toString(), signed.toString(), "--trust", root.toString());
        Answer missing = run(Map.of(), "verify", folder.resolve("missing.pdf").toString());

        assertThat(unproven.status()).isEqualTo(1);
        assertThat(unproven.out()).contains("UNDECIDED");
        assertThat(online.status()).as(online.out()).isZero();
        assertThat(changed.status()).isEqualTo(1);
        assertThat(changed.out()).contains("KHÔNG HỢP LỆ");
        assertThat(unreadable.status()).isEqualTo(2);
        assertThat(unreadable.err()).contains("none.pdf");
        assertThat(missing.status()).isEqualTo(2);
    }

    @Test
    void signing_says_why_not_and_leaves_no_file() throws Exception {
        Path target = folder.resolve("out.pdf");

        Answer noPin = run(
                Map.of(),
                "sign",
                paper.toString(),
                "--out",
                target.toString(),
                "--key",
                key.toString(),
                "--field",
                CliPaper.FIELD);
        Answer wrongPin = run(
                Map.of("GL_PIN", "000000"),
                "sign",
                paper.toString(),
                "--out",
                target.toString(),
                "--key",
                key.toString(),
                "--field",
                CliPaper.FIELD,
                "--pin-env",
                "GL_PIN",
                "--lang",
                "en");
        Answer noNetwork = run(
                Map.of("GL_PIN", PIN),
                "sign",
                paper.toString(),
                "--out",
                target.toString(),
                "--key",
                key.toString(),
                "--field",
                CliPaper.FIELD,
                "--pin-env",
                "GL_PIN",
                "--lift");
        Answer exists = run(
                Map.of("GL_PIN", PIN),
                "sign",
                paper.toString(),
                "--out",
                paper.toString(),
                "--key",
                key.toString(),
                "--field",
                CliPaper.FIELD,
                "--pin-env",
                "GL_PIN");
        Answer usage = run(Map.of());

        assertThat(noPin.status()).isEqualTo(2);
        assertThat(noPin.err()).contains("Chưa có mã PIN");
        assertThat(wrongPin.status()).isEqualTo(1);
        assertThat(wrongPin.err()).contains("The PIN is wrong").doesNotContain("000000");
        assertThat(noNetwork.status()).isEqualTo(2);
        assertThat(exists.status()).isEqualTo(2);
        assertThat(Files.exists(target)).isFalse();
        assertThat(Files.readAllBytes(paper)).isEqualTo(CliPaper.bytes());
        assertThat(usage.status()).isEqualTo(2);
        assertThat(usage.err()).contains("verify", "sign");
    }

    private Answer run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                System.getProperty("cli.jar")));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.write(folder.resolve("stdin"), new byte[0]).toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Answer(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private void answer(String path, UnaryOperator<byte[]> service) {
        server.createContext(path, exchange -> reply(exchange, service));
    }

    private static void reply(HttpExchange exchange, UnaryOperator<byte[]> service) throws IOException {
        try (exchange) {
            byte[] body = service.apply(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
