package vn.giaplai.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.web.FormPages;

/**
 * Where somebody goes after signing in, as a parameter that the server has sealed: nothing is kept for strangers, and
 * nobody sends a person anywhere by a link of their own. The form is 22 characters of seal (128 bits of HMAC-SHA256 in
 * base 64 for addresses), then the path with its query.
 */
@Component
class WayBack {

    static final String PARAMETER = "back";

    private static final int SEAL_BYTES = 16;
    private static final int SEAL_CHARACTERS = 22;

    private final SecretKeySpec key;

    WayBack(InstallationSecret secret) {
        this.key = new SecretKeySpec(secret.derive("way-back"), "HmacSHA256");
    }

    /** The address as a parameter. */
    String seal(String address) {
        return sealOf(address) + address;
    }

    /** The address in a parameter that this installation sealed; empty for anything else. */
    Optional<String> open(@Nullable String sealed) {
        if (sealed == null || sealed.length() <= SEAL_CHARACTERS) {
            return Optional.empty();
        }
        var address = sealed.substring(SEAL_CHARACTERS);
        boolean ours = MessageDigest.isEqual(
                sealOf(address).getBytes(StandardCharsets.UTF_8),
                sealed.substring(0, SEAL_CHARACTERS).getBytes(StandardCharsets.UTF_8));
        return ours && FormPages.isLocal(address) ? Optional.of(address) : Optional.empty();
    }

    private String sealOf(String address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var whole = mac.doFinal(address.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, SEAL_BYTES));
        } catch (java.security.GeneralSecurityException problem) {
            throw new IllegalStateException("every Java has HmacSHA256", problem);
        }
    }
}
