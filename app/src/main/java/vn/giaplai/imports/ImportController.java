package vn.giaplai.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.giaplai.school.ClassCodes;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.SchoolYear;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** Import in three pages: choose a file, read the report or the preview, confirm. */
@Controller
class ImportController {

    private static final int SHOWN_FINDINGS = 200;

    private final Imports imports;
    private final SchoolRegister school;
    private final Permissions permissions;

    ImportController(Imports imports, SchoolRegister school, Permissions permissions) {
        this.imports = imports;
        this.school = school;
        this.permissions = permissions;
    }

    @GetMapping("/gradebook/import")
    String choose(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam(name = "kind", required = false) @Nullable ImportKind chosen,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String classCode,
            @RequestParam(required = false) @Nullable String subject,
            Model model) {
        var kinds = imports.offered(me);
        permissions.demand(!kinds.isEmpty() && (chosen == null || kinds.contains(chosen)));
        var kind = chosen != null ? chosen : kinds.get(0);
        var years = school.years(me.schoolCode()).stream().map(SchoolYear::code).toList();
        var shown = year != null ? year : years.stream().findFirst().orElse("");
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", kinds);
        model.addAttribute("year", shown);
        model.addAttribute("years", years);
        model.addAttribute(
                "classes",
                permissions.readableClasses(me, shown).stream()
                        .map(each -> each.ref().classCode())
                        .toList());
        model.addAttribute("subjects", school.subjects());
        model.addAttribute("chosenClass", classCode);
        model.addAttribute("chosenSubject", subject);
        return "imports/choose";
    }

    @PostMapping("/gradebook/import")
    String check(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam ImportKind kind,
            @RequestParam String year,
            @RequestParam(required = false) @Nullable String classCode,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Integer term,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response) {
        var target = target(me, kind, year, classCode, subject, term);
        demandAllowed(me, target);
        var name = UploadName.of(file.getOriginalFilename());
        var uploaded = imports.upload(target, name, file.getSize(), file::getBytes, me.personCode());
        report(uploaded.report(), target, model);
        model.addAttribute("draft", uploaded.draft().map(UUID::toString).orElse(null));
        if (!uploaded.report().isClean()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "imports/report";
    }

    @PostMapping("/gradebook/import/{draft}/confirm")
    String confirm(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "") String answer,
            Model model,
            HttpServletResponse response) {
        var target = imports.target(draft, me.personCode());
        demandAllowed(me, target);
        var confirmed = imports.confirm(draft, me.personCode(), answer);
        response.setHeader("Cache-Control", "no-store");
        report(confirmed.report(), target, model);
        if (confirmed.result().isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("draft", confirmed.report().isClean() ? draft.toString() : null);
            model.addAttribute("unanswered", confirmed.report().isClean());
            return "imports/report";
        }
        model.addAttribute("result", confirmed.result().get());
        return "imports/done";
    }

    @PostMapping("/gradebook/import/{draft}/drop")
    String drop(@AuthenticationPrincipal SignedInPerson me, @PathVariable UUID draft) {
        imports.target(draft, me.personCode());
        imports.drop(draft, me.personCode());
        return "redirect:/gradebook/import";
    }

    /** In words, as the class or the subject is chosen from lists that hold what is somebody else's, too. */
    private void demandAllowed(SignedInPerson me, ImportTarget target) {
        if (!imports.allows(me, target)) {
            throw new UserProblem(HttpStatus.FORBIDDEN, "imports.not-assigned");
        }
    }

    private void report(ImportReport report, ImportTarget target, Model model) {
        model.addAttribute("report", report);
        model.addAttribute(
                "questions", report.questions().stream().limit(SHOWN_FINDINGS).toList());
        model.addAttribute(
                "findings", report.findings().stream().limit(SHOWN_FINDINGS).toList());
        model.addAttribute("target", target);
        model.addAttribute(
                "subjectName",
                school.subjects().stream()
                        .filter(each -> each.code().equals(target.subjectCode()))
                        .map(each -> each.name())
                        .findFirst()
                        .orElse(""));
    }

    /** Only what the kind is about counts, whatever else the page sent; 422 if something is missing. */
    private ImportTarget target(
            SignedInPerson me,
            ImportKind kind,
            String year,
            @Nullable String classCode,
            @Nullable String subject,
            @Nullable Integer term) {
        boolean classMissing = kind.ofClass() && (classCode == null || classCode.isBlank());
        boolean subjectMissing = kind.ofSubject() && (subject == null || term == null || (term != 1 && term != 2));
        boolean yearUnknown = school.years(me.schoolCode()).stream()
                .noneMatch(each -> each.code().equals(year));
        if (classMissing || subjectMissing || yearUnknown) {
            throw new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "imports.incomplete");
        }
        return new ImportTarget(
                kind,
                me.schoolCode(),
                year,
                kind.ofClass() && classCode != null ? ClassCodes.normal(classCode) : null,
                kind.ofSubject() ? subject : null,
                kind.ofSubject() ? term : null);
    }
}
