package vn.giaplai.signing.internal.pki;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.RevocationEvidence;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;

/**
 * Keeps answers for a while: a list for every certificate of its issuer, everything else for its certificate. Threads that
 * ask about the same certificate share one question; those that ask about others never wait for it. A failure is told to
 * all who waited for it, and is not kept.
 */
public final class CachedRevocation implements RevocationSource {

    private final RevocationSource source;
    private final Duration keep;
    private final Clock clock;
    private final KeptEvidence kept = new KeptEvidence();
    private final ConcurrentMap<Question, CompletableFuture<RevocationEvidence>> underway = new ConcurrentHashMap<>();

    private record Question(X509Certificate certificate, X509Certificate issuer) {}

    /** Keeps what this source says. */
    public CachedRevocation(RevocationSource source, Duration keep, Clock clock) {
        this.source = source;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public RevocationEvidence evidence(X509Certificate certificate, X509Certificate issuer) {
        Question question = new Question(certificate, issuer);
        while (true) {
            Optional<RevocationEvidence> known = kept.about(certificate, issuer, clock.instant());
            if (known.isPresent()) {
                return known.get();
            }
            CompletableFuture<RevocationEvidence> mine = new CompletableFuture<>();
            CompletableFuture<RevocationEvidence> theirs = underway.putIfAbsent(question, mine);
            if (theirs == null) {
                return ask(question, mine);
            }
            try {
                return await(theirs);
            } catch (CancellationException theyGaveUp) {
                // Whoever asked was interrupted, which says nothing about the responder.
            }
        }
    }

    private RevocationEvidence ask(Question question, CompletableFuture<RevocationEvidence> answer) {
        try {
            Instant now = clock.instant();
            RevocationEvidence evidence =
                    kept.about(question.certificate(), question.issuer(), now).orElseGet(() -> fetched(question, now));
            answer.complete(evidence);
            return evidence;
        } catch (RuntimeException | Error problem) {
            if (Thread.currentThread().isInterrupted()) {
                answer.cancel(false);
            } else {
                answer.completeExceptionally(problem);
            }
            throw problem;
        } finally {
            underway.remove(question, answer);
        }
    }

    private RevocationEvidence fetched(Question question, Instant now) {
        RevocationEvidence evidence = source.evidence(question.certificate(), question.issuer());
        Optional<RevocationReader> reader = RevocationReader.of(evidence);
        kept.put(
                question.certificate(),
                question.issuer(),
                reader.filter(RevocationReader::isWholeList).isPresent(),
                new KeptEvidence.Kept(evidence, until(question, reader, now)));
        return evidence;
    }

    /** Never longer than the evidence itself holds. */
    private Instant until(Question question, Optional<RevocationReader> reader, Instant now) {
        Instant end = now.plus(keep);
        return reader.flatMap(each -> each.status(question.certificate(), question.issuer()))
                .map(RevocationStatus::untilOrNull)
                .filter(next -> next.isBefore(end))
                .orElse(end);
    }

    private static RevocationEvidence await(CompletableFuture<RevocationEvidence> answer) {
        try {
            return answer.get();
        } catch (ExecutionException problem) {
            throw unavailable("the same question failed", problem.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted", interrupted);
        }
    }

    private static SigningException unavailable(String why, @Nullable Throwable cause) {
        return new SigningException(SigningFailure.REVOCATION_UNAVAILABLE, why, cause);
    }
}
