package vn.giaplai.processes;

import java.util.List;

/** Steps of cases that failed, for the administration page. */
public interface StuckCases {

    /** Steps that failed as often as they may (retries used up) and wait for somebody, oldest first. */
    List<StuckCase> list();

    /** Steps that failed and run again by themselves, now or after a pause, the next one first. */
    List<StuckCase> runningAgain();

    /** Lets the step run again at once; one that runs already, or ran, is left alone. */
    void retry(StuckCase stuck);
}
