package vn.giaplai.gradebook;

import java.util.Optional;
import vn.giaplai.processes.CaseNumber;

/** Port: why a pupil's transcript was sent back, in the words of who did it. */
public interface ReturnReasons {

    /** The reason with which the case began; empty where none was given. */
    Optional<String> reasonOf(CaseNumber caseNumber);
}
