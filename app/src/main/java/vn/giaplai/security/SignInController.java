package vn.giaplai.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.web.UserProblem;

/** Sign-in, own password, own language. */
@Controller
class SignInController {

    private static final Set<String> REFUSALS = Set.of("credentials", "limit", "disabled", "expired");

    private final Accounts accounts;
    private final LocaleResolver locales;

    SignInController(Accounts accounts, LocaleResolver locales) {
        this.accounts = accounts;
        this.locales = locales;
    }

    @GetMapping("/sign-in")
    String signIn(
            @AuthenticationPrincipal @Nullable SignedInPerson me,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            Model model) {
        if (me != null) {
            return "redirect:/";
        }
        model.addAttribute("refused", refused != null && REFUSALS.contains(refused) ? refused : null);
        model.addAttribute("signedOut", signedOut != null);
        return "security/sign-in";
    }

    @GetMapping("/password")
    String password(@AuthenticationPrincipal SignedInPerson me, Model model) {
        return passwordPage(me, model);
    }

    @PostMapping("/password")
    String changePassword(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam String present,
            @RequestParam String chosen,
            @RequestParam String again,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            accounts.change(me, present, chosen, again);
        } catch (UserProblem problem) {
            response.setStatus(problem.status().value());
            model.addAttribute("problem", problem.messageKey());
            return passwordPage(me, model);
        }
        next.addFlashAttribute("changed", true);
        return "redirect:/password";
    }

    @PostMapping("/language")
    String language(
            @AuthenticationPrincipal @Nullable SignedInPerson me,
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = "en".equals(language) ? "en" : "vi";
        locales.setLocale(request, response, Locale.forLanguageTag(chosen));
        if (me != null) {
            accounts.speak(me, chosen);
        }
        return "redirect:" + (isLocal(back) ? back : "/");
    }

    private String passwordPage(SignedInPerson me, Model model) {
        model.addAttribute("shortest", Accounts.SHORTEST);
        model.addAttribute(
                "forced",
                accounts.byPerson(me.personCode())
                        .map(Account::mustChangePassword)
                        .orElse(false));
        return "security/password";
    }

    private static boolean isLocal(String address) {
        return address.matches("/[A-Za-z0-9/_.~%-]*(\\?[A-Za-z0-9/_.~%&=+,:;@*-]*)?") && !address.startsWith("//");
    }
}
