package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service of the tests holds to the tables of CSC API v2.0.0.2 §11.5, §11.6 and §11.10. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // set before all tests
class CscServerTest {

    private static final String HASH = "A".repeat(43) + "=";
    private static final String OTHER = "B".repeat(42) + "A=";

    private static PrivateKey key;

    private final CscServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void generate() throws NoSuchAlgorithmException {
        key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    }

    CscServerTest() throws IOException {
        server = new CscServer(
                List.of(new CscServer.Held(
                        "c",
                        key,
                        List.of(),
                        List.of("1.2.840.113549.1.1.10", "1.2.840.113549.1.1.1", "1.2.840.113549.1.1.11"),
                        2,
                        List.of("PIN"))),
                Set.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "credentials/info | {} | Missing (or invalid type) string parameter credentialID",
                "credentials/info | {'credentialID':'x'} | Invalid parameter credentialID",
                "credentials/info | {'credentialID':'c','certificates':'all'} | Invalid parameter certificates",
                "credentials/list | {'userID':'somebody'} | Unknown parameter",
                "credentials/authorize | {'credentialID':'c','hashes':['H']} | Missing (or invalid type) integer parameter numSignatures",
                "credentials/authorize | {'credentialID':'c','numSignatures':'1'} | Missing (or invalid type) integer parameter numSignatures",
                "credentials/authorize | {'credentialID':'c','numSignatures':0} | Invalid value for parameter numSignatures",
                "credentials/authorize | {'credentialID':'c','numSignatures':3} | Numbers of signatures is too high",
                "credentials/authorize | {'credentialID':'c','numSignatures':1,'hash':['H'],'PIN':'135790'} | Unknown parameter",
                "credentials/authorize | {'credentialID':'c','numSignatures':1,'hashes':['H'],D,'authData':[{'id':'PIN','value':'0'}]} | The authentication data is invalid",
                "credentials/authorize | {'credentialID':'c','numSignatures':1,'hashes':['H'],D} | The authentication data is invalid",
                "credentials/authorizeCheck | {'handle':'x'} | Invalid parameter handle",
                "signatures/signHash | {'credentialID':'c','SAD':'S','hashes':['H'],D} | Missing (or invalid type) string parameter signAlgo",
                "signatures/signHash | {'credentialID':'c','SAD':'S','hashes':['H'],D,'signAlgo':'1.2.840.10045.4.3.2'} | Invalid parameter signAlgo",
                "signatures/signHash | {'credentialID':'c','SAD':'S','hashes':['H'],'signAlgo':'1.2.840.113549.1.1.1'} | Missing (or invalid type) string parameter hashAlgorithmOID",
                "signatures/signHash | {'credentialID':'c','SAD':'S','hashes':['H'],D,'signAlgo':'1.2.840.113549.1.1.10'} | Missing (or invalid type) string parameter signAlgoParams",
                "signatures/signHash | {'credentialID':'c','SAD':'S','hashes':[],D,'signAlgo':'1.2.840.113549.1.1.1'} | Empty hash array",
                "signatures/signHash | {'credentialID':'c','SAD':'S','hashes':['AAAA'],D,'signAlgo':'1.2.840.113549.1.1.1'} | Invalid digest value length",
                "signatures/signHash | {'credentialID':'c','SAD':'S','hashes':['A_'],D,'signAlgo':'1.2.840.113549.1.1.1'} | Invalid Base64 hash string parameter",
                "signatures/signHash | {'credentialID':'c','SAD':'S','hashes':['O'],D,'signAlgo':'1.2.840.113549.1.1.1'} | Hash is not authorized by the SAD",
                "signatures/signHash | {'credentialID':'c','SAD':'x','hashes':['H'],D,'signAlgo':'1.2.840.113549.1.1.1'} | Invalid parameter SAD",
                "signatures/signHash | {'credentialID':'c','hashes':['H'],D,'signAlgo':'1.2.840.113549.1.1.1'} | Missing (or invalid type) string parameter SAD",
                "signatures/signHash | {'credentialID':'c','SAD':'S','hashes':['H'],D,'signAlgo':'1.2.840.113549.1.1.1','operationMode':'A'} | Invalid parameter operationMode",
            })
    void a_request_that_is_not_of_the_table_is_refused_in_the_words_of_the_table(
            String method, String request, String description) throws Exception {
        JsonNode answer = post(method, request.replace("'S'", "'" + authorised() + "'"), 400);

        assertThat(answer.path("error_description").asString()).isEqualTo(description);
        assertThat(answer.path("error").asString())
                .isEqualTo(
                        description.contains("authentication data")
                                ? "invalid_authentication_data"
                                : "invalid_request");
    }

    @Test
    void an_authorisation_is_good_for_one_signing_of_its_digests() throws Exception {
        String request = "{'credentialID':'c','SAD':'%s','hashes':['H'],'signAlgo':'1.2.840.113549.1.1.11'}"
                .formatted(authorised());

        JsonNode first = post("signatures/signHash", request, 200);
        JsonNode second = post("signatures/signHash", request, 400);

        assertThat(first.path("signatures").size()).isEqualTo(1);
        assertThat(second.path("error_description").asString()).isEqualTo("Invalid parameter SAD");
    }

    private String authorised() throws Exception {
        return post(
                        "credentials/authorize",
                        "{'credentialID':'c','numSignatures':1,'hashes':['H'],D,'authData':[{'id':'PIN','value':'135790'}]}",
                        200)
                .path("SAD")
                .asString();
    }

    private JsonNode post(String method, String request, int status) throws Exception {
        String body = request.replace("'H'", "'" + HASH + "'")
                .replace("'O'", "'" + OTHER + "'")
                .replace(",D", ",'hashAlgorithmOID':'2.16.840.1.101.3.4.2.1'")
                .replace('\'', '"');
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(server.base() + "/" + method))
                        .header("Authorization", "Bearer " + CscServer.TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return new JsonMapper().readTree(response.body());
    }
}
