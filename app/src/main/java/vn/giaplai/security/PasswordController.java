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
    private final OwnPassword own;
    private final Sessions sessions;
    private final SessionRenewal renewal;
    private final OwnerProof proof;

    PasswordController(
            Accounts accounts, OwnPassword own, Sessions sessions, SessionRenewal renewal, OwnerProof proof) {
        this.proof = proof;
        this.accounts = accounts;
        this.own = own;
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
            own.change(me, generation(signedIn), present, chosen, again).ifPresent(generation -> {
                renewal.renew(generation, signedIn, request, response);
                next.addFlashAttribute("changed", true);
            });
        } catch (UserProblem problem) {
            response.setStatus(problem.status().value());
            told(problem, model);
            model.addAttribute("problemField", field(problem));
            return page(me, signedIn, model);
        }
        return "redirect:/password";
    }

    @PostMapping("/password/sessions/{id}/end")
    String endOne(
            @AuthenticationPrincipal SignedInPerson me,
            Authentication signedIn,
            @PathVariable UUID id,
            @RequestParam(name = "present", defaultValue = "") String password,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            accounts.demandPassword(me, password);
        } catch (UserProblem problem) {
            return notEnded(problem, me, signedIn, model, response);
        }
        sessions.end(me, id);
        next.addFlashAttribute("ended", true);
        return "redirect:/password";
    }

    @PostMapping("/password/sessions/end-others")
    String endOthers(
            @AuthenticationPrincipal SignedInPerson me,
            Authentication signedIn,
            @RequestParam(name = "present", defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            own.endOtherSessions(me, generation(signedIn), password).ifPresent(generation -> {
                renewal.renew(generation, signedIn, request, response);
                next.addFlashAttribute("ended", true);
            });
        } catch (UserProblem problem) {
            return notEnded(problem, me, signedIn, model, response);
        }
        return "redirect:/password";
    }

    private String notEnded(
            UserProblem problem,
            SignedInPerson me,
            Authentication signedIn,
            Model model,
            HttpServletResponse response) {
        response.setStatus(problem.status().value());
        told(problem, model);
        model.addAttribute("problemField", "proof");
        return page(me, signedIn, model);
    }

    private static void told(UserProblem problem, Model model) {
        model.addAttribute("problem", problem.messageKey());
        model.addAttribute("problemArguments", problem.arguments());
    }

    /** In which the session that asks began; one without a trace has none, and changes nothing. */
    private static int generation(Authentication signedIn) {
        return signedIn.getDetails() instanceof SignInTrace trace ? trace.generation() : -1;
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
        model.addAttribute("shortest", OwnPassword.SHORTEST);
        model.addAttribute("forced", proof.isChangeForced(account));
        model.addAttribute(
                "sessions",
                present.getDetails() instanceof SignInTrace trace ? sessions.of(account, trace.id()) : List.of());
        return "security/password";
    }
}
