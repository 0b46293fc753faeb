package vn.giaplai.signingdesk;

import org.springframework.http.HttpStatus;
import vn.giaplai.web.UserProblem;

/** Why the signing desk refused; nothing was signed by the refused act. */
public final class SigningProblem extends UserProblem {

    private static final long serialVersionUID = 1L;

    private final boolean correctable;

    private SigningProblem(HttpStatus status, String messageKey) {
        this(status, messageKey, false);
    }

    private SigningProblem(HttpStatus status, String messageKey, boolean correctable) {
        super(status, messageKey);
        this.correctable = correctable;
    }

    /** Whether the form goes back to be completed, with everything that was typed. */
    boolean correctable() {
        return correctable;
    }

    static SigningProblem nothingChosen() {
        return new SigningProblem(HttpStatus.UNPROCESSABLE_CONTENT, "signingdesk.problem.nothing-chosen");
    }

    static SigningProblem taken() {
        return new SigningProblem(HttpStatus.CONFLICT, "signingdesk.problem.taken");
    }

    static SigningProblem sealApart() {
        return new SigningProblem(HttpStatus.UNPROCESSABLE_CONTENT, "signingdesk.problem.seal-apart");
    }

    static SigningProblem noKey() {
        return new SigningProblem(HttpStatus.CONFLICT, "keys.refused.none");
    }

    static SigningProblem finished() {
        return new SigningProblem(HttpStatus.CONFLICT, "signingdesk.problem.finished");
    }

    static SigningProblem running() {
        return new SigningProblem(HttpStatus.CONFLICT, "signingdesk.problem.running");
    }

    static SigningProblem unknown() {
        return new SigningProblem(HttpStatus.NOT_FOUND, "signingdesk.problem.unknown");
    }

    static SigningProblem reasonMissing() {
        return new SigningProblem(HttpStatus.UNPROCESSABLE_CONTENT, "signingdesk.problem.reason-missing", true);
    }

    static SigningProblem responsibleMissing() {
        return new SigningProblem(HttpStatus.UNPROCESSABLE_CONTENT, "signingdesk.problem.responsible-missing", true);
    }

    /** Not one of those that the form offers. */
    static SigningProblem responsibleUnknown() {
        return new SigningProblem(HttpStatus.UNPROCESSABLE_CONTENT, "signingdesk.problem.responsible-unknown");
    }

    static SigningProblem gone() {
        return new SigningProblem(HttpStatus.CONFLICT, "signingdesk.problem.gone");
    }
}
