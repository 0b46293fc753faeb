package vn.giaplai.processes.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A cell that blocks a result.
 *
 * @param subject null for conduct
 * @param what "ĐĐGtx 2", "ĐĐGgk", "ĐĐGck", "Mức đánh giá", "Kết quả rèn luyện"
 */
public record NotEntered(Period period, @Nullable String subject, String what) {}
