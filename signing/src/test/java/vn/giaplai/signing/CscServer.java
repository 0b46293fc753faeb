package vn.giaplai.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A remote signing service by the letter of CSC API v2.0.0.2: what is missing, of the wrong type or not authorised is
 * refused. It gets digests, never documents.
 */
final class CscServer implements AutoCloseable {

    static final String TOKEN = "access-4711";
    static final String PIN = "135790";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PSS = "1.2.840.113549.1.1.10";
    private static final Map<String, Integer> DIGESTS =
            Map.of("2.16.840.1.101.3.4.2.1", 32, "2.16.840.1.101.3.4.2.2", 48, "2.16.840.1.101.3.4.2.3", 64);

    /** A credential that the service holds. */
    record Held(String id, PrivateKey key, List<X509Certificate> chain, List<String> algorithms, int multisign) {}

    private record Activation(String credential, List<String> hashes, String digest) {}

    /** Answered as an error of the specification (§8.5). */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String error;

        Refusal(int status, String error, String description) {
            super(description);
            this.status = status;
            this.error = error;
        }
    }

    final List<String> calls = new ArrayList<>();
    final List<Integer> authorised = new ArrayList<>();
    String disturbance = "";

    private final HttpServer server;
    private final Map<String, Held> held = new HashMap<>();
    private final Map<String, Activation> activations = new HashMap<>();
    private final Set<String> oneTimePasswords;

    CscServer(List<Held> credentials, Set<String> oneTimePasswords) throws IOException {
        credentials.forEach(each -> held.put(each.id(), each));
        this.oneTimePasswords = new java.util.HashSet<>(oneTimePasswords);
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
                body = JSON.writeValueAsBytes(answer(method, JSON.readTree(asked)));
                if (method.equals(disturbance)) {
                    body = "<html>".getBytes(StandardCharsets.UTF_8);
                }
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
            throw invalid("POST of application/json");
        }
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new Refusal(401, "invalid_token", "The access token is not valid");
        }
    }

    private ObjectNode answer(String method, JsonNode request) throws IOException {
        return switch (method) {
            case "credentials/list" -> list();
            case "credentials/info" -> info(request);
            case "credentials/authorize" -> authorize(request);
            case "signatures/signHash" -> signHash(request);
            default -> throw new Refusal(404, "not_found", method);
        };
    }

    private ObjectNode list() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode ids = answer.putArray("credentialIDs");
        held.keySet().forEach(ids::add);
        return answer;
    }

    private ObjectNode info(JsonNode request) throws IOException {
        Held credential = credential(request);
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode key = answer.putObject("key").put("status", "enabled").put("len", 2048);
        ArrayNode algorithms = key.putArray("algo");
        credential.algorithms().forEach(algorithms::add);
        ObjectNode cert = answer.putObject("cert").put("status", "valid");
        if (request.path("certificates").asString("single").equals("chain")) {
            ArrayNode chain = cert.putArray("certificates");
            for (X509Certificate each : credential.chain()) {
                try {
                    chain.add(Base64.getEncoder().encodeToString(each.getEncoded()));
                } catch (java.security.cert.CertificateEncodingException problem) {
                    throw new IOException(problem);
                }
            }
        }
        if (request.path("authInfo").asBoolean(false)) {
            ArrayNode objects = answer.putObject("auth").put("mode", "explicit").putArray("objects");
            objects.addObject().put("type", "Password").put("id", "PIN").put("format", "N");
            if (!oneTimePasswords.isEmpty()) {
                objects.addObject().put("type", "Password").put("id", "OTP").put("format", "N");
            }
        }
        return answer.put("multisign", credential.multisign()).put("SCAL", "2");
    }

    private ObjectNode authorize(JsonNode request) {
        Held credential = credential(request);
        if (!request.path("numSignatures").isInt()) {
            throw invalid("Missing (or invalid type) integer parameter numSignatures");
        }
        int number = request.path("numSignatures").asInt();
        List<String> hashes = hashes(request);
        if (number < 1 || number > credential.multisign() || number != hashes.size()) {
            throw invalid("Invalid value for parameter numSignatures");
        }
        Map<String, String> secrets = new HashMap<>();
        request.path("authData")
                .forEach(each -> secrets.put(
                        each.path("id").asString(""), each.path("value").asString("")));
        if (!PIN.equals(secrets.get("PIN"))) {
            throw new Refusal(400, "invalid_pin", "The PIN is invalid");
        }
        if (held.size() > 0 && secrets.containsKey("OTP") && !oneTimePasswords.remove(secrets.get("OTP"))) {
            throw new Refusal(400, "invalid_otp", "The OTP is invalid");
        }
        String activation = UUID.randomUUID().toString();
        activations.put(activation, new Activation(credential.id(), hashes, text(request, "hashAlgorithmOID")));
        authorised.add(number);
        return JSON.createObjectNode().put("SAD", activation).put("expiresIn", 300);
    }

    private ObjectNode signHash(JsonNode request) throws IOException {
        Held credential = credential(request);
        Activation activation = activations.remove(text(request, "SAD"));
        List<String> hashes = hashes(request);
        String digest = text(request, "hashAlgorithmOID");
        if (activation == null
                || !activation.credential().equals(credential.id())
                || !activation.hashes().equals(hashes)
                || !activation.digest().equals(digest)) {
            throw invalid("Invalid parameter SAD");
        }
        String algorithm = text(request, "signAlgo");
        if (!credential.algorithms().contains(algorithm)) {
            throw invalid("Invalid parameter signAlgo");
        }
        if (!request.path("operationMode").asString("S").equals("S")) {
            throw invalid("Invalid parameter operationMode");
        }
        RSASSAPSSparams parameters =
                algorithm.equals(PSS) ? RSASSAPSSparams.getInstance(decoded(text(request, "signAlgoParams"))) : null;
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode signatures = answer.putArray("signatures");
        for (String each : hashes) {
            signatures.add(
                    Base64.getEncoder().encodeToString(sign(credential.key(), decoded(each), digest, parameters)));
        }
        return answer;
    }

    private static byte[] sign(
            PrivateKey key, byte[] hash, String digest, @org.jspecify.annotations.Nullable RSASSAPSSparams parameters)
            throws IOException {
        try {
            if (parameters != null) {
                if (!parameters.getHashAlgorithm().getAlgorithm().getId().equals(digest)
                        || parameters.getSaltLength().intValue() != hash.length) {
                    throw invalid("Invalid parameter signAlgoParams");
                }
                PSSSigner signer = PSSSigner.createRawSigner(
                        new RSABlindedEngine(), digest(hash.length), digest(hash.length), hash.length, (byte) 0xBC);
                signer.init(true, PrivateKeyFactory.createKey(key.getEncoded()));
                signer.update(hash, 0, hash.length);
                return signer.generateSignature();
            }
            boolean ec = key.getAlgorithm().equals("EC");
            Signature signature = Signature.getInstance(ec ? "NONEwithECDSA" : "NONEwithRSA");
            signature.initSign(key);
            signature.update(
                    ec
                            ? hash
                            : new DigestInfo(
                                            new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest), DERNull.INSTANCE),
                                            hash)
                                    .getEncoded("DER"));
            return signature.sign();
        } catch (java.security.GeneralSecurityException | org.bouncycastle.crypto.CryptoException problem) {
            throw new IOException(problem);
        }
    }

    private static Digest digest(int bytes) {
        return switch (bytes) {
            case 48 -> new SHA384Digest();
            case 64 -> new SHA512Digest();
            default -> new SHA256Digest();
        };
    }

    private Held credential(JsonNode request) {
        Held credential = held.get(text(request, "credentialID"));
        if (credential == null) {
            throw invalid("Invalid parameter credentialID");
        }
        return credential;
    }

    private static List<String> hashes(JsonNode request) {
        Integer expected = DIGESTS.get(text(request, "hashAlgorithmOID"));
        List<String> hashes = new ArrayList<>();
        request.path("hashes").forEach(each -> hashes.add(each.asString("")));
        if (hashes.isEmpty() || expected == null) {
            throw invalid("Empty hashes array or unknown hashAlgorithmOID");
        }
        for (String each : hashes) {
            if (decoded(each).length != expected) {
                throw invalid("Invalid digest value length");
            }
        }
        return hashes;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw invalid("Invalid Base64 string");
        }
    }

    private static String text(JsonNode request, String name) {
        if (!request.path(name).isString() || request.path(name).asString().isEmpty()) {
            throw invalid("Missing (or invalid type) string parameter " + name);
        }
        return request.path(name).asString();
    }

    private static Refusal invalid(String description) {
        return new Refusal(400, "invalid_request", description);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
