package vn.giaplai.templates.transcriptsignoff;

import java.math.BigDecimal;
import vn.giaplai.templates.house.VietnameseFormats;

/**
 * One result of a subject: a score, Đạt / Chưa đạt, or nothing.
 *
 * @param code {@code 8.1}, {@code Đ}, {@code CĐ} or empty
 */
public record Grade(String code) {
    private static final String PASSED = "Đ";
    private static final String FAILED = "CĐ";

    public Grade {
        if (!code.isEmpty() && !code.equals(PASSED) && !code.equals(FAILED)) {
            BigDecimal score = new BigDecimal(code);
            if (score.signum() < 0 || score.compareTo(BigDecimal.TEN) > 0 || score.scale() != 1) {
                throw new IllegalArgumentException("score must lie in [0, 10] with one decimal, was " + code);
            }
        }
    }

    /** A score from 0 to 10 with at most one decimal; more decimals are refused, never rounded. */
    public static Grade of(BigDecimal score) {
        return new Grade(score.setScale(1).toPlainString());
    }

    /** Đạt or Chưa đạt. */
    public static Grade passed(boolean passed) {
        return new Grade(passed ? PASSED : FAILED);
    }

    /** No result: exempt, not re-assessed. */
    public static Grade none() {
        return new Grade("");
    }

    public boolean isPresent() {
        return !code.isEmpty();
    }

    boolean isScore() {
        return isPresent() && Character.isDigit(code.charAt(0));
    }

    /** As printed: "8,1", "Đ", "CĐ" or empty. */
    public String display() {
        return isScore() ? VietnameseFormats.score(new BigDecimal(code)) : code;
    }
}
