package vn.giaplai.transcriptlock;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.duties.TaskGuard;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.school.LeftOut;
import vn.giaplai.security.AskedClasses;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.RefusedForm;
import vn.giaplai.web.RefusedForm.Limit;

/** Locking the transcripts of a year (S004 Đ12.1): the administering board proposes, the principal decides. */
@Controller
class LockController {

    private static final String PAGE = "transcript-lock/decide-lock";

    private static final int LONGEST_REASON = 500;

    private final TaskGuard guard;
    private final Locks locks;
    private final LockView view;
    private final LockRights rights;
    private final AskedClasses asked;

    LockController(TaskGuard guard, Locks locks, LockView view, LockRights rights, AskedClasses asked) {
        this.guard = guard;
        this.locks = locks;
        this.view = view;
        this.rights = rights;
        this.asked = asked;
    }

    @GetMapping("/transcript-lock")
    String year(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam(required = false) @Nullable String year,
            Model model) {
        rights.require(rights.sees(me));
        view.showYear(me.schoolCode(), asked.year(me, year), model);
        model.addAttribute("proposes", rights.proposes(me));
        model.addAttribute("reads", rights.readsDecision(me));
        return "transcriptlock/year";
    }

    @PostMapping("/transcript-lock")
    String propose(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam String year,
            @RequestParam String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        rights.require(rights.proposes(me));
        asked.year(me, year);
        var typed = Map.of("lock-reason", reason);
        var refusal = reason.isBlank()
                ? Optional.of(new RefusedForm("transcript-lock.reason.missing", "lock-reason", typed))
                : RefusedForm.tooLong("lock-reason", new Limit("transcript-lock.reason", LONGEST_REASON), typed);
        if (refusal.isPresent()) {
            refusal.get().show(model, response);
            return year(me, year, model);
        }
        locks.propose(me.schoolCode(), year, reason.strip(), me.personCode());
        return told(after, year, "transcript-lock.proposed");
    }

    @GetMapping("/" + PAGE + "/{taskId}")
    String show(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, Model model) {
        var task = task(me, taskId);
        model.addAttribute("taskId", taskId);
        view.showDecision(task.caseNumber(), model);
        return "transcriptlock/decide-lock";
    }

    @PostMapping("/" + PAGE + "/{taskId}")
    String decide(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String taskId,
            @RequestParam boolean approved,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") Set<String> leaveOut,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var task = task(me, taskId);
        model.addAttribute("reason", reason);
        model.addAttribute("named", leaveOut);
        var refusal = refusal(approved, reason);
        if (refusal.isPresent()) {
            refusal.get().show(model, response);
            return show(me, taskId, model);
        }
        if (!approved) {
            locks.refuse(task.id(), task.caseNumber(), reason.strip(), me.personCode());
            return told(after, task.place().schoolYear(), "transcript-lock.refused-by-you");
        }
        var forgotten = locks.approve(task.id(), task.caseNumber(), leaveOut, me.personCode());
        if (!forgotten.isEmpty()) {
            return refused(me, taskId, forgotten, model, response);
        }
        return told(after, task.place().schoolYear(), "transcript-lock.approved");
    }

    private static Optional<RefusedForm> refusal(boolean approved, String reason) {
        var typed = Map.of("reason", reason);
        if (approved == reason.isBlank()) {
            var limit = new Limit("transcript-lock.decide.refuse-reason", LONGEST_REASON);
            return RefusedForm.tooLong("reason", limit, typed);
        }
        var key = approved ? "transcript-lock.decide.reason-and-approved" : "transcript-lock.reason.missing";
        return Optional.of(new RefusedForm(key, "reason", typed));
    }

    private String refused(
            SignedInPerson me, String taskId, List<LeftOut> forgotten, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("forgotten", forgotten.stream().map(LeftOut::text).toList());
        return show(me, taskId, model);
    }

    private static String told(RedirectAttributes after, String year, String key) {
        after.addFlashAttribute("told", key);
        after.addAttribute("year", year);
        return "redirect:/transcript-lock";
    }

    private InboxItem task(SignedInPerson me, String taskId) {
        return guard.task(me.personCode(), taskId, PAGE);
    }
}
