package vn.giaplai.transcripts;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.documents.Documents;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.results.DecisionConfirmation;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.signingdesk.ChosenPaper;
import vn.giaplai.signingdesk.RoundId;
import vn.giaplai.signingdesk.SigningDesk;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallClass;

/**
 * Measures the main job on this machine and writes {@code target/bench.json}. Everything is compared with the raw key
 * operation of the same run; nothing is asserted. PostgreSQL flushes its log here (-Dtest.fsync=on).
 */
@AppTest
@TestPropertySource(properties = "giaplai.demo.load=true")
class MainJobBench {

    private static final String YEAR = "2025-2026";
    private static final String PRINCIPAL = "ND01";
    private static final String STARTER = "ND04";
    private static final int CLASSES = 5;
    private static final int PUPILS = 45;
    private static final int VISITS = 300;

    @LocalServerPort
    private int port;

    @Autowired
    private SchoolRegister register;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private Gradebook gradebook;

    @Autowired
    private TranscriptCases cases;

    @Autowired
    private TranscriptPapers papers;

    @Autowired
    private DecisionConfirmation confirmation;

    @Autowired
    private SignoffDriver people;

    @Autowired
    private SigningDesk desk;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Object> bench = new LinkedHashMap<>();

    @Test
    void measure() throws Exception {
        bench.put("class40", Map.of("wallSeconds", wholeClass()));
        bench.put("render", Map.of("perSecond", rendered()));
        var client = signedIn();
        var idle = visits(client, VISITS);
        var rounds = fiveClassesReadyToSign();
        chain(rounds, client, idle);
        bench.put("memory", Map.of("peakRssMiB", peakRss()));
        bench.put("startup", startup());
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(Path.of("target", "bench.json"), json.writeValueAsString(bench));
    }

    /** Seconds from complete marks of 40 pupils to the archive, every signer with one batch a round. */
    private double wholeClass() throws Exception {
        long begin = System.nanoTime();
        var number = cases.startClass(new ClassRef(DemoSchool.CODE, DemoSchool.YEAR, "9A"), STARTER);
        confirm(number, 40);
        people.signRounds(number, "signSubject");
        people.signRounds(number, "signHomeroom");
        cases.reviewed(people.awaitTask(number, "reviewTranscripts").id(), number, List.of(), "ND02");
        people.signRounds(number, "signPrincipal");
        people.signRounds(number, "sealTranscripts");
        people.awaitCompleted(number);
        return seconds(begin);
    }

    private void confirm(CaseNumber number, int pupils) {
        confirmation.confirm(
                people.awaitTask(number, "confirmDecisions").id(), number, PRINCIPAL, confirmation.fingerprint(number));
    }

    private double rendered() {
        var ref = new ClassRef(DemoSchool.CODE, DemoSchool.YEAR, "9A");
        var pupils = register.pupils(ref);
        pupils.forEach(pupil -> papers.preview(ref, pupil.code()));
        long begin = System.nanoTime();
        pupils.forEach(pupil -> papers.preview(ref, pupil.code()));
        return pupils.size() / seconds(begin);
    }

    /** The rounds of one teacher over five classes of 45. */
    private List<RoundId> fiveClassesReadyToSign() {
        var rounds = new ArrayList<RoundId>();
        for (int index = 0; index < CLASSES; index++) {
            var entered = SmallClass.enter(YEAR, "9" + "KLMNP".charAt(index), PUPILS, register, staff, gradebook);
            var number = cases.startClass(entered.ref(), STARTER);
            confirm(number, PUPILS);
            people.awaitTasks(number, "signSubject");
            rounds.add(new RoundId(jdbc.sql("""
                            select id from signature_round
                            where case_number = :number and subject_code = 'TOAN' and role = 'GVBM'
                            """)
                    .param("number", number.value())
                    .query(UUID.class)
                    .single()));
        }
        return rounds;
    }

    private void chain(List<RoundId> rounds, HttpClient client, List<Long> idle) throws Exception {
        var warm = sign(rounds.get(0));
        bench.put("chainWarmUpPerSecond", warm);
        double raw = rawSignsPerSecond();
        var visitor = new Thread(() -> visitWhileSigning(client), "visitor");
        double quiet = sign(rounds.subList(1, 3));
        visitor.start();
        double disturbed = sign(rounds.subList(3, CLASSES));
        visitor.interrupt();
        visitor.join();
        double rawAgain = rawSignsPerSecond();
        double mean = (raw + rawAgain) / 2;
        bench.put(
                "chain",
                Map.of("perSecond", quiet, "raw", mean, "ratio", quiet / mean, "besideVisitorsPerSecond", disturbed));
        bench.put(
                "inbox",
                Map.of(
                        "idleP50Ms", percentile(idle, 50),
                        "idleP95Ms", percentile(idle, 95),
                        "batchP50Ms", percentile(visits, 50),
                        "batchP95Ms", percentile(visits, 95),
                        "batchVisits", visits.size()));
    }

    private final List<Long> visits = java.util.Collections.synchronizedList(new ArrayList<>());

    private void visitWhileSigning(HttpClient client) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                visits.addAll(visits(client, 1));
            }
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private double sign(RoundId round) throws Exception {
        return sign(List.of(round));
    }

    private double sign(List<RoundId> rounds) throws Exception {
        var chosen = new ArrayList<ChosenPaper>();
        for (var round : rounds) {
            var number = jdbc.sql("select case_number from signature_round where id = :id")
                    .param("id", round.value())
                    .query(String.class)
                    .single();
            documents
                    .papers(number)
                    .forEach(paper ->
                            chosen.add(new ChosenPaper(round, paper.document().id(), true)));
        }
        var teacher = staff.assignments(new ClassRef(DemoSchool.CODE, YEAR, "9K")).stream()
                .filter(assignment -> "TOAN".equals(assignment.subjectCode()))
                .findFirst()
                .orElseThrow()
                .personCode();
        var batch = desk.confirm(teacher, chosen);
        desk.start(batch, teacher, DemoSchool.PIN.toCharArray());
        long begin = System.nanoTime();
        desk.await(batch, teacher, Duration.ofMinutes(3));
        return chosen.size() / seconds(begin);
    }

    private static double rawSignsPerSecond() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var key = generator.generateKeyPair().getPrivate();
        rawSigns(key, Duration.ofSeconds(1));
        return rawSigns(key, Duration.ofSeconds(3));
    }

    private static double rawSigns(PrivateKey key, Duration time) throws Exception {
        var message = new byte[200];
        long begin = System.nanoTime();
        int signs = 0;
        while (System.nanoTime() - begin < time.toNanos()) {
            var signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            signature.initSign(key);
            signature.update(message);
            signature.sign();
            signs++;
        }
        return signs / seconds(begin);
    }

    private HttpClient signedIn() throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var times = new ArrayList<Long>();
        var username = jdbc.sql("select username from account where person_code = :code")
                .param("code", PRINCIPAL)
                .query(String.class)
                .single();
        var page = client.send(get("/sign-in"), BodyHandlers.ofString()).body();
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no CSRF token");
        }
        long begin = System.nanoTime();
        var form = "username=%s&password=%s&_csrf=%s"
                .formatted(username, DemoSchool.PASSWORD, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        client.send(
                HttpRequest.newBuilder(uri("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        times.add(System.nanoTime() - begin);
        bench.put("signIn", Map.of("ms", percentile(times, 50)));
        visits(client, VISITS);
        return client;
    }

    private List<Long> visits(HttpClient client, int count) throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        for (int visit = 0; visit < count; visit++) {
            long begin = System.nanoTime();
            var answer = client.send(get("/inbox"), BodyHandlers.ofString());
            times.add(System.nanoTime() - begin);
            if (answer.statusCode() != 200 || answer.uri().getPath().contains("sign-in")) {
                throw new IllegalStateException("the inbox answered " + answer.statusCode() + " at " + answer.uri());
            }
        }
        return times;
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(uri(path)).GET().build();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Seconds from starting the packaged application until it answers: first start with the demo school, then again. */
    private static Map<String, Object> startup() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("giaplai-bench");
        return Map.of("firstSeconds", started(data), "againSeconds", started(data));
    }

    private static double started(Path data) throws IOException, InterruptedException {
        int port;
        try (var socket = new java.net.ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path jar;
        try (var files = Files.list(Path.of("target"))) {
            jar = files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        long begin = System.nanoTime();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "--server.port=" + port,
                        "--giaplai.data-directory=" + data)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("start.log").toFile())
                .start();
        var client = HttpClient.newHttpClient();
        var address = URI.create("http://localhost:" + port + "/sign-in");
        while (true) {
            try {
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
                break;
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the application ended: see " + data.resolve("start.log"), notYet);
                }
                process.waitFor(100, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        }
        double seconds = seconds(begin);
        process.destroy();
        process.waitFor();
        return seconds;
    }

    private static long peakRss() throws IOException {
        var status = Path.of("/proc/self/status");
        if (Files.notExists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private static double percentile(List<Long> nanos, int percent) {
        var sorted = nanos.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return -1;
        }
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
