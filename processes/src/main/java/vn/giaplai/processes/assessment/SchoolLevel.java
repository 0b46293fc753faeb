package vn.giaplai.processes.assessment;

/** Level of schooling. */
public enum SchoolLevel {
    /** Grades 1–5. */
    PRIMARY,
    /** Grades 6–9. */
    LOWER_SECONDARY,
    /** Grades 10–12. */
    UPPER_SECONDARY
}
