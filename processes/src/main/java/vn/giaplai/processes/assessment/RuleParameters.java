package vn.giaplai.processes.assessment;

/**
 * The points the circulars leave open, each with its default; an authority that reads one differently sets it here.
 *
 * @param adjustmentFill to what Đ9.3 thinks the one bad subject lifted
 * @param retestWhenBothBelow whether a pupil below in conduct and learning is listed for re-assessment after the summer
 *     training ({@code bothBelow})
 * @param summerListsOver45 whether a pupil with more than 45 absences still gets summer lists ({@code absence.over45})
 * @param chain whether ĐTBmcn is made of rounded term averages ({@code average.chain})
 */
public record RuleParameters(
        AdjustmentFill adjustmentFill, boolean retestWhenBothBelow, boolean summerListsOver45, AverageChain chain) {

    /** {@code adjustment.fill}. */
    public enum AdjustmentFill {
        /** The floor of the "all subjects" condition of the level under test: 6.5, 5.0, Đạt. */
        FLOOR_OF_LEVEL,
        /** The best value there is, so that the subject may also become one of the "6 subjects": 10, Đạt. */
        BEST_VALUE
    }

    /** {@code average.chain}. */
    public enum AverageChain {
        ROUNDED,
        EXACT
    }

    /** The defaults. */
    public static RuleParameters defaults() {
        return new RuleParameters(AdjustmentFill.FLOOR_OF_LEVEL, true, false, AverageChain.ROUNDED);
    }
}
