package vn.giaplai.enrolmentcertificate;

import jakarta.validation.constraints.Size;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.OpenTasks;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** The page to ask at, and the page of the task {@code decideCertificate}. */
@Controller
@Profile("fifth-process")
class CertificateController {

    private static final String ASK = "enrolmentcertificate/ask";
    private static final String DECIDE = "enrolmentcertificate/decide";

    private final Certificates certificates;
    private final OpenTasks tasks;
    private final Cases cases;
    private final SchoolRegister register;
    private final Permissions permissions;

    CertificateController(
            Certificates certificates, OpenTasks tasks, Cases cases, SchoolRegister register, Permissions permissions) {
        this.certificates = certificates;
        this.tasks = tasks;
        this.cases = cases;
        this.register = register;
        this.permissions = permissions;
    }

    @GetMapping("/" + ASK + "/{year}/{classCode}")
    String form(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String year,
            @PathVariable String classCode,
            Model model) {
        var ref = own(me, year, classCode);
        model.addAttribute("ref", ref);
        model.addAttribute("pupils", register.pupils(ref));
        return ASK;
    }

    @PostMapping("/" + ASK + "/{year}/{classCode}")
    String ask(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String year,
            @PathVariable String classCode,
            @RequestParam String pupil,
            @RequestParam @Size(max = 500) String purpose) {
        var ref = own(me, year, classCode);
        if (register.pupils(ref).stream().noneMatch(each -> each.code().value().equals(pupil))) {
            throw new UserProblem(HttpStatus.NOT_FOUND, "enrolment-certificate.unknown");
        }
        return "redirect:/cases/"
                + certificates.ask(
                        ref,
                        new PupilCode(pupil),
                        purpose.strip(),
                        me.personCode().value());
    }

    @GetMapping("/" + DECIDE + "/{taskId}")
    String task(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, Model model) {
        var task = open(me, taskId);
        model.addAttribute("taskId", taskId);
        model.addAttribute("asked", cases.find(task.caseNumber()).orElseThrow());
        model.addAttribute(
                "pupil",
                register.pupil(new PupilCode(String.valueOf(task.about()))).orElseThrow());
        return DECIDE;
    }

    @PostMapping("/" + DECIDE + "/{taskId}")
    String decide(
            @AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, @RequestParam boolean approved) {
        var task = open(me, taskId);
        certificates.decide(
                task.id(), task.caseNumber(), approved, me.personCode().value());
        return "redirect:/cases/" + task.caseNumber();
    }

    private ClassRef own(SignedInPerson me, String year, String classCode) {
        var ref = ClassRef.ofPath(me.schoolCode(), year, classCode);
        permissions.demand(permissions.isHomeroomTeacher(me, ref));
        return ref;
    }

    private InboxItem open(SignedInPerson me, String taskId) {
        var task = tasks.find(new TaskId(taskId))
                .filter(found -> DECIDE.equals(found.page().value()))
                .orElseThrow(() -> new UserProblem(HttpStatus.GONE, "enrolment-certificate.unknown"));
        permissions.demand(task.place().schoolCode().equals(me.schoolCode()) && permissions.isAny(me, Role.HT));
        return task;
    }
}
