package vn.giaplai.gradebook;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.giaplai.school.Gender;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** "Sửa nội dung bị trả lại" for the administrator: what stands in the pupil's profile. Saving ends the task. */
@Controller
class ProfileTaskController {

    private static final String CORRECT = "gradebook/correct-entries";
    private static final String PAGE = "gradebook/correct-profile";

    private final EntryTasks tasks;
    private final SchoolRegister school;

    ProfileTaskController(EntryTasks tasks, SchoolRegister school) {
        this.tasks = tasks;
        this.school = school;
    }

    @GetMapping(value = "/" + CORRECT + "/{taskId}", params = "part=profile")
    String profile(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, Model model) {
        var task = task(me, taskId);
        var pupil = pupil(task);
        return show(task, pupil, ProfileForm.of(pupil), Map.of(), false, model);
    }

    @PostMapping("/" + CORRECT + "/{taskId}/profile")
    String save(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String taskId,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var task = task(me, taskId);
        var pupil = pupil(task);
        var texts = ProfileForm.sent(pupil, sent);
        var errors = errors(pupil, texts);
        if (errors.isEmpty()) {
            var corrected = ProfileForm.with(pupil, texts);
            if (!corrected.equals(pupil)) {
                tasks.profileCorrected(task, corrected, me);
                next.addFlashAttribute("told", tasks.key(task, "told"));
                return "redirect:/inbox";
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(task, pupil, texts, errors, errors.isEmpty(), model);
    }

    private Map<ProfileForm.Field, CellError> errors(Pupil pupil, Map<ProfileForm.Field, String> texts) {
        var errors = ProfileForm.errors(texts);
        var id = texts.getOrDefault(ProfileForm.Field.PERSONAL_ID, "");
        boolean taken = school.pupilsByPersonalId(List.of(id)).values().stream()
                .anyMatch(owner -> !owner.code().equals(pupil.code()));
        if (taken) {
            errors.put(ProfileForm.Field.PERSONAL_ID, CellError.of("personal-id-taken"));
        }
        return errors;
    }

    private InboxItem task(SignedInPerson me, String taskId) {
        var task = tasks.task(me, taskId, CORRECT);
        if (task.role() != Role.QT) {
            throw new UserProblem(HttpStatus.NOT_FOUND, "web.problem.404");
        }
        return task;
    }

    private Pupil pupil(InboxItem task) {
        return school.pupil(Objects.requireNonNull(task.about())).orElseThrow();
    }

    private String show(
            InboxItem task,
            Pupil pupil,
            Map<ProfileForm.Field, String> texts,
            Map<ProfileForm.Field, CellError> errors,
            boolean unchanged,
            Model model) {
        model.addAttribute("taskId", task.id().value());
        model.addAttribute("ref", tasks.classRef(task));
        model.addAttribute("pupil", pupil);
        model.addAttribute("intro", tasks.key(task, "intro"));
        model.addAttribute("whatFollows", tasks.key(task, "profile.what-follows"));
        model.addAttribute("returned", tasks.reason(task));
        model.addAttribute("fields", ProfileForm.Field.values());
        model.addAttribute("genders", Gender.values());
        model.addAttribute("texts", texts);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "firstError",
                errors.keySet().stream().findFirst().map(ProfileForm.Field::key).orElse(null));
        model.addAttribute("unchanged", unchanged);
        return PAGE;
    }
}
