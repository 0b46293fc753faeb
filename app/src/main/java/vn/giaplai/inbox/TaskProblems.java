package vn.giaplai.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.giaplai.delegations.Mandates;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.Problems;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/** What the processes refuse, on whatever page it happens, told with names and times. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TaskProblems {

    private final InboxRepository repository;
    private final Mandates mandates;
    private final SchoolTime time;
    private final Problems problems;

    TaskProblems(InboxRepository repository, Mandates mandates, SchoolTime time, Problems problems) {
        this.repository = repository;
        this.mandates = mandates;
        this.time = time;
        this.problems = problems;
    }

    @ExceptionHandler
    ModelAndView told(
            TaskRefused refusal, HttpServletRequest request, @AuthenticationPrincipal @Nullable SignedInPerson me) {
        return over(refusal, me)
                .map(over -> problems.page(request, over)
                        .addObject("lead", "/delegations")
                        .addObject("leadTo", "delegations.title"))
                .orElseGet(() -> problems.page(request, problem(refusal)));
    }

    /** For those who were deputies until it ended. */
    private Optional<UserProblem> over(TaskRefused refusal, @Nullable SignedInPerson me) {
        return me == null || refusal.reason() != TaskRefused.Reason.NOT_ENTITLED
                ? Optional.empty()
                : repository
                        .find(refusal.task().value())
                        .filter(row -> Role.HT.name().equals(row.role()))
                        .flatMap(row -> mandates.over(me.personCode(), me.schoolCode(), row.feature()));
    }

    @ExceptionHandler
    ModelAndView told(CaseRefused refusal, HttpServletRequest request) {
        var number = refusal.existing() == null ? "" : refusal.existing().value();
        return problems.page(
                request,
                switch (refusal.reason()) {
                    case ALREADY_RUNNING -> new UserProblem(HttpStatus.CONFLICT, "inbox.case.running", number);
                    case NOT_FOUND_OR_ENDED -> new UserProblem(HttpStatus.GONE, "inbox.case.ended", number);
                    case NOT_ENTITLED -> new UserProblem(HttpStatus.FORBIDDEN, "inbox.task.not-entitled");
                    case PUPIL_NOT_IN_CASE -> new UserProblem(HttpStatus.CONFLICT, "inbox.case.pupil-gone", number);
                });
    }

    private UserProblem problem(TaskRefused refusal) {
        var row = repository.find(refusal.task().value()).orElse(null);
        return switch (refusal.reason()) {
            case ALREADY_CLAIMED ->
                row == null || row.holder() == null || row.claimedAt() == null
                        ? new UserProblem(HttpStatus.CONFLICT, "inbox.task.claimed-by-somebody")
                        : new UserProblem(
                                HttpStatus.CONFLICT,
                                "inbox.task.claimed-by-other",
                                row.holder(),
                                time.moment(row.claimedAt()));
            case NOT_FOUND_OR_DONE -> gone(row);
            case NOT_ENTITLED -> new UserProblem(HttpStatus.FORBIDDEN, "inbox.task.not-entitled");
            case SAME_PERSON -> new UserProblem(HttpStatus.FORBIDDEN, "inbox.task.same-person");
            case NOT_FINISHED -> new UserProblem(HttpStatus.CONFLICT, "inbox.task.not-finished");
        };
    }

    private UserProblem gone(@Nullable InboxRow row) {
        if (row == null || row.closedAt() == null) {
            return new UserProblem(HttpStatus.GONE, "inbox.task.unknown");
        }
        return row.holder() == null
                ? new UserProblem(HttpStatus.GONE, "inbox.task.withdrawn", "", time.moment(row.closedAt()))
                : new UserProblem(HttpStatus.GONE, "inbox.task.done", row.holder(), time.moment(row.closedAt()));
    }
}
