package vn.giaplai.processes.assessment;

import org.jspecify.annotations.Nullable;

/** A subject's results; null where a cell is not entered. */
public record SubjectResult(
        String subject,
        @Nullable SubjectValue term1,
        @Nullable SubjectValue term2,
        @Nullable SubjectValue year) {

    /** The result in that period, or null. */
    public @Nullable SubjectValue in(Period period) {
        return switch (period) {
            case TERM_1 -> term1;
            case TERM_2 -> term2;
            case YEAR -> year;
        };
    }
}
