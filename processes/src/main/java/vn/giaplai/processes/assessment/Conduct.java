package vn.giaplai.processes.assessment;

import org.jspecify.annotations.Nullable;

/** GVCN's conduct ratings of the two terms (TT 22/2021 Đ8.2a); null is not entered yet. */
public record Conduct(@Nullable Level term1, @Nullable Level term2) {}
