package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchSignerTest {

    private static final byte[] PAPER = SamplePdfs.table();

    @Test
    void a_key_that_breaks_in_an_unknown_way_costs_one_document() {
        SigningKey sound = TestPki.teacher(0);
        FakeKey key = new FakeKey(sound, 1, calls -> {
            if (calls == 2) {
                throw new IllegalMonitorStateException("driver");
            }
        });
        List<BatchOutcome> outcomes = new ArrayList<>();

        BatchSummary summary =
                new BatchSigner(new PadesSigner(), key).sign(documents(3).iterator(), outcomes::add);

        assertThat(summary).isEqualTo(new BatchSummary(2, 1, 0, false));
        assertThat(outcomes.get(1).failure()).contains(SigningFailure.UNEXPECTED);
        assertThat(outcomes.get(2).signed()).isPresent();
    }

    @Test
    void a_listener_that_throws_never_costs_the_documents_after_it() {
        List<String> stored = new ArrayList<>();

        BatchSummary summary = new BatchSigner(new PadesSigner(), TestPki.teacher(0))
                .sign(documents(4).iterator(), outcome -> {
                    if (outcome.id().equals("d1")) {
                        throw new IllegalStateException("database");
                    }
                    stored.add(outcome.id());
                });

        assertThat(summary).isEqualTo(new BatchSummary(4, 0, 1, false));
        assertThat(stored).containsExactly("d0", "d2", "d3");
    }

    @Test
    void a_listener_that_cannot_say_whether_to_stop_stops_the_batch() {
        List<BatchOutcome> outcomes = new ArrayList<>();

        BatchSummary summary = new BatchSigner(new PadesSigner(), TestPki.teacher(0))
                .sign(documents(3).iterator(), new BatchListener() {
                    @Override
                    public void finished(BatchOutcome outcome) {
                        outcomes.add(outcome);
                    }

                    @Override
                    public boolean stopRequested() {
                        if (outcomes.size() == 1) {
                            throw new IllegalStateException("database");
                        }
                        return false;
                    }
                });

        assertThat(summary).isEqualTo(new BatchSummary(1, 0, 0, true));
    }

    @Test
    void a_stream_that_breaks_has_told_all_that_was_finished() {
        Iterator<BatchDocument> whole = documents(2).iterator();
        Iterator<BatchDocument> broken = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public BatchDocument next() {
                return whole.next();
            }
        };
        List<BatchOutcome> outcomes = new ArrayList<>();
        BatchSigner batch = new BatchSigner(new PadesSigner(), TestPki.teacher(0));

        assertThatThrownBy(() -> batch.sign(broken, outcomes::add)).isInstanceOf(NoSuchElementException.class);
        assertThat(outcomes).hasSize(2).allMatch(each -> each.signed().isPresent());
    }

    @Test
    void a_key_that_signs_several_at_once_is_asked_once_per_chunk_and_a_bad_document_does_not_count() {
        FakeKey key = new FakeKey(TestPki.teacher(0), 3, calls -> {});
        List<BatchDocument> documents = new ArrayList<>(documents(5));
        documents.add(1, new BatchDocument("bad", new byte[] {1}, SamplePdfs.request(0)));
        List<BatchOutcome> outcomes = new ArrayList<>();

        BatchSummary summary = new BatchSigner(new PadesSigner(), key).sign(documents.iterator(), outcomes::add);

        assertThat(summary).isEqualTo(new BatchSummary(5, 1, 0, false));
        assertThat(key.acts).containsExactly(2, 3);
        assertThat(outcomes).extracting(BatchOutcome::id).containsExactly("d0", "bad", "d1", "d2", "d3", "d4");
        outcomes.stream().flatMap(each -> each.signed().stream()).forEach(BatchSignerTest::assertPassed);
        assertThat(new BatchSigner(new PadesSigner(), key).signAll(documents))
                .extracting(BatchOutcome::id)
                .containsExactly("d0", "bad", "d1", "d2", "d3", "d4");
    }

    @Test
    void an_act_that_fails_costs_its_own_chunk_only() {
        FakeKey key = new FakeKey(TestPki.teacher(0), 2, calls -> {
            if (calls == 2) {
                throw new SigningException(SigningFailure.KEY_UNAVAILABLE, "busy");
            }
        });
        List<BatchOutcome> outcomes = new ArrayList<>();

        BatchSummary summary =
                new BatchSigner(new PadesSigner(), key).sign(documents(5).iterator(), outcomes::add);

        assertThat(summary).isEqualTo(new BatchSummary(3, 2, 0, false));
        assertThat(outcomes.get(2).failure()).contains(SigningFailure.KEY_UNAVAILABLE);
        assertThat(outcomes.get(3).failure()).contains(SigningFailure.KEY_UNAVAILABLE);
    }

    @Test
    void two_threads_share_one_batch_and_every_signature_holds() throws Exception {
        BatchSigner batch = new BatchSigner(new PadesSigner(), TestPki.teacher(0));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<BatchOutcome>>> both =
                    threads.invokeAll(List.of(() -> batch.signAll(documents(20)), () -> batch.signAll(documents(20))));

            for (Future<List<BatchOutcome>> each : both) {
                assertThat(each.get()).hasSize(20);
                each.get().forEach(outcome -> assertPassed(outcome.signed().orElseThrow()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void two_hundred_megabytes_are_signed_in_a_heap_of_forty_eight() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BatchInSmallHeap.class.getName())
                .redirectErrorStream(true)
                .start();

        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(output).contains("signed " + BatchInSmallHeap.DOCUMENTS);
    }

    private static List<BatchDocument> documents(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new BatchDocument("d" + i, PAPER, SamplePdfs.request(0)))
                .toList();
    }

    private static void assertPassed(SignedPdf signed) {
        ValidationReport report = new SignatureValidator(TestPki.CLOCK, TestPki.PKI.revocation())
                .validate(signed.bytes(PAPER), TestPki.PKI.anchors(), Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.signatures()).hasSize(1);
    }

    /** A sound key that remembers how many messages each act had, and may break on one of them. */
    private static final class FakeKey implements SigningKey {

        private final SigningKey sound;
        private final int atOnce;
        private final java.util.function.IntConsumer before;
        private final List<Integer> acts = new ArrayList<>();

        FakeKey(SigningKey sound, int atOnce, java.util.function.IntConsumer before) {
            this.sound = sound;
            this.atOnce = atOnce;
            this.before = before;
        }

        @Override
        public List<X509Certificate> chain() {
            return sound.chain();
        }

        @Override
        public SignatureAlgorithm algorithm() {
            return sound.algorithm();
        }

        @Override
        public int atOnce() {
            return atOnce;
        }

        @Override
        public byte[] sign(byte[] message) {
            return sign(List.of(message)).get(0);
        }

        @Override
        public List<byte[]> sign(List<byte[]> messages) {
            acts.add(messages.size());
            before.accept(acts.size());
            return sound.sign(messages);
        }
    }
}
