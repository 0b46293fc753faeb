package vn.giaplai.processes.assessment;

/** One circular's rules. */
public interface RuleSet {

    RuleSetId id();

    /** Whether the circular governs that grade in that year (first calendar year of the school year). */
    boolean governs(int firstYear, SchoolLevel level, int grade);

    /** Assesses the record; a record of another rule set is an {@link IllegalArgumentException}. */
    AssessedResult assess(PupilRecord pupil);
}
