package vn.giaplai.administration;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.processes.StuckCases;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.Role;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** The first page of administration, the school's settings, and cases whose step gave up. */
@Controller
class AdministrationController {

    private final Office office;
    private final StuckCases stuckCases;
    private final SchoolRegister register;
    private final Permissions permissions;

    AdministrationController(Office office, StuckCases stuckCases, SchoolRegister register, Permissions permissions) {
        this.office = office;
        this.stuckCases = stuckCases;
        this.register = register;
        this.permissions = permissions;
    }

    @GetMapping("/administration")
    String first(@AuthenticationPrincipal SignedInPerson me, Model model) {
        model.addAttribute("stuck", stuckCases.list().size());
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
        model.addAttribute("cases", stuckCases.list());
        model.addAttribute("acts", permissions.isAny(me, Role.QT));
        return "administration/stuck";
    }

    @PostMapping("/administration/stuck/retry")
    String retry(@AuthenticationPrincipal SignedInPerson me, @RequestParam String id, RedirectAttributes next) {
        var stuck = stuckCases.list().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserProblem(HttpStatus.GONE, "administration.stuck.gone"));
        office.retry(me, stuck);
        next.addFlashAttribute("told", "administration.stuck.retried");
        return "redirect:/administration/stuck";
    }
}
