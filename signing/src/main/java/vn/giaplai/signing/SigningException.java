package vn.giaplai.signing;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.text.Printable;

/**
 * A paper could not be signed, lifted or read; {@link #failure()} says why. Unchecked, because the callers that can act
 * on it are few and always look at the failure. The input is unchanged whenever it is thrown. The message names things
 * (a field, a limit), never people or PINs, and fits in one line of a log.
 */
public final class SigningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int UNKNOWN = -1;

    private final SigningFailure failure;
    private final int triesLeft;

    /** {@code detail} is for the log, in English, without personal data. */
    public SigningException(SigningFailure failure, String detail) {
        this(failure, detail, null);
    }

    /** As above, with what lies beneath. */
    public SigningException(SigningFailure failure, String detail, @Nullable Throwable cause) {
        this(failure, detail, UNKNOWN, cause);
    }

    private SigningException(SigningFailure failure, String detail, int triesLeft, @Nullable Throwable cause) {
        super(failure + ": " + Printable.of(detail), cause);
        this.failure = failure;
        this.triesLeft = triesLeft;
    }

    /** A rejected PIN, with the tries that are left when the token or the service tells. */
    static SigningException wrongPin(String detail, OptionalInt triesLeft, @Nullable Throwable cause) {
        return new SigningException(SigningFailure.PIN_REJECTED, detail, triesLeft.orElse(UNKNOWN), cause);
    }

    /** Why. */
    public SigningFailure failure() {
        return failure;
    }

    /**
     * After {@code PIN_REJECTED}: how many tries are left before the token locks itself, 0 when it has; empty when the
     * token does not tell.
     */
    public OptionalInt triesLeft() {
        return triesLeft == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(triesLeft);
    }
}
