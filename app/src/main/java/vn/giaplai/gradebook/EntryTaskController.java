package vn.giaplai.gradebook;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
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
import vn.giaplai.processes.approvers.Role;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.SignedInPerson;

/** Pages of the tasks "Bổ sung nội dung còn thiếu" and "Sửa nội dung bị trả lại". */
@Controller
class EntryTaskController {

    private static final String COMPLETE = "gradebook/complete-entries";
    private static final String CORRECT = "gradebook/correct-entries";
    private static final int LONGEST_REASON = 500;

    private final EntryTasks tasks;
    private final EntryForms forms;
    private final Gradebook gradebook;
    private final ClassOverview overview;
    private final SchoolRegister school;

    EntryTaskController(
            EntryTasks tasks, EntryForms forms, Gradebook gradebook, ClassOverview overview, SchoolRegister school) {
        this.tasks = tasks;
        this.forms = forms;
        this.gradebook = gradebook;
        this.overview = overview;
        this.school = school;
    }

    @GetMapping("/" + COMPLETE + "/{taskId}")
    String missing(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, Model model) {
        var task = tasks.task(me, taskId, COMPLETE);
        var ref = tasks.classRef(task);
        var missing = tasks.missing(task);
        var subject = task.scope().subjectCode();
        model.addAttribute("taskId", taskId);
        model.addAttribute("ref", ref);
        model.addAttribute("missing", overview.words(ref, missing));
        model.addAttribute(
                "subject", subject == null ? null : school.subject(subject).orElse(null));
        model.addAttribute("homeroom", task.role() == Role.GVCN);
        model.addAttribute("administers", task.role() == Role.QT);
        return COMPLETE;
    }

    @PostMapping("/" + COMPLETE + "/{taskId}")
    String completed(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId) {
        tasks.done(tasks.task(me, taskId, COMPLETE), me);
        return "redirect:/inbox";
    }

    @GetMapping("/" + CORRECT + "/{taskId}")
    String correct(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, Model model) {
        var task = tasks.task(me, taskId, CORRECT);
        if (task.role() == Role.QT) {
            return "redirect:/" + CORRECT + "/{taskId}?part=profile";
        }
        show(task, Optional.empty(), tasks.reason(task), false, model);
        return CORRECT;
    }

    @PostMapping("/" + CORRECT + "/{taskId}")
    String save(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String taskId,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var task = tasks.task(me, taskId, CORRECT);
        var ref = tasks.classRef(task);
        var why = sent.getOrDefault("reason", "").strip();
        boolean noReason = why.isEmpty() || why.length() > LONGEST_REASON;
        var submission = forms.read(ref, tasks.places(task), gradebook.ofClass(ref), new HashMap<>(sent));
        if (submission.isClean() && !noReason) {
            gradebook.correct(submission.sheet(), me.personCode(), why);
            after.addFlashAttribute("saved", true);
            return "redirect:/" + CORRECT + "/{taskId}";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        show(task, Optional.of(submission), why, noReason, model);
        return CORRECT;
    }

    @PostMapping("/" + CORRECT + "/{taskId}/done")
    String corrected(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId) {
        tasks.done(tasks.task(me, taskId, CORRECT), me);
        return "redirect:/inbox";
    }

    private void show(InboxItem task, Optional<Submission> submission, String why, boolean noReason, Model model) {
        var ref = tasks.classRef(task);
        var code = Objects.requireNonNull(task.about());
        var pupil = school.pupil(code).orElseThrow();
        var places = tasks.places(task);
        var line = forms.line(1, pupil, places, gradebook.ofClass(ref), submission, "", true);
        List<EntryChange> changes = gradebook.changes(ref).stream()
                .filter(change -> change.pupilCode().equals(code) && change.afterRender())
                .toList();
        model.addAttribute("taskId", task.id().value());
        model.addAttribute("ref", ref);
        model.addAttribute("pupil", pupil);
        model.addAttribute(
                "subjectName",
                Optional.ofNullable(task.scope().subjectCode())
                        .flatMap(school::subject)
                        .map(subject -> subject.name())
                        .orElse(""));
        model.addAttribute("cells", line.cells());
        model.addAttribute(
                "headings",
                places.stream().map(place -> forms.heading(place) + term(place)).toList());
        model.addAttribute("returned", tasks.reason(task));
        model.addAttribute("reason", why);
        model.addAttribute("noReason", noReason);
        model.addAttribute(
                "errors", submission.map(sent -> sent.errors().size()).orElse(0));
        model.addAttribute("changes", changes);
        model.addAttribute("conductLevels", ConductLevel.values());
    }

    private static String term(EntryPlace place) {
        if (place.term() == null || place.kind() == EntryKind.CONDUCT) {
            return "";
        }
        return place.term() == 1 ? ", học kì I" : ", học kì II";
    }
}
