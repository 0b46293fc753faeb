package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.demo.DemoSubject;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchAndServicesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void a_batch_keeps_finished_signatures_when_one_document_fails_and_stops_when_asked() {
        BatchSigner batch = new BatchSigner(new PadesSigner(), TestPki.teacher(0));
        byte[] paper = SamplePdfs.table();
        List<BatchDocument> documents = List.of(
                new BatchDocument("a", paper, SamplePdfs.request(0)),
                new BatchDocument("b", new byte[] {0}, SamplePdfs.request(0)),
                new BatchDocument("c", paper, SamplePdfs.request(1)),
                new BatchDocument("d", paper, SamplePdfs.request(2)));
        List<BatchOutcome> outcomes = new ArrayList<>();

        BatchSummary summary = batch.sign(documents.iterator(), new BatchListener() {
            @Override
            public void finished(BatchOutcome outcome) {
                outcomes.add(outcome);
            }

            @Override
            public boolean stopRequested() {
                return outcomes.size() == 3;
            }
        });

        assertThat(summary).isEqualTo(new BatchSummary(2, 1, 0, true));
        assertThat(outcomes).extracting(BatchOutcome::id).containsExactly("a", "b", "c");
        assertThat(outcomes.get(1).failure()).contains(SigningFailure.DOCUMENT_BROKEN);
        assertThat(outcomes.get(1).problem()).isPresent();
        assertThat(outcomes.get(2).signed()).isPresent();
        assertThat(batch.signAll(documents)).hasSize(4);
    }

    @Test
    void every_failure_speaks_to_a_person_in_both_languages() {
        for (SigningFailure failure : SigningFailure.values()) {
            assertThat(failure.vietnamese()).as(failure.name()).matches("(?s).*[àáạảãâầấậăđêôơư].*\\.");
            assertThat(failure.english()).endsWith(".");
        }
    }

    @Test
    void time_stamps_and_revocation_data_are_fetched_by_http() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI base = URI.create("http://localhost:" + server.getAddress().getPort() + "/pki");
        DemoPki pki = DemoPki.create(base, TestPki.CLOCK);
        answer(server, "/pki/tsa", pki::answerTimestampQuery);
        answer(server, "/pki/ocsp", pki::answerOcspRequest);
        answer(server, "/pki/root.crl", request -> pki.rootCrl());
        answer(server, "/broken", request -> new byte[] {1, 2});
        server.start();
        try {
            byte[] paper = SignedPapers.signed(
                    SamplePdfs.table(),
                    0,
                    SigningKeys.pkcs12(
                            pki.issue(
                                            DemoSubject.person("Hà Ê", "Giáo viên", "THCS Nguyễn Du")
                                                    .with(DemoSubject.KeyKind.P_256),
                                            "1234".toCharArray())
                                    .pkcs12(),
                            "1234".toCharArray()));
            TimestampAuthority down = TimestampAuthorities.http(URI.create("http://localhost:1/tsa"), PATIENCE);
            TimestampAuthority lying = TimestampAuthorities.http(base.resolve("/broken"), PATIENCE);
            TimestampAuthority good =
                    TimestampAuthorities.http(base.resolve("/pki/tsa"), PATIENCE, "2.999.1", pki.anchors());
            RevocationSource source = RevocationSources.http(PATIENCE);

            SignedPdf lifted = new DocumentLift(TestPki.CLOCK)
                    .lift(paper, TimestampAuthorities.inOrder(List.of(down, lying, good)), source, pki.anchors());

            assertThat(lifted.level()).isEqualTo(SignatureLevel.B_LTA);
            byte[] digest = new byte[32];
            refused(SigningFailure.TIMESTAMP_UNAVAILABLE, () -> down.stamp(digest));
            refused(SigningFailure.TIMESTAMP_REJECTED, () -> lying.stamp(digest));
            refused(
                    SigningFailure.TIMESTAMP_REJECTED,
                    () -> TimestampAuthorities.http(
                                    base.resolve("/pki/tsa"), PATIENCE, "2.999.1", TestPki.PKI.anchors())
                            .stamp(digest));
            refused(
                    SigningFailure.TIMESTAMP_UNAVAILABLE,
                    () -> TimestampAuthorities.http(base.resolve("/nowhere"), PATIENCE)
                            .stamp(digest));
            refused(SigningFailure.REVOCATION_UNAVAILABLE, () -> source.evidence(TestPki.PKI.root(), pki.root()));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void revocation_data_are_asked_for_once_per_issuer() {
        AtomicInteger asked = new AtomicInteger();
        RevocationSource cached = RevocationSources.cached(
                (certificate, issuer) -> {
                    asked.incrementAndGet();
                    return TestPki.PKI.revocation().evidence(certificate, issuer);
                },
                Duration.ofHours(1),
                TestPki.CLOCK);

        cached.evidence(TestPki.teacherKey(0).certificate(), TestPki.PKI.issuing());
        cached.evidence(TestPki.teacherKey(1).certificate(), TestPki.PKI.issuing());

        assertThat(asked).hasValue(1);
    }

    @Test
    void the_full_depth_runs_as_a_program_and_answers_in_json() throws IOException {
        byte[] paper = SignedPapers.withSignatures(SamplePdfs.table(), 1);
        byte[] whole = new DocumentLift(TestPki.CLOCK)
                .lift(paper, TestPki.PKI.timestamps(), TestPki.PKI.revocation(), TestPki.PKI.anchors())
                .bytes(paper);
        Path good = Files.write(folder.resolve("good.pdf"), whole);
        Path bad = Files.write(folder.resolve("bad.pdf"), Tampering.overlayAnnotation(whole));
        Path none = Files.write(folder.resolve("none.pdf"), new byte[] {1});
        Path anchors = Files.writeString(
                folder.resolve("root.pem"), TestPki.PKI.anchors().toPem());

        assertThat(answer(good, anchors, 0))
                .contains("\"depth\":\"FULL\"", "\"allPassed\":true", "eu-dss-passed", "ValidationReport");
        assertThat(answer(bad, anchors, 1)).contains("annotation-added", "\"indication\":\"TOTAL_FAILED\"");
        assertThat(answer(none, anchors, 2)).contains("\"failure\":\"DOCUMENT_BROKEN\"");
    }

    private static String answer(Path file, Path anchors, int status) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int actual = FullValidation.run(
                file,
                anchors,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new SignatureValidator(TestPki.CLOCK).forOwnPapers());
        assertThat(actual).isEqualTo(status);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void answer(HttpServer server, String path, UnaryOperator<byte[]> service) {
        server.createContext(path, exchange -> reply(exchange, service));
    }

    private static void reply(HttpExchange exchange, UnaryOperator<byte[]> service) throws IOException {
        try (exchange) {
            byte[] body = service.apply(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void refused(SigningFailure failure, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(failure));
    }
}
