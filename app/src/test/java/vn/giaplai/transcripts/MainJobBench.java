package vn.giaplai.transcripts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.signingdesk.ChosenPaper;
import vn.giaplai.signingdesk.ItemOutcome;
import vn.giaplai.signingdesk.RoundId;
import vn.giaplai.signingdesk.SigningDesk;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallClass;

/**
 * Measures the main job on this machine and writes {@code target/bench.json}. Signatures are compared with the raw key
 * operation of the same run. No figure is asserted. PostgreSQL flushes its log here (-Dtest.fsync=on).
 */
@AppTest
@TestPropertySource(properties = "giaplai.demo.load=true")
class MainJobBench {

    private static final String YEAR = "2025-2026";
    private static final String PRINCIPAL = "ND01";
    private static final String STARTER = "ND04";
    private static final int CLASSES = 10;
    private static final int CLASSES_IN_A_BATCH = 5;
    private static final int PUPILS = 45;
    private static final int VISITS = 300;
    private static final int WARM_UPS = 8;
    private static final int RUNS = 5;

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
    private SignoffDriver people;

    @Autowired
    private SigningDesk desk;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Object> bench = new LinkedHashMap<>();
    private volatile boolean signing;

    @Test
    void measure() throws Exception {
        bench.put("class40", wholeClass());
        var batches = new ArrayDeque<>(classesReadyToSign());
        visitor().visit(VISITS, () -> true);
        var idle = visitor();
        idle.visit(VISITS, () -> true);
        chain(batches);
        inbox(idle, beside(batches));
        bench.put("memory", Map.of("peakRssMiB", peakRss()));
        bench.put("startup", startup());
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(Path.of("target", "bench.json"), json.writeValueAsString(bench));
    }

    /** Seconds from complete marks of 40 pupils to the archive, every signer with one batch a round. */
    private Map<String, Double> wholeClass() throws Exception {
        var reached = new LinkedHashMap<String, Double>();
        long begin = System.nanoTime();
        var number = cases.startClass(new ClassRef(DemoSchool.CODE, DemoSchool.YEAR, "9A"), new PersonCode(STARTER));
        people.confirmDecisions(number, PRINCIPAL);
        people.awaitTasks(number, "signSubject");
        reached.put("renderedAtSeconds", seconds(begin));
        people.signRounds(number, "signSubject");
        people.signRounds(number, "signHomeroom");
        cases.reviewed(people.awaitTask(number, "reviewTranscripts").id(), number, List.of(), new PersonCode("ND02"));
        people.signRounds(number, "signPrincipal");
        people.signRounds(number, "sealTranscripts");
        reached.put("sealedAtSeconds", seconds(begin));
        people.awaitCompleted(number);
        reached.put("wallSeconds", seconds(begin));
        return reached;
    }

    /** The rounds of classes of 45; those of one subject and teacher in five classes together. Rendering is measured. */
    private Collection<List<InboxItem>> classesReadyToSign() {
        double rendering = 0;
        var bySubject = new TreeMap<String, List<InboxItem>>();
        for (int index = 0; index < CLASSES; index++) {
            var entered = SmallClass.enter(YEAR, "9" + "KLMNPQRSTV".charAt(index), PUPILS, register, staff, gradebook);
            var number = cases.startClass(entered.ref(), new PersonCode(STARTER));
            people.awaitTask(number, "confirmDecisions");
            long begin = System.nanoTime();
            people.confirmDecisions(number, PRINCIPAL);
            var tasks = people.awaitTasks(number, "signSubject");
            rendering += seconds(begin);
            var group = index / CLASSES_IN_A_BATCH;
            tasks.forEach(task -> bySubject
                    .computeIfAbsent(
                            task.place().subjectCode() + task.place().slot() + "/" + group, key -> new ArrayList<>())
                    .add(task));
        }
        bench.put("render", Map.of("perSecond", CLASSES * PUPILS / rendering));
        return bySubject.values();
    }

    /** Batches of 225 papers, measures of the key before, between and after them; the medians count. */
    private void chain(ArrayDeque<List<InboxItem>> batches) throws Exception {
        var warmUp = new ArrayList<Double>();
        for (int run = 0; run < WARM_UPS; run++) {
            warmUp.add(sign(batches.remove()));
        }
        var raw = new ArrayList<Double>(List.of(rawSignsPerSecond()));
        var whole = new ArrayList<Double>();
        for (int run = 0; run < RUNS; run++) {
            whole.add(sign(batches.remove()));
            raw.add(rawSignsPerSecond());
        }
        double perSecond = median(whole);
        double key = median(raw);
        var chain = new LinkedHashMap<String, Object>();
        chain.put("perSecond", perSecond);
        chain.put("raw", key);
        chain.put("ratio", perSecond / key);
        chain.put("batch", CLASSES_IN_A_BATCH * PUPILS);
        chain.put("perSecondOfEachRun", whole);
        chain.put("rawOfEachRun", raw);
        chain.put("warmUpPerSecondOfEachRun", warmUp);
        bench.put("chain", chain);
    }

    /** Somebody who signs in and looks at the inbox while one batch after the other is signed. */
    private BenchVisitor beside(ArrayDeque<List<InboxItem>> batches) throws Exception {
        var visitor = visitor();
        var visiting = CompletableFuture.runAsync(() -> visitor.visit(VISITS, () -> signing));
        var rates = new ArrayList<Double>();
        while (!visiting.isDone() && !batches.isEmpty()) {
            rates.add(sign(batches.remove()));
        }
        visitor.leave();
        visiting.get(1, TimeUnit.MINUTES);
        bench.put("chainBesideVisitorPerSecond", median(rates));
        return visitor;
    }

    private void inbox(BenchVisitor idle, BenchVisitor batch) {
        bench.put("inbox", latencies(idle.visits(), batch.visits()));
        bench.put("signIn", latencies(idle.signIns(), batch.signIns()));
    }

    private static Map<String, Object> latencies(List<Long> idle, List<Long> batch) {
        var latencies = new LinkedHashMap<String, Object>();
        latencies.put("idleP50Ms", percentile(idle, 50));
        latencies.put("idleP95Ms", percentile(idle, 95));
        latencies.put("idleCount", idle.size());
        latencies.put("batchP50Ms", percentile(batch, 50));
        latencies.put("batchP95Ms", percentile(batch, 95));
        latencies.put("batchCount", batch.size());
        return latencies;
    }

    private BenchVisitor visitor() {
        var username = jdbc.sql("select username from account where person_code = :code")
                .param("code", PRINCIPAL)
                .query(String.class)
                .single();
        return new BenchVisitor(port, username, DemoSchool.PASSWORD);
    }

    /** Signatures per second of one batch: from the PIN until everything is stored and the process told. */
    private double sign(List<InboxItem> rounds) throws Exception {
        var chosen = new ArrayList<ChosenPaper>();
        for (var task : rounds) {
            var round = new RoundId(jdbc.sql("select id from signature_round where task_id = :task")
                    .param("task", task.id().value())
                    .query(UUID.class)
                    .single());
            documents
                    .papers(task.caseNumber().value())
                    .forEach(paper ->
                            chosen.add(new ChosenPaper(round, paper.document().id(), true)));
        }
        var teacher = people.signer(rounds.get(0));
        var batch = desk.confirm(new PersonCode(teacher), chosen);
        long begin = System.nanoTime();
        signing = true;
        desk.start(batch, new PersonCode(teacher), DemoSchool.PIN.toCharArray());
        var progress = desk.await(batch, new PersonCode(teacher), Duration.ofMinutes(3));
        signing = false;
        double took = seconds(begin);
        if (progress.of(ItemOutcome.SIGNED) != chosen.size()) {
            throw new IllegalStateException("not everything was signed: " + progress);
        }
        return chosen.size() / took;
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
                process.waitFor(100, TimeUnit.MILLISECONDS);
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

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
