package vn.giaplai.gradebook;

import java.util.Collection;
import java.util.Set;

/** Port: of which pupils a transcript was made or decided upon, so that their entries change by correction only. */
public interface TranscriptsMade {

    /** The pupils among those given who have a transcript or a confirmed decision of that year. */
    Set<String> among(String schoolCode, String schoolYear, Collection<String> pupilCodes);

    /** Those of them of whom a paper was made: what changes from then on is a correction on the paper. */
    Set<String> printed(String schoolCode, String schoolYear, Collection<String> pupilCodes);
}
