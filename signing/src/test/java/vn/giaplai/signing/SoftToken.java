package vn.giaplai.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Real PKCS#11 tokens, made by SoftHSM2 in the build folder named by {@code SOFTHSM2_CONF}. */
final class SoftToken {

    static final String PIN = "4711";
    static final String RSA = "giaplai rsa";
    static final String P256 = "giaplai p256";

    private static final List<String> PLACES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so",
            "/opt/homebrew/lib/softhsm/libsofthsm2.so");

    private static boolean made;

    private SoftToken() {}

    /** Whether SoftHSM2 is not on this machine; says so on the console. */
    static boolean isMissing() {
        boolean missing = System.getenv("SOFTHSM2_CONF") == null
                || PLACES.stream().noneMatch(each -> Files.exists(Path.of(each)))
                || ExternalTool.isMissing("softhsm2-util");
        if (missing) {
            System.err.println("NOTICE: SoftHSM2 is not installed, the PKCS#11 tests are left out");
        }
        return missing;
    }

    static Path library() {
        return PLACES.stream().map(Path::of).filter(Files::exists).findFirst().orElseThrow();
    }

    /** The token with this label; both tokens are made anew in each JVM. */
    static synchronized Pkcs11Token labelled(String label, Map<String, SigningKeySource> keys) {
        try {
            if (!made) {
                made = true;
                startAfresh(Path.of(System.getenv("SOFTHSM2_CONF")));
                // All before the library is loaded: it reads the list of tokens once.
                for (String each : keys.keySet()) {
                    initialise(each);
                }
                for (Map.Entry<String, SigningKeySource> each : keys.entrySet()) {
                    put(each.getKey(), each.getValue());
                }
            }
            return find(label);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (GeneralSecurityException | InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** A PKCS#12 and its PIN. */
    record SigningKeySource(byte[] pkcs12, char[] pin) {}

    private static Pkcs11Token find(String label) {
        return Pkcs11Token.in(library()).stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static void startAfresh(Path configuration) throws IOException {
        Path folder = java.util.Objects.requireNonNull(configuration.getParent());
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Path tokens = Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(
                configuration,
                "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    }

    private static void initialise(String label) throws IOException, InterruptedException {
        ExternalTool.run(
                "softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", "12345678", "--pin", PIN);
    }

    /** The JDK's provider writes key and chain into the token. */
    private static void put(String label, SigningKeySource source) throws GeneralSecurityException, IOException {
        long slot = slot(label);
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name = fill-" + slot + "\nlibrary = " + library() + "\nslot = " + slot
                        + "\nattributes(*,CKO_PRIVATE_KEY,*) = {\n CKA_SIGN = true\n CKA_TOKEN = true\n}\n");
        KeyStore token = KeyStore.getInstance("PKCS11", provider);
        token.load(null, PIN.toCharArray());
        KeyStore file = KeyStore.getInstance("PKCS12");
        file.load(new java.io.ByteArrayInputStream(source.pkcs12()), source.pin());
        String alias = file.aliases().nextElement();
        token.setKeyEntry(label, file.getKey(alias, source.pin()), null, file.getCertificateChain(alias));
    }

    /** Opens a token as another part of this process would. */
    static KeyStore load(String label, String pin) throws GeneralSecurityException, IOException {
        long slot = slot(label);
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name = other-" + slot + "\nlibrary = " + library() + "\nslot = " + slot + "\n");
        KeyStore token = KeyStore.getInstance("PKCS11", provider);
        token.load(null, pin.toCharArray());
        return token;
    }

    private static long slot(String label) {
        return new vn.giaplai.signing.internal.pkcs11.Cryptoki(library())
                .tokens().stream()
                        .filter(each -> each.label().equals(label))
                        .findFirst()
                        .orElseThrow()
                        .slot();
    }
}
