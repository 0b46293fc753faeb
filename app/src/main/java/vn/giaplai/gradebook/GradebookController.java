package vn.giaplai.gradebook;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.imports.Imports;
import vn.giaplai.printing.Printable;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.SchoolYear;
import vn.giaplai.security.Asked;
import vn.giaplai.security.AskedClasses;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.RefusedForm;

/** The classes of a year, how far each class's book is, and who is exempted from what. */
@Controller
class GradebookController {

    private static final RefusedForm.Limit LONGEST_REASON = new RefusedForm.Limit("gradebook.exemptions.reason", 500);

    private final SchoolRegister school;
    private final Gradebook gradebook;
    private final ClassOverview overview;
    private final GradebookRights rights;
    private final Imports imports;
    private final AskedClasses asked;

    GradebookController(
            SchoolRegister school,
            Gradebook gradebook,
            ClassOverview overview,
            GradebookRights rights,
            Imports imports,
            AskedClasses asked) {
        this.school = school;
        this.gradebook = gradebook;
        this.overview = overview;
        this.rights = rights;
        this.imports = imports;
        this.asked = asked;
    }

    @GetMapping("/gradebook")
    String classes(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam(required = false) @Nullable String year,
            Model model) {
        var years = school.years(me.schoolCode()).stream().map(SchoolYear::code).toList();
        var shown =
                year != null ? asked.year(me, year) : years.stream().findFirst().orElse("");
        model.addAttribute("years", years);
        model.addAttribute("year", shown);
        model.addAttribute(
                "classes",
                school.classes(me.schoolCode(), shown).stream()
                        .map(SchoolClass::ref)
                        .filter(ref -> rights.reads(me, ref))
                        .toList());
        model.addAttribute("imports", !imports.offered(me).isEmpty());
        return "gradebook/classes";
    }

    @GetMapping("/gradebook/{year}/{classCode}")
    String ofClass(@AuthenticationPrincipal SignedInPerson me, @Asked ClassRef ref, Model model) {
        rights.demand(rights.reads(me, ref));
        var missing = gradebook.missing(ref);
        model.addAttribute("ref", ref);
        model.addAttribute("pupils", school.pupils(ref).size());
        var subjects = overview.subjects(ref, missing);
        model.addAttribute("subjects", subjects);
        model.addAttribute(
                "opens",
                subjects.stream()
                        .map(line -> line.subject().code())
                        .filter(code -> rights.readsSubject(me, ref, code))
                        .toList());
        model.addAttribute("opensHomeroom", rights.readsHomeroom(me, ref));
        model.addAttribute("homeroom", overview.homeroom(ref, missing));
        model.addAttribute("missingCount", missing.size());
        model.addAttribute(
                "missing", overview.words(ref, missing.stream().limit(100).toList()));
        model.addAttribute("imports", !imports.offered(me).isEmpty());
        return "gradebook/class";
    }

    @GetMapping("/gradebook/{year}/{classCode}/exemptions")
    String exemptions(@AuthenticationPrincipal SignedInPerson me, @Asked ClassRef ref, Model model) {
        rights.demand(rights.reads(me, ref));
        var entries = gradebook.ofClass(ref);
        model.addAttribute("ref", ref);
        model.addAttribute("pupils", school.pupils(ref));
        model.addAttribute("subjects", school.subjects(ref));
        model.addAttribute("entries", entries);
        model.addAttribute("editable", rights.keepsClass(me, ref));
        model.addAttribute("yearLocked", !gradebook.shut(ref).isEmpty());
        return "gradebook/exemptions";
    }

    @PostMapping("/gradebook/{year}/{classCode}/exemptions")
    String exempt(
            @AuthenticationPrincipal SignedInPerson me,
            @Asked ClassRef ref,
            @RequestParam String pupil,
            @RequestParam String subject,
            @RequestParam String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        rights.demand(rights.keepsClass(me, ref));
        var why = reason.strip();
        var typed = Map.of("pupil", pupil, "subject", subject, "reason", reason);
        var refusal = wrongField(ref, pupil, subject, why)
                .map(wrong -> new RefusedForm("gradebook.exemption." + wrong + "-missing", wrong, typed))
                .or(() -> RefusedForm.tooLong("reason", LONGEST_REASON, typed));
        if (refusal.isPresent()) {
            refusal.get().show(model, response);
            return exemptions(me, ref, model);
        }
        Printable.demand("gradebook.exemptions.reason", why);
        gradebook.exempt(ref, new Exemption(new PupilCode(pupil), subject, why), me.personCode());
        after.addFlashAttribute("told", "gradebook.entries.saved");
        return "redirect:/gradebook/{year}/{classCode}/exemptions";
    }

    /** The first field of an exemption that says nothing. */
    private Optional<String> wrongField(ClassRef ref, String pupil, String subject, String reason) {
        if (pupil.isBlank()) {
            return Optional.of("pupil");
        }
        if (school.subjects(ref).stream().noneMatch(each -> each.code().equals(subject))) {
            return Optional.of("subject");
        }
        return reason.isEmpty() ? Optional.of("reason") : Optional.empty();
    }

    @PostMapping("/gradebook/{year}/{classCode}/exemptions/end")
    String endExemption(
            @AuthenticationPrincipal SignedInPerson me,
            @Asked ClassRef ref,
            @RequestParam PupilCode pupil,
            @RequestParam String subject,
            RedirectAttributes after) {
        rights.demand(rights.keepsClass(me, ref));
        gradebook.endExemption(ref, pupil, subject, me.personCode());
        after.addFlashAttribute("told", "gradebook.entries.saved");
        return "redirect:/gradebook/{year}/{classCode}/exemptions";
    }
}
