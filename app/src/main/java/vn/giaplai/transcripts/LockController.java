package vn.giaplai.transcripts;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.OpenTasks;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.RefusedForm;
import vn.giaplai.web.UserProblem;

/** Locking the transcripts of a year (S004 Đ12.1): the administering board proposes, the principal decides. */
@Controller
class LockController {

    private static final String PAGE = "transcripts/decide-lock";

    private final OpenTasks tasks;
    private final Cases book;
    private final TranscriptCases cases;
    private final ClassStates states;
    private final SchoolRegister register;
    private final TranscriptRights rights;
    private final TranscriptsController classes;

    LockController(
            OpenTasks tasks,
            Cases book,
            TranscriptCases cases,
            ClassStates states,
            SchoolRegister register,
            TranscriptRights rights,
            TranscriptsController classes) {
        this.tasks = tasks;
        this.book = book;
        this.cases = cases;
        this.states = states;
        this.register = register;
        this.rights = rights;
        this.classes = classes;
    }

    @PostMapping("/transcripts/lock")
    String propose(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam String year,
            @RequestParam @Size(max = 500) String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        rights.require(rights.proposesLock(me));
        if (register.years(me.schoolCode()).stream()
                .noneMatch(known -> known.code().equals(year))) {
            throw new UserProblem(HttpStatus.NOT_FOUND, "transcripts.year.unknown");
        }
        if (reason.isBlank()) {
            new RefusedForm("transcripts.reason.missing", "lock-reason", Map.of()).show(model, response);
            return classes.classes(me, year, model);
        }
        cases.proposeLock(me.schoolCode(), year, reason.strip(), me.personCode());
        return told(after, year, "transcripts.lock.proposed");
    }

    @GetMapping("/" + PAGE + "/{taskId}")
    String show(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, Model model) {
        var task = task(me, taskId);
        var proposed = book.find(task.caseNumber()).orElseThrow();
        var school = proposed.about().schoolCode();
        var year = proposed.about().schoolYear();
        var ofYear = book.ofYear(TranscriptSignoffProcess.PROCESS, school, year);
        model.addAttribute("taskId", taskId);
        model.addAttribute("year", year);
        model.addAttribute("proposed", proposed.cause().words());
        model.addAttribute(
                "classes",
                register.classes(school, year).stream()
                        .map(SchoolClass::ref)
                        .map(ref -> states.of(ref, ofYear))
                        .toList());
        return PAGE;
    }

    @PostMapping("/" + PAGE + "/{taskId}")
    String decide(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String taskId,
            @RequestParam boolean approved,
            @RequestParam(defaultValue = "") @Size(max = 500) String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var task = task(me, taskId);
        if (approved != reason.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("reason", reason);
            model.addAttribute(
                    "refused", approved ? "transcripts.lock.decide.reason-and-approved" : "transcripts.reason.missing");
            return show(me, taskId, model);
        }
        cases.lockDecided(task.id(), task.caseNumber(), approved, reason.strip(), me.personCode());
        var key = approved ? "transcripts.lock.approved" : "transcripts.lock.refused";
        return told(after, task.place().schoolYear(), key);
    }

    private static String told(RedirectAttributes after, String year, String key) {
        after.addFlashAttribute("told", key);
        after.addFlashAttribute("toldAbout", year);
        after.addAttribute("year", year);
        return "redirect:/transcripts";
    }

    private InboxItem task(SignedInPerson me, String taskId) {
        var task = tasks.find(new TaskId(taskId))
                .filter(found -> PAGE.equals(found.page().value()))
                .orElseThrow(() -> new UserProblem(HttpStatus.GONE, "transcripts.task.gone"));
        rights.require(rights.principal(me, task.place().schoolCode()));
        return task;
    }
}
