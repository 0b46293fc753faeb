package vn.giaplai.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.web.UserProblem;

/** The own password and the own sessions. */
@Controller
class PasswordController {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionRenewal renewal;

    PasswordController(Accounts accounts, Sessions sessions, SessionRenewal renewal) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.renewal = renewal;
    }

    @GetMapping("/password")
    String password(@AuthenticationPrincipal SignedInPerson me, Authentication present, Model model) {
        return page(me, present, model);
    }

    @PostMapping("/password")
    String changePassword(
            @AuthenticationPrincipal SignedInPerson me,
            Authentication signedIn,
            @RequestParam String present,
            @RequestParam String chosen,
            @RequestParam String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            accounts.change(me, present, chosen, again);
        } catch (UserProblem problem) {
            response.setStatus(problem.status().value());
            model.addAttribute("problem", problem.messageKey());
            model.addAttribute("problemArguments", problem.arguments());
            model.addAttribute("problemField", field(problem));
            return page(me, signedIn, model);
        }
        renewal.renew(signedIn, request, response);
        next.addFlashAttribute("changed", true);
        return "redirect:/password";
    }

    @PostMapping("/password/sessions/{id}/end")
    String endOne(@AuthenticationPrincipal SignedInPerson me, @PathVariable UUID id, RedirectAttributes next) {
        sessions.end(me, id);
        next.addFlashAttribute("ended", true);
        return "redirect:/password";
    }

    @PostMapping("/password/sessions/end-others")
    String endOthers(
            @AuthenticationPrincipal SignedInPerson me,
            Authentication present,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        accounts.endSessions(me);
        renewal.renew(present, request, response);
        next.addFlashAttribute("ended", true);
        return "redirect:/password";
    }

    /** Where on the page the problem can be put right. */
    private static String field(UserProblem problem) {
        var key = problem.messageKey();
        if (key.equals("security.password.present-wrong") || key.startsWith("security.password.wait.")) {
            return "present";
        }
        return key.equals("security.password.not-repeated") ? "again" : "chosen";
    }

    private String page(SignedInPerson me, Authentication present, Model model) {
        var account = accounts.byPerson(me.personCode()).orElseThrow();
        model.addAttribute("shortest", Accounts.SHORTEST);
        model.addAttribute("forced", account.mustChangePassword());
        model.addAttribute(
                "sessions",
                present.getDetails() instanceof SignInTrace trace ? sessions.of(account, trace.id()) : List.of());
        return "security/password";
    }
}
