package vn.giaplai.transcripts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.Paper;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.OpenTasks;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.transcriptsignoff.ReturnedPupil;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** The review by the school's heads (S004 Đ6.5): each paper to read; single ones go back with a reason, the rest on. */
@Controller
class ReviewController {

    private static final String PAGE = "transcripts/review";

    private final OpenTasks tasks;
    private final TranscriptRepository repository;
    private final TranscriptCases cases;
    private final Documents documents;
    private final SchoolRegister register;
    private final TranscriptRights rights;

    ReviewController(
            OpenTasks tasks,
            TranscriptRepository repository,
            TranscriptCases cases,
            Documents documents,
            SchoolRegister register,
            TranscriptRights rights) {
        this.tasks = tasks;
        this.repository = repository;
        this.cases = cases;
        this.documents = documents;
        this.register = register;
        this.rights = rights;
    }

    /** One paper on the page, with what was marked when the page comes back for a missing reason. */
    record ReviewLine(
            String pupilCode,
            String name,
            String document,
            int version,
            boolean back,
            String reason,
            String responsible) {}

    @GetMapping("/" + PAGE + "/{taskId}")
    String show(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, Model model) {
        return page(task(me, taskId), Map.of(), false, model);
    }

    @PostMapping("/" + PAGE + "/{taskId}")
    String answer(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String taskId,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes after) {
        var task = task(me, taskId);
        Map<String, ReturnedPupil> marked = marked(form);
        if (marked.values().stream().anyMatch(pupil -> pupil.reason().isBlank())) {
            return page(task, marked, true, model);
        }
        cases.reviewed(task.id(), task.caseNumber(), new ArrayList<>(marked.values()), me.personCode());
        after.addFlashAttribute("told", "transcripts.review.done");
        after.addFlashAttribute("toldAbout", marked.size());
        after.addAttribute(
                "classCode",
                repository
                        .find(task.caseNumber().value())
                        .orElseThrow()
                        .classRef()
                        .path());
        after.addAttribute("year", task.scope().schoolYear());
        return "redirect:/transcripts/{classCode}";
    }

    private static Map<String, ReturnedPupil> marked(MultiValueMap<String, String> form) {
        Map<String, ReturnedPupil> marked = new LinkedHashMap<>();
        for (var code : form.getOrDefault("back", List.of())) {
            var reason = form.getFirst("reason-" + code);
            var responsible = form.getFirst("responsible-" + code);
            marked.put(
                    code,
                    new ReturnedPupil(
                            code,
                            reason == null ? "" : reason.strip(),
                            TranscriptsController.responsible(responsible == null ? "GVCN" : responsible)));
        }
        return marked;
    }

    private String page(InboxItem task, Map<String, ReturnedPupil> marked, boolean reasonMissing, Model model) {
        var running = repository.find(task.caseNumber().value()).orElseThrow();
        model.addAttribute("taskId", task.id().value());
        model.addAttribute("ref", running.classRef());
        model.addAttribute("caseNumber", running.caseNumber());
        model.addAttribute("reasonMissing", reasonMissing);
        model.addAttribute("subjects", register.subjects(running.classRef()));
        model.addAttribute(
                "lines",
                documents.papers(running.caseNumber()).stream()
                        .map(paper -> line(paper, marked))
                        .toList());
        return PAGE;
    }

    private ReviewLine line(Paper paper, Map<String, ReturnedPupil> marked) {
        var document = paper.document();
        var pupilCode = document.pupilCode() == null ? "" : document.pupilCode();
        var back = marked.get(pupilCode);
        var subject = back == null ? null : back.responsible().subjectCode();
        return new ReviewLine(
                pupilCode,
                register.pupil(pupilCode).map(Pupil::fullName).orElse(pupilCode),
                document.id().toString(),
                document.version(),
                back != null,
                back == null ? "" : back.reason(),
                subject == null ? "GVCN" : subject);
    }

    private InboxItem task(SignedInPerson me, String taskId) {
        var task = tasks.find(new TaskId(taskId))
                .filter(found -> PAGE.equals(found.page().value()))
                .orElseThrow(() -> new UserProblem(HttpStatus.GONE, "transcripts.task.gone"));
        rights.require(rights.heads(me, task.scope().schoolCode()));
        return task;
    }
}
