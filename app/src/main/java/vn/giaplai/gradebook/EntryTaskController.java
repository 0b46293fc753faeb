package vn.giaplai.gradebook;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.Subject;
import vn.giaplai.security.SignedInPerson;

/** Pages of the tasks "Bổ sung nội dung còn thiếu" and "Sửa nội dung bị trả lại". */
@Controller
class EntryTaskController {

    private static final String COMPLETE = "gradebook/complete-entries";
    private static final String CORRECT = "gradebook/correct-entries";

    private final EntryTasks tasks;
    private final EntryForms forms;
    private final EntryWords words;
    private final Gradebook gradebook;
    private final ClassOverview overview;
    private final SchoolRegister school;

    EntryTaskController(
            EntryTasks tasks,
            EntryForms forms,
            EntryWords words,
            Gradebook gradebook,
            ClassOverview overview,
            SchoolRegister school) {
        this.tasks = tasks;
        this.forms = forms;
        this.words = words;
        this.gradebook = gradebook;
        this.overview = overview;
        this.school = school;
    }

    @GetMapping("/" + COMPLETE + "/{taskId}")
    String missing(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, Model model) {
        var task = tasks.task(me, taskId, COMPLETE);
        var ref = tasks.classRef(task);
        var missing = tasks.missing(task);
        var subject = task.place().subjectCode();
        model.addAttribute("taskId", taskId);
        model.addAttribute("ref", ref);
        model.addAttribute("missing", overview.words(ref, missing));
        model.addAttribute("intro", tasks.key(task, "intro"));
        model.addAttribute(
                "subject", subject == null ? null : school.subject(subject).orElse(null));
        model.addAttribute("homeroom", task.role() == Role.GVCN);
        model.addAttribute("administers", task.role() == Role.QT);
        return COMPLETE;
    }

    @PostMapping("/" + COMPLETE + "/{taskId}")
    String completed(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String taskId,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var task = tasks.task(me, taskId, COMPLETE);
        var missing = tasks.missing(task);
        if (missing.isEmpty()) {
            tasks.done(task, me);
            next.addFlashAttribute("told", tasks.key(task, "told"));
            return "redirect:/inbox";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("still", missing.size());
        return missing(me, taskId, model);
    }

    @GetMapping("/" + CORRECT + "/{taskId}")
    String correct(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, Model model) {
        var task = tasks.task(me, taskId, CORRECT);
        if (task.role() == Role.QT) {
            return "redirect:/" + CORRECT + "/{taskId}?part=profile";
        }
        show(task, Optional.empty(), model);
        return CORRECT;
    }

    /** Saves and ends the task, or does neither. */
    @PostMapping("/" + CORRECT + "/{taskId}")
    String corrected(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String taskId,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var task = tasks.task(me, taskId, CORRECT);
        if (task.role() == Role.QT) {
            return "redirect:/" + CORRECT + "/{taskId}?part=profile";
        }
        var ref = tasks.classRef(task);
        var cells = forms.read(ref, tasks.places(task), gradebook.ofClass(ref), new HashMap<>(sent));
        var correction = new CorrectionForm(cells, !tasks.corrections(task).isEmpty());
        if (correction.isClean()) {
            tasks.corrected(task, me, cells.sheet(), correction.reason());
            next.addFlashAttribute("told", tasks.key(task, "told"));
            return "redirect:/inbox";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        show(task, Optional.of(correction), model);
        return CORRECT;
    }

    private void show(InboxItem task, Optional<CorrectionForm> form, Model model) {
        var ref = tasks.classRef(task);
        var pupil = school.pupil(Objects.requireNonNull(task.about())).orElseThrow();
        var places = tasks.places(task);
        var line = forms.line(1, pupil, places, gradebook.ofClass(ref), form.map(CorrectionForm::cells), "", true);
        var corrections = tasks.corrections(task);
        model.addAttribute("taskId", task.id().value());
        model.addAttribute("ref", ref);
        model.addAttribute("pupil", pupil);
        model.addAttribute("subjectName", subjectName(task));
        model.addAttribute("cells", line.cells());
        model.addAttribute(
                "headings", places.stream().map(words::headingWithTerm).toList());
        model.addAttribute("intro", tasks.key(task, "intro"));
        model.addAttribute("whatFollows", tasks.key(task, "what-follows"));
        model.addAttribute("returned", tasks.reason(task));
        model.addAttribute("reason", form.map(CorrectionForm::reason).orElse(""));
        model.addAttribute("noReason", form.filter(CorrectionForm::lacksReason).isPresent());
        model.addAttribute("reasonNeeded", corrections.isEmpty());
        model.addAttribute("kept", form.filter(CorrectionForm::keeps).isPresent());
        model.addAttribute(
                "contradiction", form.flatMap(CorrectionForm::contradiction).orElse(null));
        model.addAttribute("errors", form.map(CorrectionForm::wrongCells).orElse(0));
        var problem = form.flatMap(CorrectionForm::problem);
        model.addAttribute("problem", problem.orElse(null));
        model.addAttribute(
                "firstError",
                line.firstError()
                        .orElse(
                                form.filter(CorrectionForm::lacksReason).isPresent()
                                        ? CorrectionForm.REASON
                                        : line.id(0)));
        model.addAttribute("changes", corrections);
        model.addAttribute("conductLevels", ConductLevel.values());
    }

    private String subjectName(InboxItem task) {
        return Optional.ofNullable(task.place().subjectCode())
                .flatMap(school::subject)
                .map(Subject::name)
                .orElse("");
    }
}
