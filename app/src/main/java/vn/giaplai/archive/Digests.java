package vn.giaplai.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of the JDK, which are several times faster than BouncyCastle's. */
final class Digests {

    private Digests() {}

    static byte[] sha256(byte[] bytes) {
        return digest("SHA-256").digest(bytes);
    }

    static byte[] sha512(byte[] bytes) {
        return digest("SHA-512").digest(bytes);
    }

    static byte[] sha256(InputStream stream) throws IOException {
        var digest = digest("SHA-256");
        var buffer = new byte[1 << 16];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return digest.digest();
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has " + algorithm, missing);
        }
    }
}
