package vn.giaplai.notices;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.RefusedForm;

/** "Cách nhận thông báo": mail or none, where, and what became of the latest ones. */
@Controller
class NoticeSettingsController {

    private final NoticeChoices choices;
    private final Postman postman;
    private final MailSettings settings;

    NoticeSettingsController(NoticeChoices choices, Postman postman, MailSettings settings) {
        this.choices = choices;
        this.postman = postman;
        this.settings = settings;
    }

    @GetMapping("/notices/settings")
    String page(@AuthenticationPrincipal SignedInPerson me, Model model) {
        var choice = choices.of(me.personCode());
        model.addAttribute("works", postman.works());
        model.addAttribute("ways", MailWay.values());
        model.addAttribute("choice", choice);
        model.addAttribute("pending", choices.pending(me.personCode()).orElse(null));
        model.addAttribute("mails", choices.mails(me.personCode()));
        model.addAttribute("digestAt", settings.digestAt());
        model.addAttribute("quietFrom", settings.quietFrom());
        model.addAttribute("quietTo", settings.quietTo());
        return "notices/settings";
    }

    @PostMapping("/notices/settings")
    String choose(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam(defaultValue = "APP") MailWay way,
            @RequestParam(defaultValue = "") @Size(max = MailAddress.MOST) String address,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var answer = choices.choose(me.personCode(), way, address);
        var typed = Map.of("way", way.name(), "address", address);
        return switch (answer) {
            case NO_ADDRESS -> again(me, new RefusedForm("notices.refused.address", "address", typed), model, response);
            case TOO_MANY_CODES ->
                again(me, new RefusedForm("notices.refused.codes", "address", typed), model, response);
            case CODE_SENT -> told(next, "notices.settings.code-sent");
            case CHOSEN -> told(next, "notices.settings.chosen");
        };
    }

    @PostMapping("/notices/settings/code")
    String confirm(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam(defaultValue = "") @Size(max = 20) String code,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return choices.confirm(me.personCode(), code)
                ? told(next, "notices.settings.confirmed")
                : again(me, new RefusedForm("notices.refused.code", "code", Map.of("code", code)), model, response);
    }

    private String again(SignedInPerson me, RefusedForm refused, Model model, HttpServletResponse response) {
        refused.show(model, response);
        return page(me, model);
    }

    private static String told(RedirectAttributes next, String messageKey) {
        next.addFlashAttribute("told", messageKey);
        return "redirect:/notices/settings";
    }
}
