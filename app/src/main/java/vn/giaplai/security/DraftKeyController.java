package vn.giaplai.security;

import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The key with which a browser encrypts what a person has typed and not yet saved. It follows from the installation's
 * secret and the person, so that any session of the same person reads the drafts again, and nobody else's does.
 */
@RestController
class DraftKeyController {

    private final InstallationSecret secret;

    DraftKeyController(InstallationSecret secret) {
        this.secret = secret;
    }

    /** AES-256, in base 64. */
    record DraftKey(String key) {}

    @GetMapping("/drafts/key")
    ResponseEntity<DraftKey> key(@AuthenticationPrincipal SignedInPerson me) {
        var key = secret.derive("drafts/%s/%s".formatted(me.schoolCode(), me.personCode()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new DraftKey(Base64.getEncoder().encodeToString(key)));
    }
}
