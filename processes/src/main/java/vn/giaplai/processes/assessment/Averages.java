package vn.giaplai.processes.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.giaplai.processes.assessment.RuleParameters.AverageChain;

/**
 * ĐTBmhk and ĐTBmcn, exact and rounded half up to one decimal exactly once. Source: TT 22/2021 Đ9.1b; rounding Đ5.
 */
final class Averages {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private Averages() {}

    /** {@code (TĐĐGtx + 2·ĐĐGgk + 3·ĐĐGck) / (số ĐĐGtx + 5)}. */
    static BigDecimal ofTerm(TermScores term) {
        return rounded(weighted(term), weights(term));
    }

    /** {@code (ĐTBmhkI + 2·ĐTBmhkII) / 3}, of rounded or of exact term averages. */
    static BigDecimal ofYear(TermScores term1, TermScores term2, AverageChain chain) {
        if (chain == AverageChain.ROUNDED) {
            return rounded(ofTerm(term1).add(TWO.multiply(ofTerm(term2))), THREE);
        }
        BigDecimal numerator = weighted(term1)
                .multiply(weights(term2))
                .add(TWO.multiply(weighted(term2).multiply(weights(term1))));
        return rounded(numerator, THREE.multiply(weights(term1)).multiply(weights(term2)));
    }

    private static BigDecimal weighted(TermScores term) {
        BigDecimal regular = term.regular().stream().map(Mark::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
        return regular.add(TWO.multiply(term.midTerm().counted()))
                .add(THREE.multiply(term.endTerm().counted()));
    }

    private static BigDecimal weights(TermScores term) {
        return BigDecimal.valueOf(term.regular().size() + 5L);
    }

    private static BigDecimal rounded(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, 1, RoundingMode.HALF_UP);
    }
}
