package vn.giaplai.processes.assessment;

/**
 * The points the circulars leave open, each with its default; an authority that reads one differently sets it here.
 *
 * <p>Two open points have one reading here: a mark missed and not made up counts 0 or Chưa đạt ({@code marks.missed}),
 * and with fewer than six score subjects "at least 6" is never met ({@code subjects.fewerThanSix}).
 *
 * @param adjustmentFill to what Đ9.3 thinks the one bad subject lifted ({@code adjustment.fill})
 * @param adjustmentLift which level is "adjacent" ({@code adjustment.lift})
 * @param retestWhenBothBelow whether a pupil below in conduct and learning is listed for re-assessment after the summer
 *     training ({@code bothBelow})
 * @param summerListsOver45 whether a pupil with more than 45 absences still gets summer lists ({@code absence.over45})
 * @param chain whether ĐTBmcn is made of rounded term averages ({@code average.chain})
 */
public record RuleParameters(
        AdjustmentFill adjustmentFill,
        AdjustmentLift adjustmentLift,
        boolean retestWhenBothBelow,
        boolean summerListsOver45,
        AverageChain chain) {

    /** {@code adjustment.fill}. */
    public enum AdjustmentFill {
        /** The floor of the "all subjects" condition of the level under test: 6.5, 5.0, Đạt. */
        FLOOR_OF_LEVEL,
        /** The best value there is, so that the subject may also become one of the "6 subjects": 10, Đạt. */
        BEST_VALUE
    }

    /** {@code adjustment.lift}. */
    public enum AdjustmentLift {
        /** One above the actual level. */
        ONE_ABOVE_ACTUAL,
        /** One below the level that the pupil would have reached. */
        ONE_BELOW_REACHABLE
    }

    /** {@code average.chain}. */
    public enum AverageChain {
        ROUNDED,
        EXACT
    }

    /** The defaults. */
    public static RuleParameters defaults() {
        return new RuleParameters(
                AdjustmentFill.FLOOR_OF_LEVEL, AdjustmentLift.ONE_ABOVE_ACTUAL, true, false, AverageChain.ROUNDED);
    }
}
