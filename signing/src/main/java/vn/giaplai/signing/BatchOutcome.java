package vn.giaplai.signing;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What became of one document of a batch: a signature or the reason why not. */
public final class BatchOutcome {

    private final String id;
    private final @Nullable SignedPdf signed;
    private final @Nullable SigningException problem;

    private BatchOutcome(String id, @Nullable SignedPdf signed, @Nullable SigningException problem) {
        this.id = id;
        this.signed = signed;
        this.problem = problem;
    }

    static BatchOutcome signed(String id, SignedPdf signed) {
        return new BatchOutcome(id, signed, null);
    }

    BatchOutcome named(String other) {
        return new BatchOutcome(other, signed, problem);
    }

    static BatchOutcome failed(String id, SigningException problem) {
        return new BatchOutcome(id, null, problem);
    }

    /** What comes of an attempt, whatever it throws: a batch never ends because of one document. */
    static BatchOutcome of(String id, Supplier<SignedPdf> attempt) {
        try {
            return signed(id, attempt.get());
        } catch (RuntimeException problem) {
            return failed(id, typed(problem));
        }
    }

    /** The failure of an attempt, if it failed. */
    static Optional<BatchOutcome> attempt(String id, Runnable attempt) {
        try {
            attempt.run();
            return Optional.empty();
        } catch (RuntimeException problem) {
            return Optional.of(failed(id, typed(problem)));
        }
    }

    static SigningException typed(RuntimeException problem) {
        return problem instanceof SigningException known
                ? known
                : new SigningException(
                        SigningFailure.UNEXPECTED, problem.getClass().getName(), problem);
    }

    /** The caller's name for the document. */
    public String id() {
        return id;
    }

    /** The signature, when it was made. */
    public Optional<SignedPdf> signed() {
        return Optional.ofNullable(signed);
    }

    /** Why it was not made. */
    public Optional<SigningFailure> failure() {
        return Optional.ofNullable(problem).map(SigningException::failure);
    }

    /** The same with its technical detail, for the log. */
    public Optional<SigningException> problem() {
        return Optional.ofNullable(problem);
    }
}
