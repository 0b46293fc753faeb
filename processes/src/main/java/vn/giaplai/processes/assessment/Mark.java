package vn.giaplai.processes.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a score subject: a score, missed for good, or not entered yet. Missed and not made up counts 0 (TT 22/2021
 * Đ7); not entered blocks. The two are never the same.
 *
 * @param score 0–10 with one decimal, when {@code state} is {@code SCORED}
 */
public record Mark(State state, @Nullable BigDecimal score) {

    /** What the cell holds. */
    public enum State {
        SCORED,
        MISSED,
        NOT_ENTERED
    }

    private static final Mark MISSED = new Mark(State.MISSED, null);
    private static final Mark NOT_ENTERED = new Mark(State.NOT_ENTERED, null);

    public Mark {
        if ((state == State.SCORED) != (score != null)) {
            throw new IllegalArgumentException("a mark has a score exactly when it is scored");
        }
        if (score != null) {
            score = checked(score);
        }
    }

    private static BigDecimal checked(BigDecimal score) {
        if (score.signum() < 0 || score.compareTo(BigDecimal.TEN) > 0) {
            throw new IllegalArgumentException("score must lie in [0, 10], was " + score);
        }
        if (score.stripTrailingZeros().scale() > 1) {
            throw new IllegalArgumentException("score must have at most one decimal, was " + score);
        }
        return score.setScale(1, RoundingMode.UNNECESSARY);
    }

    /** A score such as {@code 7.5}. */
    public static Mark of(BigDecimal score) {
        return new Mark(State.SCORED, score);
    }

    /** A score such as {@code "7.5"}. */
    public static Mark of(String score) {
        return of(new BigDecimal(score));
    }

    public static Mark missed() {
        return MISSED;
    }

    public static Mark notEntered() {
        return NOT_ENTERED;
    }

    /** What it counts in an average; throws {@link IllegalStateException} when not entered. */
    BigDecimal counted() {
        return switch (state) {
            case SCORED -> java.util.Objects.requireNonNull(score);
            case MISSED -> BigDecimal.ZERO;
            case NOT_ENTERED -> throw new IllegalStateException("a mark that is not entered counts nothing");
        };
    }

    boolean entered() {
        return state != State.NOT_ENTERED;
    }
}
