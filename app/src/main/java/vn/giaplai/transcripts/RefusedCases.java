package vn.giaplai.transcripts;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.web.UserProblem;

/** A case that does not begin, told to whoever wanted it. */
final class RefusedCases {

    private RefusedCases() {}

    /**
     * @param about code of the class or the pupil
     */
    static UserProblem told(CaseRefused refused, CharSequence about) {
        var key = "transcripts.start."
                + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var existing = refused.existing();
        return new UserProblem(HttpStatus.CONFLICT, key, about, existing == null ? "" : existing.value());
    }
}
