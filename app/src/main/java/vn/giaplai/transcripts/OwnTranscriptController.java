package vn.giaplai.transcripts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.school.Person;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.RefusedForm;

/** The principal decides whether a pupil gets a transcript of the own (S004 Đ6.3). */
@Controller
class OwnTranscriptController {

    private static final String PAGE = "transcripts/decide-own";

    private static final RefusedForm.Limit LONGEST = new RefusedForm.Limit("transcripts.reason", 500);

    private final TaskGuard guard;
    private final OwnTranscripts transcripts;
    private final SchoolRegister register;
    private final StaffDirectory staff;

    OwnTranscriptController(
            TaskGuard guard, OwnTranscripts transcripts, SchoolRegister register, StaffDirectory staff) {
        this.guard = guard;
        this.transcripts = transcripts;
        this.register = register;
        this.staff = staff;
    }

    @GetMapping("/" + PAGE + "/{taskId}")
    String show(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, Model model) {
        var task = task(me, taskId);
        var asked = transcripts.request(task.caseNumber());
        var code = Objects.requireNonNull(asked.about().pupilCode());
        var corrector = transcripts.corrector(asked.number());
        model.addAttribute("taskId", taskId);
        model.addAttribute("ref", ClassOfCase.of(asked));
        model.addAttribute("pupilCode", code);
        model.addAttribute("name", transcripts.name(code));
        model.addAttribute("why", asked.cause().why());
        model.addAttribute("words", asked.cause().words());
        model.addAttribute(
                "askedBy",
                Optional.ofNullable(asked.cause().by()).map(this::name).orElse(""));
        model.addAttribute("corrector", corrector.orElse(null));
        model.addAttribute("subject", corrector.map(this::subject).orElse(""));
        return PAGE;
    }

    @PostMapping("/" + PAGE + "/{taskId}")
    String decide(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String taskId,
            @RequestParam boolean agreed,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var task = task(me, taskId);
        var refusal = refusal(agreed, reason);
        if (refusal.isPresent()) {
            refusal.get().show(model, response);
            return show(me, taskId, model);
        }
        var ref = ClassOfCase.of(transcripts.request(task.caseNumber()));
        if (agreed) {
            transcripts.agree(task.id(), task.caseNumber(), me.personCode());
        } else {
            transcripts.refuse(task.id(), task.caseNumber(), reason.strip(), me.personCode());
        }
        after.addFlashAttribute("told", agreed ? "transcript-request.agreed" : "transcript-request.refused");
        after.addFlashAttribute("toldAbout", transcripts.name(Objects.requireNonNull(task.about())));
        after.addAttribute("classCode", ref.path());
        after.addAttribute("year", ref.schoolYear());
        return "redirect:/transcripts/{classCode}";
    }

    private static Optional<RefusedForm> refusal(boolean agreed, String reason) {
        var typed = Map.of("reason", reason);
        if (agreed == reason.isBlank()) {
            return RefusedForm.tooLong("reason", LONGEST, typed);
        }
        var key = agreed ? "transcript-request.reason-and-agreed" : "transcript-request.reason.missing";
        return Optional.of(new RefusedForm(key, "reason", typed));
    }

    private String name(PersonCode person) {
        return staff.person(person).map(Person::fullName).orElse(person.value());
    }

    private String subject(Responsible corrector) {
        var code = corrector.subjectCode();
        return code == null ? "" : register.subject(code).map(Subject::name).orElse(code);
    }

    private InboxItem task(SignedInPerson me, String taskId) {
        return guard.task(me.personCode(), taskId, PAGE);
    }
}
