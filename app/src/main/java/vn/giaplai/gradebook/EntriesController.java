package vn.giaplai.gradebook;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import vn.giaplai.gradebook.EntryPage.Grid;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.Subject;
import vn.giaplai.security.Asked;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** The forms of teachers: marks of a term, remarks, and what the homeroom teacher keeps. */
@Controller
class EntriesController {

    private static final String PAGE = "gradebook/entries";

    private final EntryPage page;
    private final EntryForms forms;
    private final SchoolRegister school;
    private final GradebookRights rights;

    EntriesController(EntryPage page, EntryForms forms, SchoolRegister school, GradebookRights rights) {
        this.page = page;
        this.forms = forms;
        this.school = school;
        this.rights = rights;
    }

    @GetMapping("/gradebook/{year}/{classCode}/subjects/{subject}/{part}")
    String subject(
            @AuthenticationPrincipal SignedInPerson me,
            @Asked ClassRef ref,
            @PathVariable("subject") String subjectCode,
            @PathVariable String part,
            Model model) {
        rights.demand(rights.readsSubject(me, ref, subjectCode));
        var subject = subject(ref, subjectCode);
        showSubject(
                grid(ref, subject, part), subject, part, Optional.empty(), rights.enters(me, ref, subjectCode), model);
        return PAGE;
    }

    @PostMapping("/gradebook/{year}/{classCode}/subjects/{subject}/{part}")
    String saveSubject(
            @AuthenticationPrincipal SignedInPerson me,
            @Asked ClassRef ref,
            @PathVariable("subject") String subjectCode,
            @PathVariable String part,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        rights.demand(rights.enters(me, ref, subjectCode));
        var subject = subject(ref, subjectCode);
        var grid = grid(ref, subject, part);
        var submission = page.save(grid, sent, me.personCode());
        if (submission.isClean()) {
            after.addFlashAttribute("told", submission.told());
            return "redirect:/gradebook/{year}/{classCode}/subjects/{subject}/{part}";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        showSubject(grid, subject, part, Optional.of(submission), true, model);
        return PAGE;
    }

    @GetMapping("/gradebook/{year}/{classCode}/homeroom")
    String homeroom(@AuthenticationPrincipal SignedInPerson me, @Asked ClassRef ref, Model model) {
        rights.demand(rights.readsHomeroom(me, ref));
        showHomeroom(homeroom(ref), Optional.empty(), rights.keepsClass(me, ref), model);
        return PAGE;
    }

    @PostMapping("/gradebook/{year}/{classCode}/homeroom")
    String saveHomeroom(
            @AuthenticationPrincipal SignedInPerson me,
            @Asked ClassRef ref,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        rights.demand(rights.keepsClass(me, ref));
        var submission = page.save(homeroom(ref), sent, me.personCode());
        if (submission.isClean()) {
            after.addFlashAttribute("told", submission.told());
            return "redirect:/gradebook/{year}/{classCode}/homeroom";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        showHomeroom(homeroom(ref), Optional.of(submission), true, model);
        return PAGE;
    }

    private void showSubject(
            Grid grid, Subject subject, String part, Optional<Submission> submission, boolean editable, Model model) {
        page.show(grid, submission, editable, model);
        model.addAttribute("subject", subject);
        model.addAttribute("part", part);
    }

    private void showHomeroom(Grid grid, Optional<Submission> submission, boolean editable, Model model) {
        page.show(grid, submission, editable, model);
        model.addAttribute("part", "homeroom");
    }

    private Grid homeroom(ClassRef ref) {
        return new Grid(ref, Optional.empty(), forms::homeroom);
    }

    private Grid grid(ClassRef ref, Subject subject, String part) {
        int grade = school.schoolClass(ref).orElseThrow().grade();
        return new Grid(
                ref,
                Optional.of(subject),
                switch (part) {
                    case "1" -> pupil -> forms.marks(pupil, subject, grade, 1);
                    case "2" -> pupil -> forms.marks(pupil, subject, grade, 2);
                    case "remarks" -> pupil -> List.of(forms.remark(pupil, subject));
                    default -> throw new UserProblem(HttpStatus.NOT_FOUND, "web.problem.404");
                });
    }

    private Subject subject(ClassRef ref, String code) {
        return school.subjects(ref).stream()
                .filter(subject -> subject.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "gradebook.subject.unknown", code));
    }
}
