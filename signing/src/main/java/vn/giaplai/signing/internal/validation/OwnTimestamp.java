package vn.giaplai.signing.internal.validation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cms.SignerInformation;
import vn.giaplai.signing.internal.cms.SignatureTimestamp;
import vn.giaplai.signing.internal.pki.CertificatePath;
import vn.giaplai.signing.internal.pki.RevocationStatus;
import vn.giaplai.signing.internal.tsp.TimestampToken;

/** The time stamp that a signature carries in itself, and whether it counts. */
final class OwnTimestamp {

    private final List<X509Certificate> pool;
    private final CertificatePath paths;
    private final Evidence evidence;
    private final Instant now;

    /** Judged by these; the token's certificates are added to the pool. */
    OwnTimestamp(List<X509Certificate> pool, CertificatePath paths, Evidence evidence, Instant now) {
        this.pool = pool;
        this.paths = paths;
        this.evidence = evidence;
        this.now = now;
    }

    /** The token of a signer when it counts; else the draft is told why not, unless there is none. */
    Optional<TimestampToken> of(Draft draft, SignerInformation signer, Optional<Instant> later) {
        Optional<byte[]> encoded = SignatureTimestamp.of(signer);
        if (encoded.isEmpty()) {
            return Optional.empty();
        }
        try {
            TimestampToken token = TimestampToken.read(encoded.get());
            pool.addAll(token.certificates());
            paths.add(token.certificates());
            String algorithm = token.digestAlgorithm();
            boolean stamped = !algorithm.isEmpty()
                    && token.stamps(MessageDigest.getInstance(algorithm).digest(signer.getSignature()));
            if (stamped && !DocumentTimestamps.isFromTheFuture(token, now) && isTrusted(token, later)) {
                return Optional.of(token);
            }
        } catch (TimestampToken.BadToken | NoSuchAlgorithmException unreadable) {
            // Said below: like one of somebody else it proves nothing.
        }
        draft.note(Message.TIMESTAMP_INVALID);
        return Optional.empty();
    }

    /**
     * Whether the authority was one when it stamped. Once revoked it could still sign for any time: then only a later
     * time stamp shows that this one is older than the revocation.
     */
    private boolean isTrusted(TimestampToken token, Optional<Instant> later) {
        CertificatePath.Result path = paths.of(token.signer(), token.time());
        if (path.standing() != CertificatePath.Standing.GOOD) {
            return false;
        }
        List<X509Certificate> chain = path.certificates();
        for (int i = 0; i + 1 < chain.size(); i++) {
            Optional<Instant> revoked = evidence.any(chain.get(i), chain.get(i + 1), later.orElse(token.time()))
                    .flatMap(RevocationStatus::revoked);
            if (revoked.isPresent() && later.filter(revoked.get()::isAfter).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
