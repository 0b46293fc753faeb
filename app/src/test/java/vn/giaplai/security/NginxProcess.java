package vn.giaplai.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A real nginx with the configuration that we hand out, before the application: other ports and a certificate of its own. */
final class NginxProcess implements AutoCloseable {

    static final Path CONFIGURATION = Path.of("deploy/nginx/giaplai.conf");

    private static final String SECRET = "nginx-test";

    private final Process process;
    private final SSLContext tls;
    private final int port;
    private final int plainPort;

    private NginxProcess(Process process, SSLContext tls, int port, int plainPort) {
        this.process = process;
        this.tls = tls;
        this.port = port;
        this.plainPort = plainPort;
    }

    /** The program; empty, with a notice, where it is not installed and nobody asks for everything. */
    static Optional<String> program() {
        var found = Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
        if (found.isEmpty()) {
            assertThat(Boolean.getBoolean("browser.required"))
                    .as("nginx is not here, and everything is asked for")
                    .isFalse();
            System.err.println("NOTICE: nginx is not here, its configuration is not tested");
        }
        return found;
    }

    static NginxProcess start(String program, Path folder, int application)
            throws IOException, InterruptedException, GeneralSecurityException {
        int port = freePort();
        int plainPort = freePort();
        var tls = certificate(folder);
        var site = Files.readString(CONFIGURATION, UTF_8)
                .replace("listen 80;", "listen 127.0.0.1:" + plainPort + ";")
                .replace("listen 443 ", "listen 127.0.0.1:" + port + " ")
                .replace("server 127.0.0.1:8080;", "server 127.0.0.1:" + application + ";")
                .replace("/etc/ssl/giaplai/", folder + "/");
        Files.writeString(folder.resolve("giaplai.conf"), site, UTF_8);
        Files.writeString(folder.resolve("nginx.conf"), main(folder), UTF_8);
        var process = new ProcessBuilder(
                        program, "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log", "-g", "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
        var started = new NginxProcess(process, tls, port, plainPort);
        await("nginx").until(started::listens);
        return started;
    }

    /** What a distribution's own file says around ours. */
    private static String main(Path folder) {
        var user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
        var folders = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(each -> "    " + each + "_temp_path " + folder + "/" + each + ";\n")
                .toList();
        return user + "\npid nginx.pid;\nevents { worker_connections 1024; }\nhttp {\n    access_log off;\n"
                + String.join("", folders) + "    include giaplai.conf;\n}\n";
    }

    private static SSLContext certificate(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve("tls.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        SECRET,
                        "-alias",
                        "tls",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hoso.example.vn")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.out").toFile())
                .start()
                .waitFor();
        var store = KeyStore.getInstance(file.toFile(), SECRET.toCharArray());
        var certificate = store.getCertificate("tls");
        write(folder.resolve("fullchain.pem"), "CERTIFICATE", certificate.getEncoded());
        write(
                folder.resolve("privkey.pem"),
                "PRIVATE KEY",
                store.getKey("tls", SECRET.toCharArray()).getEncoded());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("tls", certificate);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static void write(Path file, String what, byte[] der) throws IOException {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(der);
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n", US_ASCII);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean listens() {
        assertThat(process.isAlive()).as("nginx runs").isTrue();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A connection over TLS from one of this machine's own addresses. */
    Socket connect(String from) throws IOException {
        var plain = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
        return tls.getSocketFactory().createSocket(plain, "hoso.example.vn", port, true);
    }

    /** Sends a request over TLS and gives the whole answer. */
    String ask(String from, List<String> head, byte[] body) throws IOException {
        try (var socket = connect(from)) {
            return RawRequest.answer(socket, head, body);
        }
    }

    /** Sends a request without TLS and gives the whole answer. */
    String askPlainly(List<String> head) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), plainPort)) {
            return RawRequest.answer(socket, head, new byte[0]);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
