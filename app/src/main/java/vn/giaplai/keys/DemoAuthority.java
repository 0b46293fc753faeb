package vn.giaplai.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.demo.DemoSubject;

/**
 * The demo certificate authority of this installation: made at the first start, kept in the data directory under the
 * server key, the same root after every restart. Real cryptography without any legal value.
 */
@Component
class DemoAuthority {

    private static final String PURPOSE = "demo-pki";

    private final Path file;
    private final ServerKey serverKey;
    private final DemoPki pki;
    private final KeptList issuingList;
    private final KeptList rootList;

    DemoAuthority(
            @Value("${giaplai.data-directory}") Path directory,
            @Value("${giaplai.public-url}") URI publicUrl,
            ServerKey serverKey) {
        this.file = directory.resolve("demo-pki.bin");
        this.serverKey = serverKey;
        this.pki = readOrCreate(URI.create(publicUrl + "/demo-pki"));
        this.issuingList = new KeptList(pki::issuingCrl, Clock.systemUTC());
        this.rootList = new KeptList(pki::rootCrl, Clock.systemUTC());
    }

    DemoPki pki() {
        return pki;
    }

    /** Whom the issuing authority revoked, for everybody who asks. */
    byte[] issuingList() {
        return issuingList.bytes();
    }

    byte[] rootList() {
        return rootList.bytes();
    }

    /** The authority that issues people's certificates. */
    X509Certificate issuer() {
        return pki.issuing();
    }

    DemoKey issue(DemoSubject subject, char[] pin) {
        return pki.issue(subject, pin);
    }

    /** Revokes and remembers it before anybody is told. */
    synchronized void revoke(X509Certificate certificate) {
        pki.revoke(certificate);
        issuingList.renew();
        save(pki);
    }

    private DemoPki readOrCreate(URI base) {
        try {
            // Its certificates hold in real time, whatever the clock of the school's processes says.
            if (Files.exists(file)) {
                return DemoPki.load(Files.readAllBytes(file), serverKey.passphrase(PURPOSE), Clock.systemUTC());
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        var fresh = DemoPki.create(base, Clock.systemUTC());
        save(fresh);
        return fresh;
    }

    private void save(DemoPki authority) {
        try {
            var next = file.resolveSibling(file.getFileName() + ".new");
            Files.write(next, authority.toBytes(serverKey.passphrase(PURPOSE)));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
