package vn.giaplai.results;

import java.util.List;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.school.ClassRef;

/** Port: which pupils a running case is about; implemented by whoever runs the cases. */
public interface CasePupils {

    /** The class of the case; throws {@link IllegalArgumentException} when there is no such case of a class or a pupil. */
    ClassRef classOf(CaseNumber caseNumber);

    /** Codes of the pupils who are still in the case, in the order of the class list. */
    List<String> pupilsOf(CaseNumber caseNumber);
}
