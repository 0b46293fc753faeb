package vn.giaplai.transcripts;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.web.UserProblem;

/** A case that does not begin, told to whoever wanted it. */
final class RefusedCases {

    private RefusedCases() {}

    /**
     * @param about code of the class or name of the pupil
     */
    static UserProblem told(CaseRefused refused, CharSequence about) {
        return told(
                refused,
                about,
                "transcripts.start."
                        + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The same was asked for, and the principal has not decided yet. */
    static UserProblem asked(CaseRefused refused, String pupil) {
        return told(refused, pupil, "transcripts.start.already-asked");
    }

    private static UserProblem told(CaseRefused refused, CharSequence about, String key) {
        var existing = refused.existing();
        return new UserProblem(HttpStatus.CONFLICT, key, about, existing == null ? "" : existing.value());
    }
}
