package vn.giaplai.transcriptlock;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.RefusedForm;

/** Locking the transcripts of a year (S004 Đ12.1): the administering board proposes, the principal decides. */
@Controller
class LockController {

    private static final String PAGE = "transcript-lock/decide-lock";

    private final TaskGuard guard;
    private final Locks locks;
    private final LockView view;
    private final LockRights rights;

    LockController(TaskGuard guard, Locks locks, LockView view, LockRights rights) {
        this.guard = guard;
        this.locks = locks;
        this.view = view;
        this.rights = rights;
    }

    @GetMapping("/transcript-lock")
    String year(@AuthenticationPrincipal SignedInPerson me, @RequestParam String year, Model model) {
        rights.require(rights.sees(me));
        view.showYear(me.schoolCode(), year, model);
        model.addAttribute("proposes", rights.proposes(me));
        model.addAttribute("reads", rights.readsDecision(me));
        return "transcriptlock/year";
    }

    @PostMapping("/transcript-lock")
    String propose(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam String year,
            @RequestParam @Size(max = 500) String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        rights.require(rights.proposes(me));
        view.requireYear(me.schoolCode(), year);
        if (reason.isBlank()) {
            new RefusedForm("transcript-lock.reason.missing", "lock-reason", Map.of()).show(model, response);
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
            @RequestParam(defaultValue = "") @Size(max = 500) String reason,
            @RequestParam(defaultValue = "") Set<String> leaveOut,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var task = task(me, taskId);
        model.addAttribute("reason", reason);
        model.addAttribute("named", leaveOut);
        if (approved != reason.isBlank()) {
            var key = approved ? "transcript-lock.decide.reason-and-approved" : "transcript-lock.reason.missing";
            new RefusedForm(key, "reason", Map.of()).show(model, response);
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
