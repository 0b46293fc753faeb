package vn.giaplai.processes.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's result in a term or the year.
 *
 * @param learningRaw before the adjustment of TT 22/2021 Đ9.3
 * @param learning what counts
 * @param title only for the year
 */
public record PeriodResult(
        Level conduct,
        Level learningRaw,
        Level learning,
        @Nullable Title title,
        List<Reason> reasons) {

    public PeriodResult {
        reasons = List.copyOf(reasons);
    }
}
