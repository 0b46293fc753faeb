package vn.giaplai.signing;

import org.jspecify.annotations.Nullable;

/**
 * A paper could not be signed, lifted or read; {@link #failure()} says why. Unchecked, because the callers that can act
 * on it are few and always look at the failure. The input is unchanged whenever it is thrown. The message names things
 * (a field, a limit), never people or PINs.
 */
public final class SigningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SigningFailure failure;

    /** {@code detail} is for the log, in English, without personal data. */
    public SigningException(SigningFailure failure, String detail) {
        this(failure, detail, null);
    }

    /** As above, with what lies beneath. */
    public SigningException(SigningFailure failure, String detail, @Nullable Throwable cause) {
        super(failure + ": " + detail, cause);
        this.failure = failure;
    }

    /** Why. */
    public SigningFailure failure() {
        return failure;
    }
}
