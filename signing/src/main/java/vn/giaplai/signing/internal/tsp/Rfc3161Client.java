package vn.giaplai.signing.internal.tsp;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.TimestampAuthority;
import vn.giaplai.signing.TrustAnchors;
import vn.giaplai.signing.internal.http.BoundedHttp;
import vn.giaplai.signing.internal.pki.CertificatePath;
import vn.giaplai.signing.internal.pki.Nesting;

/** Asks a time stamp authority by HTTP (RFC 3161 §3.4). */
public final class Rfc3161Client implements TimestampAuthority {

    private static final int NONCE_BITS = 64;
    private static final int OK = 200;
    private static final int LARGEST_ANSWER = 1 << 20;

    private final BoundedHttp http;
    private final HttpRequest.Builder post;
    private final @Nullable String policy;
    private final @Nullable TrustAnchors anchors;
    private final SecureRandom random = new SecureRandom();

    /**
     * A client; policy and anchors are checked when given. Throws {@link IllegalArgumentException} when the address is not of
     * HTTP.
     */
    public Rfc3161Client(URI address, Duration timeout, @Nullable String policy, @Nullable TrustAnchors anchors) {
        this.http = new BoundedHttp(timeout, LARGEST_ANSWER);
        this.post = HttpRequest.newBuilder(address).header("Content-Type", "application/timestamp-query");
        this.policy = policy;
        this.anchors = anchors;
    }

    @Override
    public byte[] stamp(byte[] sha256) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        if (policy != null) {
            generator.setReqPolicy(policy);
        }
        TimeStampRequest request =
                generator.generate(NISTObjectIdentifiers.id_sha256, sha256, new BigInteger(NONCE_BITS, random));
        return check(request, send(request), sha256);
    }

    private byte[] send(TimeStampRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(post.copy()
                    .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                    .build());
            if (response.statusCode() != OK) {
                throw new SigningException(
                        SigningFailure.TIMESTAMP_UNAVAILABLE, "authority answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException problem) {
            throw new SigningException(SigningFailure.TIMESTAMP_UNAVAILABLE, "authority not reached", problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SigningException(SigningFailure.TIMESTAMP_UNAVAILABLE, "interrupted", interrupted);
        }
    }

    /** Status, nonce, digest and policy as in RFC 3161 §2.4.2; then the token's own signature and its path. */
    private byte[] check(TimeStampRequest request, byte[] body, byte[] sha256) {
        if (!Nesting.isBearable(body)) {
            throw rejected("answer nested too deeply", null);
        }
        byte[] encoded;
        TimestampToken token;
        try {
            encoded = validated(request, body);
            token = TimestampToken.read(encoded);
        } catch (TSPException | IOException | TimestampToken.BadToken | RuntimeException problem) {
            // What is damaged makes the parser throw much more than it declares.
            throw rejected("answer not valid", problem);
        }
        if (!token.stamps(sha256) || (policy != null && !policy.equals(token.policy())) || !isTrusted(token)) {
            throw rejected("token is not what was asked for", null);
        }
        return encoded;
    }

    private static byte[] validated(TimeStampRequest request, byte[] body) throws TSPException, IOException {
        TimeStampResponse response = new TimeStampResponse(body);
        response.validate(request);
        if (response.getTimeStampToken() == null) {
            throw new TSPException("refused with status " + response.getStatus());
        }
        return response.getTimeStampToken().getEncoded();
    }

    private boolean isTrusted(TimestampToken token) {
        if (anchors == null) {
            return true;
        }
        List<X509Certificate> known = new ArrayList<>(token.certificates());
        return new CertificatePath(known, anchors.certificates())
                        .of(token.signer(), token.time())
                        .standing()
                == CertificatePath.Standing.GOOD;
    }

    private static SigningException rejected(String what, @Nullable Throwable cause) {
        return new SigningException(SigningFailure.TIMESTAMP_REJECTED, what, cause);
    }
}
