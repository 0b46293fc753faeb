package vn.giaplai.boarddecision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.boarddecision.Refusal.Why;
import vn.giaplai.duties.TaskGuard;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.SchoolYear;
import vn.giaplai.security.AskedClasses;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;

/** The principal drafts a board and, with the draft before the eyes, has the decision made. */
@Controller
class DraftController {

    private static final String PAGE = "board-decision/decide-board";

    private final Boards boards;
    private final BoardChecks checks;
    private final BoardView view;
    private final TaskGuard guard;
    private final Permissions permissions;
    private final AskedClasses years;
    private final SchoolRegister register;
    private final SchoolTime time;

    DraftController(
            Boards boards,
            BoardChecks checks,
            BoardView view,
            TaskGuard guard,
            Permissions permissions,
            AskedClasses years,
            SchoolRegister register,
            SchoolTime time) {
        this.boards = boards;
        this.checks = checks;
        this.view = view;
        this.guard = guard;
        this.permissions = permissions;
        this.years = years;
        this.register = register;
        this.time = time;
    }

    @GetMapping("/board-decision/draft")
    String form(@AuthenticationPrincipal SignedInPerson me, Model model) {
        permissions.demand(permissions.isAny(me, Role.HT));
        var today = time.today();
        var last =
                register.yearOn(me.schoolCode(), today).map(SchoolYear::endsOn).orElse(today.plusYears(1));
        view.showForm(me, DraftForm.of(today, last, view.members(me)), model);
        return "boarddecision/draft";
    }

    @PostMapping("/board-decision/draft")
    String draft(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        permissions.demand(permissions.isAny(me, Role.HT));
        var form = DraftForm.read(sent);
        var refusal = refusal(me, form);
        if (refusal.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal.get());
            view.showForm(me, form, model);
            return "boarddecision/draft";
        }
        boards.draft(me.schoolCode(), years.year(me, null), form.board(), me.personCode());
        next.addFlashAttribute("told", "board-decision.drafted");
        return "redirect:/board-decision";
    }

    private Optional<Refusal> refusal(SignedInPerson me, DraftForm form) {
        var running = boards.running(me.schoolCode());
        if (running.isPresent()) {
            return Optional.of(Refusal.of(Why.DRAFT_RUNNING, "", running.get().number()));
        }
        return form.incomplete().or(() -> checks.refusal(me.schoolCode(), form.board(), form.replaces()));
    }

    @GetMapping("/" + PAGE + "/{taskId}")
    String show(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, Model model) {
        var task = guard.task(me.personCode(), taskId, PAGE);
        model.addAttribute("taskId", taskId);
        view.showDraft(me, task.caseNumber(), model);
        return "boarddecision/decide-board";
    }

    @PostMapping("/" + PAGE + "/{taskId}")
    String approve(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String taskId,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var task = guard.task(me.personCode(), taskId, PAGE);
        var drafted = view.drafted(task.caseNumber()).asDrafted();
        var refusal = checks.refusal(task.place().schoolCode(), drafted, true);
        if (refusal.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal.get());
            return show(me, taskId, model);
        }
        boards.approve(task.id(), task.caseNumber(), me.personCode());
        next.addFlashAttribute("told", "board-decision.approved");
        return "redirect:/board-decision";
    }
}
