package vn.giaplai.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.giaplai.database.OwnFolder;
import vn.giaplai.database.SecretFile;
import vn.giaplai.security.InstallationSecret;

/**
 * The key of this installation, kept in a file outside the database (256 bits, readable by its owner only). Everything
 * secret in the database is sealed with it, because a PIN alone falls offline within hours. Whoever copies the database
 * without this file has nothing; whoever loses this file has lost all keys.
 */
@Component
class ServerKey implements InstallationSecret {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    ServerKey(@Value("${giaplai.data-directory}") Path directory) {
        this.key = new SecretKeySpec(readOrCreate(OwnFolder.secure(directory).resolve("server.key")), "AES");
    }

    /** Seals with AES-256-GCM; {@code purpose} must be the same when it is opened. */
    byte[] seal(byte[] plain, String purpose) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain, purpose);
        var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return whole;
    }

    /** Opens what was sealed for the same purpose; {@link IllegalStateException} when this is not the key. */
    byte[] open(byte[] sealed, String purpose) {
        return crypt(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
                purpose);
    }

    /** A passphrase that follows from this key and a purpose. */
    char[] passphrase(String purpose) {
        return Base64.getEncoder().encodeToString(derive(purpose)).toCharArray();
    }

    @Override
    public byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("every Java has HmacSHA256", problem);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text, String purpose) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("server.key does not open what is sealed for " + purpose, problem);
        }
    }

    private byte[] readOrCreate(Path file) {
        try {
            SecretFile.close(file);
            if (!Files.exists(file)) {
                var fresh = new byte[KEY_BYTES];
                random.nextBytes(fresh);
                SecretFile.create(file, Base64.getEncoder().encodeToString(fresh) + "\n");
            }
            var stored = Base64.getDecoder().decode(Files.readString(file).strip());
            if (stored.length != KEY_BYTES) {
                throw new IllegalStateException(file + " must hold 32 bytes in base 64, holds " + stored.length);
            }
            return stored;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
