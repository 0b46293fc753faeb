package vn.giaplai.results;

import java.util.List;
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
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.SignedInPerson;

/** The task "Xác nhận quyết định cuối năm": the principal sees what the rules propose for the case and confirms it all. */
@Controller
class ConfirmDecisionsController {

    private static final String PAGE = "results/confirm-decisions";

    private final TaskGuard guard;
    private final CasePupils cases;
    private final Results results;
    private final ResultsPage page;
    private final DecisionConfirmation confirmation;
    private final SchoolRegister register;

    ConfirmDecisionsController(
            TaskGuard guard,
            CasePupils cases,
            Results results,
            ResultsPage page,
            DecisionConfirmation confirmation,
            SchoolRegister register) {
        this.guard = guard;
        this.cases = cases;
        this.results = results;
        this.page = page;
        this.confirmation = confirmation;
        this.register = register;
    }

    @GetMapping("/" + PAGE + "/{taskId}")
    String show(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, Model model) {
        var task = task(me, taskId);
        var ref = cases.classOf(task.caseNumber());
        var inCase = cases.pupilsOf(task.caseNumber());
        List<Pupil> pupils =
                inCase.stream().flatMap(code -> register.pupil(code).stream()).toList();
        var assessed = results.assess(ref, inCase);
        model.addAttribute("taskId", taskId);
        model.addAttribute("ref", ref);
        model.addAttribute("caseNumber", task.caseNumber().value());
        model.addAttribute("whatFollows", task.feature() + "." + task.element() + ".what-follows");
        var lines = page.lines(ref, pupils, assessed);
        model.addAttribute("lines", lines);
        model.addAttribute("fingerprint", Results.fingerprint(assessed));
        model.addAttribute("counts", page.counts(ref, lines));
        return PAGE;
    }

    @PostMapping("/" + PAGE + "/{taskId}")
    String confirm(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String taskId,
            @RequestParam String seen,
            RedirectAttributes after) {
        var task = task(me, taskId);
        var ref = cases.classOf(task.caseNumber());
        int confirmed = confirmation.confirm(task.id(), task.caseNumber(), me.personCode(), seen);
        after.addFlashAttribute("confirmed", confirmed);
        after.addAttribute("classCode", ref.path());
        after.addAttribute("year", ref.schoolYear());
        return "redirect:/results/{classCode}";
    }

    private InboxItem task(SignedInPerson me, String taskId) {
        return guard.task(me.personCode(), taskId, PAGE);
    }
}
