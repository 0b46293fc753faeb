package vn.giaplai.signing.internal.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An HTTP client whose whole answer, body included, comes in time and up to a size, or not at all. */
public final class BoundedHttp {

    private final HttpClient client;
    private final Duration timeout;
    private final int largest;

    /** Waits this long for each whole answer of at most so many bytes. Redirects are not followed. */
    public BoundedHttp(Duration timeout, int largest) {
        // Without TLS the client would ask for an upgrade to HTTP/2, which old responders and authorities answer with
        // errors.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.timeout = timeout;
        this.largest = largest;
    }

    /** Asks. Throws {@link IOException} when there is no answer within the bounds. */
    public HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        // The client's own timeout ends with the headers: a body that trickles would hold the caller for ever.
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, headers -> new Bounded(largest));
        try {
            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no whole answer within " + timeout);
        } catch (ExecutionException problem) {
            throw new IOException("not answered", problem.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static final class Bounded implements HttpResponse.BodySubscriber<byte[]> {

        private final HttpResponse.BodySubscriber<byte[]> whole = HttpResponse.BodySubscribers.ofByteArray();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final int largest;
        private long size;
        private Flow.@Nullable Subscription subscription;

        Bounded(int largest) {
            this.largest = largest;
            whole.getBody().whenComplete((bytes, problem) -> {
                if (problem == null) {
                    body.complete(bytes);
                } else {
                    body.completeExceptionally(problem);
                }
            });
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            whole.onSubscribe(given);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer each : buffers) {
                size += each.remaining();
            }
            if (size <= largest) {
                whole.onNext(buffers);
            } else if (subscription != null) {
                subscription.cancel();
                body.completeExceptionally(new IOException("more than " + largest + " bytes"));
            }
        }

        @Override
        public void onError(Throwable problem) {
            whole.onError(problem);
        }

        @Override
        public void onComplete() {
            whole.onComplete();
        }
    }
}
