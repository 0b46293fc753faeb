package vn.giaplai.processes;

import java.util.List;

/** Cases in which a step failed as often as it may (retries used up), for the administration page. */
public interface StuckCases {

    /** All of them, oldest first. */
    List<StuckCase> list();

    /** Lets the step run again; one that runs already, or ran, is left alone. */
    void retry(StuckCase stuck);
}
