package vn.giaplai.results;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.Asked;
import vn.giaplai.security.AskedClasses;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** Results of a class and of a pupil, computed from the entries of now. */
@Controller
class ResultsController {

    private final Results results;
    private final ResultsPage page;
    private final SchoolRegister register;
    private final ResultsRights rights;
    private final AskedClasses asked;

    ResultsController(
            Results results, ResultsPage page, SchoolRegister register, ResultsRights rights, AskedClasses asked) {
        this.results = results;
        this.page = page;
        this.register = register;
        this.rights = rights;
        this.asked = asked;
    }

    @GetMapping("/results")
    String classes(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam(required = false) @Nullable String year,
            Model model) {
        var shown = asked.year(me, year);
        model.addAttribute("year", shown);
        model.addAttribute(
                "classes",
                register.classes(me.schoolCode(), shown).stream()
                        .map(SchoolClass::ref)
                        .filter(ref -> rights.reads(me, ref))
                        .toList());
        return "results/classes";
    }

    @GetMapping("/results/{classCode}")
    String ofClass(@AuthenticationPrincipal SignedInPerson me, @Asked ClassRef ref, Model model) {
        var pupils = pupils(me, ref);
        var assessed = results.assess(ref, pupils.stream().map(Pupil::code).toList());
        model.addAttribute("ref", ref);
        model.addAttribute("subjects", register.subjects(ref));
        model.addAttribute("lines", page.lines(ref, pupils, assessed));
        return "results/class";
    }

    @GetMapping("/results/{classCode}/{pupilCode}")
    String ofPupil(
            @AuthenticationPrincipal SignedInPerson me,
            @Asked ClassRef ref,
            @PathVariable PupilCode pupilCode,
            Model model) {
        var pupil = pupils(me, ref).stream()
                .filter(each -> each.code().equals(pupilCode))
                .findFirst()
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "results.pupil.unknown", ref.classCode()));
        var assessed = results.assess(ref, List.of(pupilCode)).get(pupilCode);
        model.addAttribute("ref", ref);
        model.addAttribute("pupil", pupil);
        model.addAttribute("sheet", page.sheet(ref, Objects.requireNonNull(assessed)));
        return "results/pupil";
    }

    private List<Pupil> pupils(SignedInPerson me, ClassRef ref) {
        rights.requireReading(me, ref);
        return register.pupils(ref);
    }
}
