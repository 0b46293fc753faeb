package vn.giaplai.processes.assessment;

import java.math.BigDecimal;

/** A subject's result in a period. */
public sealed interface SubjectValue {

    /** {@code 7.9}, {@code Đ} or {@code CĐ}: the exchange form. Papers print the decimal comma themselves. */
    String text();

    /** ĐTBmhk or ĐTBmcn, one decimal, rounded half up. */
    record Average(BigDecimal value) implements SubjectValue {
        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** Đạt or Chưa đạt. */
    record Comment(boolean passed) implements SubjectValue {
        @Override
        public String text() {
            return passed ? "Đ" : "CĐ";
        }
    }
}
