package vn.giaplai.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaplai.signing.CscRequest.Refusal;
import vn.giaplai.signing.demo.DemoKey;

/**
 * A remote signing service by the letter of CSC API v2.0.0.2: what is missing, unknown, of the wrong type or not authorised
 * is refused. It gets digests, never documents.
 */
final class CscServer implements AutoCloseable {

    static final String TOKEN = "access-4711";
    static final String PIN = "135790";
    static final String OTP = "OTP";
    static final String PHONE = "PHONE";

    private static final JsonMapper JSON = new JsonMapper();

    /** A credential that the service holds; the factors, all of them, authorise it: the PIN, an OTP, the telephone. */
    record Held(
            String id,
            PrivateKey key,
            List<X509Certificate> chain,
            List<String> algorithms,
            int multisign,
            List<String> factors) {}

    static Held held(String id, DemoKey key, List<String> algorithms, int multisign, String... factors)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(key.pkcs12()), TestPki.pin());
        String alias = store.aliases().nextElement();
        return new Held(
                id,
                (PrivateKey) store.getKey(alias, TestPki.pin()),
                Arrays.stream(store.getCertificateChain(alias))
                        .map(X509Certificate.class::cast)
                        .toList(),
                algorithms,
                multisign,
                List.of(factors));
    }

    final List<String> calls = new ArrayList<>();
    final CscAuthorisations authorisations;
    String disturbance = "";
    String refusedAtSigning = "";
    String keyStatus = "enabled";
    String certificateStatus = "valid";
    String mode = "explicit";

    private final HttpServer server;
    private final Map<String, Held> held = new LinkedHashMap<>();

    CscServer(List<Held> credentials, Set<String> oneTimePasswords) throws IOException {
        credentials.forEach(each -> held.put(each.id(), each));
        authorisations = new CscAuthorisations(oneTimePasswords);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/csc/v2/", this::serve);
        server.start();
    }

    URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/csc/v2");
    }

    private void serve(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/csc/v2/".length());
        byte[] asked = exchange.getRequestBody().readAllBytes();
        byte[] body;
        int status = 200;
        synchronized (this) {
            calls.add(method);
            try {
                checkEnvelope(exchange);
                ObjectNode answer = answer(method, new CscRequest(JSON.readTree(asked)));
                status = answer.has("handle") ? 202 : 200;
                body = method.equals(disturbance)
                        ? "<html>".getBytes(StandardCharsets.UTF_8)
                        : JSON.writeValueAsBytes(answer);
            } catch (Refusal refusal) {
                status = refusal.status;
                body = JSON.writeValueAsBytes(JSON.createObjectNode()
                        .put("error", refusal.error)
                        .put("error_description", refusal.getMessage()));
            }
        }
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void checkEnvelope(HttpExchange exchange) {
        if (!exchange.getRequestMethod().equals("POST")
                || !"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            throw CscRequest.invalid("POST of application/json");
        }
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            throw CscRequest.invalid("Malformed authorization header");
        }
        if (!authorization.equals("Bearer " + TOKEN)) {
            throw new Refusal(401, "invalid_token", "The access token is not valid");
        }
    }

    private ObjectNode answer(String method, CscRequest request) throws IOException {
        return switch (method) {
            case "credentials/list" ->
                list(request.only("credentialInfo", "certificates", "certInfo", "authInfo", "onlyValid", "clientData"));
            case "credentials/info" ->
                info(request.only("credentialID", "certificates", "certInfo", "authInfo", "lang", "clientData"));
            case "credentials/authorize" ->
                authorisations.authorize(
                        request.only(
                                "credentialID",
                                "numSignatures",
                                "hashes",
                                "hashAlgorithmOID",
                                "authData",
                                "description",
                                "clientData"),
                        usable(request));
            case "credentials/authorizeCheck" -> authorisations.check(request.only("handle"));
            case "signatures/signHash" ->
                signHash(request.only(
                        "credentialID",
                        "SAD",
                        "hashes",
                        "hashAlgorithmOID",
                        "signAlgo",
                        "signAlgoParams",
                        "operationMode",
                        "clientData"));
            default -> throw new Refusal(501, "server_error", method);
        };
    }

    private ObjectNode signHash(CscRequest request) throws IOException {
        if (!refusedAtSigning.isEmpty()) {
            throw new Refusal(400, refusedAtSigning, "The OTP is invalid");
        }
        return CscSignatures.sign(request, usable(request), authorisations);
    }

    private ObjectNode list(CscRequest request) {
        request.flag("credentialInfo");
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode ids = answer.putArray("credentialIDs");
        held.keySet().forEach(ids::add);
        return answer;
    }

    private ObjectNode info(CscRequest request) throws IOException {
        Held credential = credential(request);
        String certificates = request.oneOf("certificates", "single", Set.of("none", "single", "chain"));
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode key = answer.putObject("key").put("status", keyStatus).put("len", 2048);
        ArrayNode algorithms = key.putArray("algo");
        credential.algorithms().forEach(algorithms::add);
        ObjectNode cert = answer.putObject("cert").put("status", certificateStatus);
        if (!certificates.equals("none")) {
            ArrayNode chain = cert.putArray("certificates");
            int length = certificates.equals("chain") ? credential.chain().size() : 1;
            for (X509Certificate each : credential.chain().subList(0, length)) {
                chain.add(encoded(each));
            }
        }
        ObjectNode auth = answer.putObject("auth").put("mode", mode);
        if (request.flag("authInfo") && mode.equals("explicit")) {
            auth.put("expression", String.join(" AND ", credential.factors()));
            ArrayNode objects = auth.putArray("objects");
            for (String each : credential.factors()) {
                objects.addObject()
                        .put("type", each.equals(PHONE) ? "ChallengeResponseOOB" : "Password")
                        .put("id", each)
                        .put("label", each);
            }
        }
        return answer.put("multisign", credential.multisign()).put("SCAL", "2");
    }

    private static String encoded(X509Certificate certificate) throws IOException {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException problem) {
            throw new IOException(problem);
        }
    }

    private Held usable(CscRequest request) {
        Held credential = credential(request);
        if (!keyStatus.equals("enabled")) {
            throw CscRequest.invalid("The credential identified by credentialID is disabled");
        }
        return credential;
    }

    private Held credential(CscRequest request) {
        Held credential = held.get(request.text("credentialID"));
        if (credential == null) {
            throw CscRequest.invalid("Invalid parameter credentialID");
        }
        return credential;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
