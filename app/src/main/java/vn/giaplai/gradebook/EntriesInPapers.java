package vn.giaplai.gradebook;

import java.util.Collection;
import java.util.Set;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;

/** Port: of which pupils a paper prints the entries, or a decision was made by them, so that their entries change by correction only. */
public interface EntriesInPapers {

    /** The pupils among those given who have such a paper or a confirmed decision of that year. */
    Set<PupilCode> among(SchoolCode schoolCode, String schoolYear, Collection<PupilCode> pupilCodes);

    /** Those of them of whom a paper was made: what changes from then on is a correction on the paper. */
    Set<PupilCode> printed(SchoolCode schoolCode, String schoolYear, Collection<PupilCode> pupilCodes);
}
