package vn.giaplai.gradebook;

import java.util.Collection;
import java.util.Set;

/** Port: of which pupils a transcript was already made, so that their entries change by correction only. */
public interface TranscriptsMade {

    /** The pupils among those given who have a transcript of that year, in whatever state. */
    Set<String> among(String schoolCode, String schoolYear, Collection<String> pupilCodes);
}
