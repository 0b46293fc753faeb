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
import vn.giaplai.web.FormPages;

/** Sign-in, own language. */
@Controller
class SignInController {

    private static final Set<String> REFUSALS =
            Set.of("credentials", "limit", "crowd", "busy", "disabled", "expired", "ended", "lifetime");

    private final Accounts accounts;
    private final LocaleResolver locales;
    private final WayBack wayBack;
    private final TypedName typed;

    SignInController(Accounts accounts, LocaleResolver locales, WayBack wayBack, TypedName typed) {
        this.wayBack = wayBack;
        this.typed = typed;
        this.accounts = accounts;
        this.locales = locales;
    }

    @GetMapping("/sign-in")
    String signIn(
            @AuthenticationPrincipal @Nullable SignedInPerson me,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(defaultValue = "0") int seconds,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @RequestParam(required = false) @Nullable String unsaved,
            @RequestParam(name = WayBack.PARAMETER, required = false) @Nullable String back,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var address = wayBack.open(back);
        if (me != null) {
            return "redirect:" + address.orElse("/");
        }
        var waiting = Waiting.of(seconds);
        model.addAttribute("back", address.map(wayBack::seal).orElse(null));
        model.addAttribute("unsaved", unsaved != null);
        model.addAttribute("refused", refused != null && REFUSALS.contains(refused) ? refused : null);
        model.addAttribute("waiting", waiting);
        model.addAttribute("typedName", typed.take(request, response));
        model.addAttribute("signedOut", signedOut != null);
        return "security/sign-in";
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
        return "redirect:" + (FormPages.isLocal(back) ? back : "/");
    }
}
