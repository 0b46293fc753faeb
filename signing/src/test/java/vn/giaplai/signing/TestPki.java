package vn.giaplai.signing;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.demo.DemoSubject;

/** One authority and a few signers for all tests of a JVM. */
final class TestPki {

    static final Clock CLOCK = Clock.systemUTC();
    static final DemoPki PKI = DemoPki.create(URI.create("http://localhost/pki"), CLOCK);

    private static final char[] PIN = "135790".toCharArray();
    private static final List<DemoKey> TEACHERS = new ArrayList<>();
    // Unlocking stretches the PIN, which is slow on purpose.
    private static final Map<Integer, SigningKey> UNLOCKED = new ConcurrentHashMap<>();
    private static final Map<SignatureAlgorithm, Map<Integer, SigningKey>> UNLOCKED_FOR = new ConcurrentHashMap<>();

    private TestPki() {}

    /** An authority that nobody knows; not to be changed by a test. */
    static DemoPki stranger() {
        return Stranger.PKI;
    }

    private static final class Stranger {
        static final DemoPki PKI = DemoPki.create(URI.create("http://localhost/other"), CLOCK);
    }

    /** A signer with a fresh certificate. */
    static DemoKey issue(DemoSubject subject) {
        return PKI.issue(subject, PIN);
    }

    /** The PIN of every key issued here. */
    static char[] pin() {
        return PIN.clone();
    }

    static SigningKey unlock(DemoKey key) {
        return SigningKeys.pkcs12(key.pkcs12(), PIN);
    }

    static SigningKey unlock(DemoKey key, SignatureAlgorithm algorithm) {
        return SigningKeys.pkcs12(key.pkcs12(), PIN, algorithm);
    }

    /** The nth of a few teachers who are shared by all tests. */
    static SigningKey teacher(int number) {
        return UNLOCKED.computeIfAbsent(number, n -> unlock(teacherKey(n)));
    }

    static SigningKey teacher(int number, SignatureAlgorithm algorithm) {
        return UNLOCKED_FOR
                .computeIfAbsent(algorithm, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(number, n -> unlock(teacherKey(n), algorithm));
    }

    static synchronized DemoKey teacherKey(int number) {
        while (TEACHERS.size() <= number) {
            TEACHERS.add(issue(
                    DemoSubject.person("Đặng Thị Thuỷ Ngưỡng " + TEACHERS.size(), "Giáo viên", "THCS Nguyễn Du")));
        }
        return TEACHERS.get(number);
    }
}
