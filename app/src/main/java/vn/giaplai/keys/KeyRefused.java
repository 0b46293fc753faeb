package vn.giaplai.keys;

import java.util.Set;
import org.springframework.http.HttpStatus;
import vn.giaplai.web.UserProblem;

/** A key was not opened, and why; nothing was signed. */
public final class KeyRefused extends UserProblem {

    private static final long serialVersionUID = 1L;

    private static final Set<String> NEW_PIN =
            Set.of("keys.refused.pins-differ", "keys.refused.weak-pin", "keys.refused.obvious-pin");

    private KeyRefused(HttpStatus status, String messageKey, Object... arguments) {
        super(status, messageKey, arguments);
    }

    /** The code for a first key was wrong, not the PIN beside it. */
    boolean aboutCode() {
        return messageKey().startsWith("keys.refused.code.");
    }

    /** A new PIN cannot be taken; the present one was right. */
    boolean aboutNewPin() {
        return NEW_PIN.contains(messageKey());
    }

    static KeyRefused none() {
        return new KeyRefused(HttpStatus.CONFLICT, "keys.refused.none");
    }

    static KeyRefused wrongPin(int triesLeft) {
        return new KeyRefused(HttpStatus.UNPROCESSABLE_CONTENT, "keys.refused.pin", triesLeft);
    }

    /** What was typed can be no PIN of this key: no try is spent. */
    static KeyRefused notAPin(Pins.Grammar grammar) {
        return new KeyRefused(HttpStatus.UNPROCESSABLE_CONTENT, "keys.refused.not-a-pin." + grammar);
    }

    static KeyRefused locked() {
        return new KeyRefused(HttpStatus.CONFLICT, "keys.refused.locked");
    }

    static KeyRefused expired() {
        return new KeyRefused(HttpStatus.CONFLICT, "keys.refused.expired");
    }

    static KeyRefused notYetValid() {
        return new KeyRefused(HttpStatus.CONFLICT, "keys.refused.not-yet-valid");
    }

    static KeyRefused revoked() {
        return new KeyRefused(HttpStatus.CONFLICT, "keys.refused.revoked");
    }

    static KeyRefused notTheClerk() {
        return new KeyRefused(HttpStatus.FORBIDDEN, "keys.refused.not-the-clerk");
    }

    static KeyRefused alreadyThere() {
        return new KeyRefused(HttpStatus.CONFLICT, "keys.refused.already-there");
    }

    static KeyRefused noCode() {
        return new KeyRefused(HttpStatus.CONFLICT, "keys.refused.code.none");
    }

    static KeyRefused wrongCode(int triesLeft) {
        return new KeyRefused(HttpStatus.UNPROCESSABLE_CONTENT, "keys.refused.code.wrong", triesLeft);
    }

    static KeyRefused codeWorn() {
        return new KeyRefused(HttpStatus.CONFLICT, "keys.refused.code.worn");
    }

    static KeyRefused codeExpired() {
        return new KeyRefused(HttpStatus.CONFLICT, "keys.refused.code.expired");
    }

    /** The code is from whoever gave this person the password. */
    static KeyRefused sameHand() {
        return new KeyRefused(HttpStatus.CONFLICT, "keys.refused.code.same-hand");
    }

    /** The password is still the one that somebody else gave. */
    static KeyRefused ownPasswordFirst() {
        return new KeyRefused(HttpStatus.CONFLICT, "keys.refused.code.own-password");
    }

    /** Keys stay as they are until that moment, {@code 09:15 22/11/2026}. */
    static KeyRefused waits(String moment) {
        return new KeyRefused(HttpStatus.CONFLICT, "keys.refused.waits", moment);
    }

    static KeyRefused ownCode() {
        return new KeyRefused(HttpStatus.FORBIDDEN, "keys.refused.hand.own");
    }

    static KeyRefused nobodyToHandTo() {
        return new KeyRefused(HttpStatus.NOT_FOUND, "keys.refused.hand.nobody");
    }

    static KeyRefused clerkHands() {
        return new KeyRefused(HttpStatus.FORBIDDEN, "keys.refused.hand.clerk");
    }

    static KeyRefused principalHands() {
        return new KeyRefused(HttpStatus.FORBIDDEN, "keys.refused.hand.principal");
    }

    static KeyRefused issuerHands() {
        return new KeyRefused(HttpStatus.FORBIDDEN, "keys.refused.hand.issuer");
    }

    static KeyRefused handerWaits(String moment) {
        return new KeyRefused(HttpStatus.CONFLICT, "keys.refused.hand.waits", moment);
    }

    static KeyRefused handerWithoutKey() {
        return new KeyRefused(HttpStatus.CONFLICT, "keys.refused.hand.keyless");
    }

    static KeyRefused pinsDiffer() {
        return new KeyRefused(HttpStatus.UNPROCESSABLE_CONTENT, "keys.refused.pins-differ");
    }

    static KeyRefused weakPin(int least, int most) {
        return new KeyRefused(HttpStatus.UNPROCESSABLE_CONTENT, "keys.refused.weak-pin", least, most);
    }

    static KeyRefused obviousPin() {
        return new KeyRefused(HttpStatus.UNPROCESSABLE_CONTENT, "keys.refused.obvious-pin");
    }
}
