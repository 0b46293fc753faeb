package vn.giaplai.gradebook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mark read from what somebody typed: a value, nothing (the cell is blank), or a problem.
 *
 * @param value empty where the cell is blank or wrong
 */
public record Reading(Optional<MarkValue> value, Problem problem) {

    /** What is wrong with the text; each has a sentence. */
    public enum Problem {
        NONE,
        NOT_A_SCORE,
        OUT_OF_RANGE,
        TWO_DECIMALS,
        NOT_A_LEVEL
    }

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}([.,]\\d{1,18})?");

    /** "8", "8,5", "8.5", "10"; "V" or "vắng" for missed. */
    public static Reading score(String text) {
        var written = text.strip();
        if (written.isEmpty()) {
            return nothing();
        }
        if (isMissed(written)) {
            return of(MarkValue.ofMissed());
        }
        if (!NUMBER.matcher(written).matches()) {
            return wrong(Problem.NOT_A_SCORE);
        }
        var score = new BigDecimal(written.replace(',', '.'));
        if (score.signum() < 0 || score.compareTo(BigDecimal.TEN) > 0) {
            return wrong(Problem.OUT_OF_RANGE);
        }
        return score.stripTrailingZeros().scale() > 1 ? wrong(Problem.TWO_DECIMALS) : of(MarkValue.score(score));
    }

    /** "Đ", "Đạt", "CĐ", "Chưa đạt"; "V" or "vắng" for missed. */
    public static Reading level(String text) {
        var written = text.strip().toLowerCase(Locale.ROOT);
        if (written.isEmpty()) {
            return nothing();
        }
        if (isMissed(written)) {
            return of(MarkValue.ofMissed());
        }
        return switch (written) {
            case "đ", "đạt" -> of(MarkValue.level(MarkValue.PASSED));
            case "cđ", "chưa đạt" -> of(MarkValue.level(MarkValue.FAILED));
            default -> wrong(Problem.NOT_A_LEVEL);
        };
    }

    private static boolean isMissed(String written) {
        return written.equalsIgnoreCase(MarkValue.MISSED_TEXT) || written.equalsIgnoreCase("vắng");
    }

    private static Reading nothing() {
        return new Reading(Optional.empty(), Problem.NONE);
    }

    private static Reading of(MarkValue value) {
        return new Reading(Optional.of(value), Problem.NONE);
    }

    private static Reading wrong(Problem problem) {
        return new Reading(Optional.empty(), problem);
    }
}
