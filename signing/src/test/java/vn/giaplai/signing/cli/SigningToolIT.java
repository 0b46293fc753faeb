package vn.giaplai.signing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaplai.signing.CliPaper;
import vn.giaplai.signing.cli.CliProcess.Answer;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.demo.DemoSubject;

/** Runs the packaged jar as a process of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // set by JUnit
class SigningToolIT {

    private static final String PIN = "135790";

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private static HttpServer server;
    private static DemoPki pki;
    private static String tsa;
    private static byte[] signer;

    @TempDir
    Path folder;

    private Path paper;
    private Path key;
    private Path root;

    @BeforeAll
    static void authority() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI base = URI.create("http://localhost:" + server.getAddress().getPort() + "/pki");
        pki = DemoPki.create(base, Clock.systemUTC());
        answer("/pki/tsa", pki::answerTimestampQuery);
        answer("/pki/ocsp", pki::answerOcspRequest);
        answer("/pki/root.crl", request -> pki.rootCrl());
        server.start();
        tsa = base + "/tsa";
        signer = pki.issue(DemoSubject.person("Nguyễn Thị Ánh", "Hiệu trưởng", "THCS Nguyễn Du"), PIN.toCharArray())
                .pkcs12();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @BeforeEach
    void files() throws IOException {
        paper = Files.write(folder.resolve("học bạ.pdf"), CliPaper.bytes());
        key = Files.write(folder.resolve("key.p12"), signer);
        root = Files.writeString(folder.resolve("root.pem"), pki.anchors().toPem());
    }

    @Test
    void a_paper_is_signed_lifted_and_verified_without_network() throws Exception {
        Path signed = folder.resolve("signed.pdf");

        Answer signing = sign(
                paper,
                signed,
                CliPaper.FIELD,
                "--line",
                "Ký bởi: Nguyễn Thị Ánh",
                "--tsa",
                tsa,
                "--lift",
                "--online",
                "--trust",
                root.toString());
        int asked = ASKED.size();
        Answer quick = run(Map.of(), "verify", signed.toString(), "--trust", root.toString());
        Answer english = run(
                Map.of(), "verify", signed.toString(), "--trust", root.toString(), "--json", "--full", "--lang", "en");

        assertThat(ASKED).hasSize(asked).contains("/pki/tsa");
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
        sign(Map.of(), paper, signed, CliPaper.FIELD, "--pin-file", pin.toString());
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
    void a_letter_from_elsewhere_is_signed_at_a_place_with_an_image_and_once_more_without_any() throws Exception {
        Path letter = Files.write(folder.resolve("letter.pdf"), CliPaper.letter());
        Path seal = folder.resolve("seal.png");
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB), "png", seal.toFile());
        Path signed = folder.resolve("signed.pdf");
        Path twice = folder.resolve("twice.pdf");

        Answer first = sign(
                letter,
                signed,
                "principal",
                "--line=HIỆU TRƯỞNG",
                "--line=Nguyễn Thị Ánh",
                "--place=2,330,80,200,90",
                "--image",
                seal.toString());
        Answer second = sign(signed, twice, "clerk", "--invisible");
        Answer verified = run(Map.of(), "verify", twice.toString(), "--trust", root.toString(), "--online");

        assertThat(first.status()).as(first.err()).isZero();
        assertThat(second.status()).as(second.err()).isZero();
        assertThat(verified.status()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out()).contains("principal", "clerk");
        try (PDDocument document = Loader.loadPDF(twice.toFile())) {
            PDAnnotation block = document.getPage(1).getAnnotations().get(0);
            assertThat(block.getRectangle()).hasToString("[330.0,80.0,530.0,170.0]");
            assertThat(block.getNormalAppearanceStream().getResources().getXObjectNames())
                    .hasSize(1);
        }
    }

    @Test
    void signing_says_why_not_and_leaves_no_file() throws Exception {
        Path target = folder.resolve("out.pdf");

        Answer noPin = sign(Map.of(), paper, target, CliPaper.FIELD);
        Answer wrongPin =
                sign(Map.of("GL_PIN", "000000"), paper, target, CliPaper.FIELD, "--pin-env=GL_PIN", "--lang=en");
        Answer noNetwork = sign(paper, target, CliPaper.FIELD, "--lift");
        Answer exists = sign(paper, paper, CliPaper.FIELD);
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

    private Answer sign(Path file, Path target, String field, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--pin-env=GL_PIN");
        return sign(Map.of("GL_PIN", PIN), file, target, field, arguments.toArray(String[]::new));
    }

    private Answer sign(Map<String, String> environment, Path file, Path target, String field, String... more)
            throws Exception {
        List<String> arguments = new ArrayList<>(List.of("sign", file.toString(), "--field", field));
        arguments.addAll(List.of("--out", target.toString(), "--key", key.toString()));
        arguments.addAll(List.of(more));
        return run(environment, arguments.toArray(String[]::new));
    }

    private Answer run(Map<String, String> environment, String... arguments) throws Exception {
        return CliProcess.run(folder, environment, arguments);
    }

    private static void answer(String path, UnaryOperator<byte[]> service) {
        server.createContext(path, exchange -> reply(exchange, service));
    }

    private static void reply(HttpExchange exchange, UnaryOperator<byte[]> service) throws IOException {
        ASKED.add(exchange.getRequestURI().getPath());
        try (exchange) {
            byte[] body = service.apply(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
