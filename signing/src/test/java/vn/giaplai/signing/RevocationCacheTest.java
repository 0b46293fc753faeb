package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One slow or failing responder must not be the problem of everybody else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class RevocationCacheTest {

    private static final X509Certificate A = TestPki.teacherKey(0).certificate();
    private static final X509Certificate B = TestPki.teacherKey(1).certificate();
    private static final X509Certificate ISSUER = TestPki.PKI.issuing();
    private static final X509Certificate ROOT = TestPki.PKI.root();

    private final Responders responders = new Responders();
    private final RevocationSource cached = RevocationSources.cached(responders, Duration.ofHours(1), TestPki.CLOCK);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        responders.slow.values().forEach(CountDownLatch::countDown);
        threads.shutdownNow();
    }

    @Test
    void while_one_responder_is_slow_the_others_are_heard() throws Exception {
        CountDownLatch slow = responders.slow(A);
        Future<RevocationEvidence> first = ask(A);
        responders.awaitQuestion(A);

        assertThat(ask(B).get(30, TimeUnit.SECONDS).kind()).isEqualTo(RevocationEvidence.Kind.OCSP);

        assertThat(first).isNotDone();
        slow.countDown();
        assertThat(first.get()).isNotNull();
    }

    @Test
    void two_threads_that_ask_for_one_certificate_share_one_question() throws Exception {
        CountDownLatch slow = responders.slow(A);
        Future<RevocationEvidence> first = ask(A);
        responders.awaitQuestion(A);
        Asker second = new Asker(() -> cached.evidence(A, ISSUER));
        second.awaitWaiting();

        slow.countDown();

        assertThat(second.answer()).isSameAs(first.get());
        assertThat(cached.evidence(A, ISSUER)).isSameAs(first.get());
        assertThat(responders.asked).containsExactly(A);
    }

    @Test
    void a_failure_is_told_to_those_who_wait_and_is_not_remembered() throws Exception {
        CountDownLatch slow = responders.slow(A);
        responders.failures.add(unavailable());
        Future<RevocationEvidence> first = ask(A);
        responders.awaitQuestion(A);
        Asker second = new Asker(() -> cached.evidence(A, ISSUER));
        second.awaitWaiting();

        slow.countDown();

        assertThatThrownBy(first::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SigningException.class);
        assertThatThrownBy(second::answer)
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.REVOCATION_UNAVAILABLE));
        assertThat(responders.asked).containsExactly(A);
        assertThat(cached.evidence(A, ISSUER)).isNotNull();
        assertThat(responders.asked).containsExactly(A, A);
    }

    @Test
    void who_waits_asks_itself_when_the_one_who_asked_was_interrupted() throws Exception {
        responders.slow(A);
        Asker first = new Asker(() -> cached.evidence(A, ISSUER));
        responders.awaitQuestion(A);
        Asker second = new Asker(() -> cached.evidence(A, ISSUER));
        second.awaitWaiting();
        responders.slow.remove(A);

        first.thread.interrupt();

        assertThat(second.answer()).isNotNull();
        assertThatThrownBy(first::answer).isInstanceOf(SigningException.class);
    }

    @Test
    void who_is_interrupted_while_waiting_gives_up_alone_and_stays_interrupted() throws Exception {
        CountDownLatch slow = responders.slow(A);
        Future<RevocationEvidence> first = ask(A);
        responders.awaitQuestion(A);
        List<Boolean> flag = new ArrayList<>();
        Asker second = new Asker(() -> {
            try {
                return cached.evidence(A, ISSUER);
            } finally {
                flag.add(Thread.currentThread().isInterrupted());
            }
        });
        second.awaitWaiting();

        second.thread.interrupt();

        assertThatThrownBy(second::answer)
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.REVOCATION_UNAVAILABLE));
        assertThat(flag).containsExactly(true);
        slow.countDown();
        assertThat(first.get()).isNotNull();
    }

    @Test
    void what_is_asked_least_is_forgotten_when_the_memory_is_full() {
        int most = 64 << 20;
        RevocationSource huge = RevocationSources.cached(
                (certificate, issuer) -> {
                    responders.asked.add(certificate);
                    return new RevocationEvidence(RevocationEvidence.Kind.OCSP, new byte[most / 2]);
                },
                Duration.ofHours(1),
                TestPki.CLOCK);

        huge.evidence(A, ISSUER);
        huge.evidence(B, ISSUER);
        huge.evidence(A, ISSUER);
        huge.evidence(ISSUER, ROOT);
        huge.evidence(A, ISSUER);
        huge.evidence(B, ISSUER);

        assertThat(responders.asked).containsExactly(A, B, ISSUER, B);
    }

    private Future<RevocationEvidence> ask(X509Certificate certificate) {
        return threads.submit(() -> cached.evidence(certificate, ISSUER));
    }

    private static SigningException unavailable() {
        return new SigningException(SigningFailure.REVOCATION_UNAVAILABLE, "nobody answered");
    }

    /** A thread whose waiting can be seen. */
    private static final class Asker {

        private final FutureTask<RevocationEvidence> task;
        private final Thread thread;

        Asker(Callable<RevocationEvidence> question) {
            task = new FutureTask<>(question);
            thread = new Thread(task);
            thread.start();
        }

        void awaitWaiting() {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }

        RevocationEvidence answer() throws Exception {
            try {
                return task.get();
            } catch (ExecutionException problem) {
                throw (Exception) problem.getCause();
            }
        }
    }

    /** Good answers about everybody, some of them late, some of them failures first. */
    private static final class Responders implements RevocationSource {

        private final Map<X509Certificate, CountDownLatch> slow = new ConcurrentHashMap<>();
        private final Map<X509Certificate, CountDownLatch> reached = new ConcurrentHashMap<>();
        private final Queue<SigningException> failures = new ConcurrentLinkedQueue<>();
        private final Queue<X509Certificate> asked = new ConcurrentLinkedQueue<>();

        CountDownLatch slow(X509Certificate certificate) {
            return slow.computeIfAbsent(certificate, each -> new CountDownLatch(1));
        }

        void awaitQuestion(X509Certificate certificate) throws InterruptedException {
            assertThat(reached(certificate).await(30, TimeUnit.SECONDS)).isTrue();
        }

        private CountDownLatch reached(X509Certificate certificate) {
            return reached.computeIfAbsent(certificate, each -> new CountDownLatch(1));
        }

        @Override
        public RevocationEvidence evidence(X509Certificate certificate, X509Certificate issuer) {
            asked.add(certificate);
            CountDownLatch end = slow.get(certificate);
            if (end != null) {
                reached(certificate).countDown();
                try {
                    end.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw unavailable();
                }
            }
            SigningException failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
            return TestPki.PKI.revocationByOcsp().evidence(certificate, issuer);
        }
    }
}
