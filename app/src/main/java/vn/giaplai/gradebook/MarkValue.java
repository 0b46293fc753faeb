package vn.giaplai.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell: a score from 0 to 10 with at most one decimal, a level (Đ, CĐ), or "missed", which is not
 * the same as "not entered": it counts 0 or CĐ. Source: TT 22/2021 Đ5, Đ7.
 */
public record MarkValue(
        @Nullable BigDecimal score, @Nullable String level, boolean missed) {

    public static final String PASSED = "Đ";
    public static final String FAILED = "CĐ";
    /** How a missed assessment is written in forms and files. */
    public static final String MISSED_TEXT = "V";

    public MarkValue {
        int values = (score == null ? 0 : 1) + (level == null ? 0 : 1);
        if (values != (missed ? 0 : 1)) {
            throw new IllegalArgumentException("a mark is a score, a level or missed, exactly one of them");
        }
        if (score != null) {
            score = oneDecimal(score);
        }
        if (level != null && !level.equals(PASSED) && !level.equals(FAILED)) {
            throw new IllegalArgumentException("level must be Đ or CĐ, was " + level);
        }
    }

    public static MarkValue score(BigDecimal score) {
        return new MarkValue(score, null, false);
    }

    public static MarkValue score(String score) {
        return score(new BigDecimal(score));
    }

    public static MarkValue level(String level) {
        return new MarkValue(null, level, false);
    }

    public static MarkValue ofMissed() {
        return new MarkValue(null, null, true);
    }

    /** Whether a mark of that kind can have this value: scores for TX, GK, CK; levels for LEVEL; missed for all. */
    public boolean fits(MarkKind kind) {
        return missed || (kind == MarkKind.LEVEL) == (level != null);
    }

    public Optional<BigDecimal> asScore() {
        return Optional.ofNullable(score);
    }

    /** As a teacher writes it: "8,5", "10", "Đ", "CĐ", "V". */
    public String text() {
        if (score != null) {
            return score.stripTrailingZeros().toPlainString().replace('.', ',');
        }
        return level != null ? level : MISSED_TEXT;
    }

    private static BigDecimal oneDecimal(BigDecimal score) {
        if (score.signum() < 0 || score.compareTo(BigDecimal.TEN) > 0) {
            throw new IllegalArgumentException("score must lie in [0, 10], was " + score);
        }
        if (score.stripTrailingZeros().scale() > 1) {
            throw new IllegalArgumentException("score must have at most one decimal, was " + score);
        }
        return score.setScale(1, RoundingMode.UNNECESSARY);
    }
}
