package vn.giaplai.signing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import vn.giaplai.signing.internal.tsp.Rfc3161Client;

/** Where time stamp authorities come from. */
public final class TimestampAuthorities {

    private TimestampAuthorities() {}

    /**
     * An authority reached by HTTP. The answer's status, nonce, digest, policy, signature and the signer's extended key
     * usage are checked (RFC 3161 §2.2, §2.3, §2.4.2).
     *
     * @param address of the service; throws {@link IllegalArgumentException} when it is not of HTTP
     * @param timeout for connecting and for the whole answer
     */
    public static TimestampAuthority http(URI address, Duration timeout) {
        return new Rfc3161Client(address, timeout, null, null);
    }

    /**
     * The same, accepting only tokens under the policy and from an authority that leads to an anchor.
     *
     * @param policy object identifier, for instance {@code 1.2.3.4}
     */
    public static TimestampAuthority http(URI address, Duration timeout, String policy, TrustAnchors anchors) {
        return new Rfc3161Client(address, timeout, policy, anchors);
    }

    /** Several authorities, asked in order until one answers well; the last failure is thrown when none does. */
    public static TimestampAuthority inOrder(List<TimestampAuthority> authorities) {
        List<TimestampAuthority> order = List.copyOf(authorities);
        return sha256 -> {
            SigningException last = new SigningException(SigningFailure.TIMESTAMP_UNAVAILABLE, "no authority set up");
            for (TimestampAuthority each : order) {
                try {
                    return each.stamp(sha256);
                } catch (SigningException problem) {
                    last = problem;
                }
            }
            throw last;
        };
    }
}
