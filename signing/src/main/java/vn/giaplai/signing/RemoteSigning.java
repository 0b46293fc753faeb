package vn.giaplai.signing;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaplai.signing.internal.csc.CscAlgorithms;
import vn.giaplai.signing.internal.csc.CscClient;

/**
 * A remote signing service with the API of the Cloud Signature Consortium. Only digests leave this machine. Safe for use
 * by several threads.
 *
 * <p>Every method throws {@link SigningException} with {@code KEY_UNAVAILABLE} when the service is not reached in time or
 * refuses. Source: CSC API v2.0.0.2 §11.
 */
public final class RemoteSigning {

    private static final Duration CONFIRMATION = Duration.ofMinutes(5);
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> NOT_GOOD = Set.of("revoked", "suspended");

    private final CscClient client;
    private final Duration confirmation;
    private final Duration betweenChecks;

    /**
     * A service. Throws {@link IllegalArgumentException} when secrets would go there unencrypted (§7.3 wants TLS): plain
     * HTTP is for this machine only.
     *
     * @param base address of the API, for instance {@code https://sign.example/csc/v2}
     * @param bearerToken the caller's access token with scope {@code service}, asked for before each call
     * @param timeout for connecting and for each answer; what the holder confirms elsewhere is waited for up to five minutes
     */
    public RemoteSigning(URI base, Supplier<String> bearerToken, Duration timeout) {
        this(base, bearerToken, timeout, CONFIRMATION, BETWEEN_CHECKS);
    }

    RemoteSigning(
            URI base, Supplier<String> bearerToken, Duration timeout, Duration confirmation, Duration betweenChecks) {
        if (!"https".equalsIgnoreCase(base.getScheme())
                && !("http".equalsIgnoreCase(base.getScheme()) && HERE.contains(String.valueOf(base.getHost())))) {
            throw new IllegalArgumentException("a remote signing service is reached by HTTPS");
        }
        this.client = new CscClient(base, bearerToken, timeout);
        this.confirmation = confirmation;
        this.betweenChecks = betweenChecks;
    }

    /** The identifiers of the holder's credentials ({@code credentials/list}). */
    public List<String> credentials() {
        List<String> ids = new ArrayList<>();
        for (JsonNode each : client.call("credentials/list", client.request()).path("credentialIDs")) {
            ids.add(each.asString());
        }
        return ids;
    }

    /**
     * What there is to know about a credential ({@code credentials/info}). Throws {@link SigningException} with
     * {@code KEY_UNSUPPORTED} when it has no certificate that can be read.
     */
    public RemoteCredential credential(String id) {
        ObjectNode request = client.request();
        request.put("credentialID", id);
        request.put("certificates", "chain");
        request.put("authInfo", true);
        JsonNode answer = client.call("credentials/info", request);
        JsonNode key = answer.path("key");
        List<String> offered = texts(key.path("algo"));
        boolean usable = key.path("status").asString("").equals("enabled")
                && !NOT_GOOD.contains(answer.path("cert").path("status").asString(""))
                && !answer.path("auth").path("mode").asString("").startsWith("oauth2");
        List<SignatureAlgorithm> algorithms = Arrays.stream(SignatureAlgorithm.values())
                .filter(each -> usable && CscAlgorithms.signature(each, offered).isPresent())
                .toList();
        List<String> secrets = new ArrayList<>();
        List<String> confirmations = new ArrayList<>();
        for (JsonNode each : answer.path("auth").path("objects")) {
            boolean elsewhere = each.path("type").asString("").endsWith("OOB");
            (elsewhere ? confirmations : secrets).add(each.path("id").asString(""));
        }
        return new RemoteCredential(
                id,
                chain(answer.path("cert").path("certificates")),
                offered,
                algorithms,
                Math.max(1, answer.path("multisign").asInt(1)),
                secrets,
                confirmations);
    }

    /**
     * A key of the service. Nothing is asked yet: each act of signing asks for one authorisation that covers exactly the
     * digests of that act ({@code credentials/authorize}), then for their signatures ({@code signatures/signHash}). After
     * an authorisation was refused this key signs no more and asks no more, so that a batch cannot lock the account.
     *
     * <p>Throws {@link SigningException} with {@code KEY_UNSUPPORTED} when the credential does not offer the algorithm;
     * when signing {@code PIN_REJECTED} and {@code KEY_UNAVAILABLE}.
     *
     * @param secrets the holder's secrets by their identifiers, asked for once per authorisation: a one-time password is
     *     good for one
     */
    public SigningKey key(
            RemoteCredential credential, SignatureAlgorithm algorithm, Supplier<Map<String, String>> secrets) {
        if (!credential.algorithms().contains(algorithm)) {
            throw new SigningException(SigningFailure.KEY_UNSUPPORTED, algorithm + " by the remote service");
        }
        return new RemoteKey(client, credential, algorithm, secrets, confirmation, betweenChecks);
    }

    private static List<X509Certificate> chain(JsonNode encoded) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> chain = new ArrayList<>();
            for (String each : texts(encoded)) {
                chain.add((X509Certificate) factory.generateCertificate(
                        new ByteArrayInputStream(Base64.getMimeDecoder().decode(each))));
            }
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (CertificateException | IllegalArgumentException problem) {
            throw new SigningException(SigningFailure.KEY_UNSUPPORTED, "certificate not readable", problem);
        }
        throw new SigningException(SigningFailure.KEY_UNSUPPORTED, "credential without certificate");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString("")));
        return texts;
    }
}
