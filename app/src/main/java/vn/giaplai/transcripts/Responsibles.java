package vn.giaplai.transcripts;

import org.springframework.http.HttpStatus;
import vn.giaplai.duties.Corrector;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.web.UserProblem;

/** From the one chosen on a page to the one whom the process gives the correction. */
final class Responsibles {

    private Responsibles() {}

    static Responsible of(Corrector chosen) {
        return new Responsible(chosen.role(), chosen.subjectCode(), null);
    }

    /** A value that the page did not offer: the page is old, or somebody made the value up. */
    static UserProblem notOffered() {
        return new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "transcripts.choice.unknown");
    }
}
