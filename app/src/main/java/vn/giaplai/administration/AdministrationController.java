package vn.giaplai.administration;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.processes.StuckCase;
import vn.giaplai.processes.StuckCases;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** The first page of administration, the school's settings, and cases whose step gave up. */
@Controller
class AdministrationController {

    private final Office office;
    private final StuckCases stuckCases;
    private final SchoolRegister register;
    private final Permissions permissions;
    private final Clock clock;

    AdministrationController(
            Office office, StuckCases stuckCases, SchoolRegister register, Permissions permissions, Clock clock) {
        this.office = office;
        this.stuckCases = stuckCases;
        this.register = register;
        this.permissions = permissions;
        this.clock = clock;
    }

    @GetMapping("/administration")
    String first(@AuthenticationPrincipal SignedInPerson me, Model model) {
        model.addAttribute(
                "stuck",
                stuckCases.list().stream().filter(one -> isOurs(me, one)).count());
        model.addAttribute("school", register.school(me.schoolCode()).orElseThrow());
        model.addAttribute("acts", permissions.isAny(me, Role.QT));
        return "administration/administration";
    }

    @PostMapping("/administration/settings")
    String settings(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam(defaultValue = "false") boolean forcePasswordChange,
            RedirectAttributes next) {
        office.forcePasswordChange(me, forcePasswordChange);
        next.addFlashAttribute("told", "administration.settings.saved");
        return "redirect:/administration";
    }

    @GetMapping("/administration/stuck")
    String stuck(@AuthenticationPrincipal SignedInPerson me, Model model) {
        model.addAttribute("cases", lines(me, stuckCases.list()));
        model.addAttribute("again", lines(me, stuckCases.runningAgain()));
        model.addAttribute("acts", permissions.isAny(me, Role.QT));
        return "administration/stuck";
    }

    private List<StuckLine> lines(SignedInPerson me, List<StuckCase> stuck) {
        var now = clock.instant();
        return stuck.stream()
                .filter(one -> isOurs(me, one))
                .map(one -> StuckLine.of(
                        one,
                        Optional.ofNullable(one.about())
                                .flatMap(register::pupil)
                                .map(Pupil::fullName)
                                .orElse(null),
                        now))
                .toList();
    }

    private static boolean isOurs(SignedInPerson me, StuckCase stuck) {
        return stuck.place().schoolCode().equals(me.schoolCode());
    }

    @PostMapping("/administration/stuck/retry")
    String retry(@AuthenticationPrincipal SignedInPerson me, @RequestParam String id, RedirectAttributes next) {
        var stuck = stuckCases.list().stream()
                .filter(one -> one.id().equals(id) && isOurs(me, one))
                .findFirst()
                .orElseThrow(() -> new UserProblem(HttpStatus.GONE, "administration.stuck.gone"));
        office.retry(me, stuck);
        next.addFlashAttribute("told", "administration.stuck.retried");
        return "redirect:/administration/stuck";
    }
}
