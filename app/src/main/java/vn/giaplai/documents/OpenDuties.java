package vn.giaplai.documents;

import java.util.List;
import vn.giaplai.processes.duties.Duty;

/** Port: what is open about the papers of a case; whoever holds one of these duties sees the papers whole. */
public interface OpenDuties {

    /** To sign the papers of the case or to decide about them, not done yet. */
    List<Duty> of(String caseNumber);
}
