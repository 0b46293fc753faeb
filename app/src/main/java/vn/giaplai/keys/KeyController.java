package vn.giaplai.keys;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.Accounts;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** A person's own key, and for the clerk the school's seal: certificate, tries left, another PIN. */
@Controller
@RequestMapping("/keys")
class KeyController {

    private final KeyCustody keys;
    private final FirstKeys firstKeys;
    private final FirstKeyState state;
    private final KeyCodes codes;
    private final KeyRetirement retirement;
    private final Accounts accounts;
    private final Permissions permissions;

    KeyController(
            KeyCustody keys,
            FirstKeys firstKeys,
            FirstKeyState state,
            KeyCodes codes,
            KeyRetirement retirement,
            Accounts accounts,
            Permissions permissions) {
        this.keys = keys;
        this.firstKeys = firstKeys;
        this.state = state;
        this.codes = codes;
        this.retirement = retirement;
        this.accounts = accounts;
        this.permissions = permissions;
    }

    @GetMapping
    String page(@AuthenticationPrincipal SignedInPerson me, Model model) {
        model.addAttribute("own", keys.find(me.personCode()).orElse(null));
        boolean clerk = permissions.isAny(me, Role.VT);
        model.addAttribute("clerk", clerk);
        model.addAttribute("seal", clerk ? keys.find(me.schoolCode()).orElse(null) : null);
        model.addAttribute("hands", permissions.isAny(me, Role.HT, Role.VT));
        model.addAttribute("waitsUntil", state.waitsUntil(me));
        for (var kind : KeyKind.values()) {
            model.addAttribute("code" + kind, state.code(me, kind));
            model.addAttribute("asked" + kind, state.asked(me, kind));
        }
        return "keys/keys";
    }

    /** Asks the principal or the clerk for a code, which they hand over in person. */
    @PostMapping("/ask")
    String ask(@RequestParam KeyKind kind, @AuthenticationPrincipal SignedInPerson me, RedirectAttributes flash) {
        demandHolder(kind, me);
        codes.ask(me, kind);
        flash.addFlashAttribute("askedNow", true);
        return "redirect:/keys";
    }

    /** Gives somebody a first key, or the clerk's school its first seal, under the PIN that the person chose, with a code. */
    @PostMapping("/first")
    String first(
            @RequestParam KeyKind kind,
            @RequestParam @Size(max = 40) String code,
            @RequestParam String newPin,
            @RequestParam String newPinAgain,
            @AuthenticationPrincipal SignedInPerson me,
            RedirectAttributes flash) {
        demandHolder(kind, me);
        try {
            firstKeys.issue(kind, me, code, typedTwice(newPin, newPinAgain));
            flash.addFlashAttribute("issued", true);
        } catch (KeyRefused refused) {
            tell(refused, (refused.aboutCode() ? "code-" : "first-") + kind, flash);
        }
        return "redirect:/keys";
    }

    @PostMapping("/pin")
    String changePin(
            @RequestParam KeyKind kind,
            @RequestParam String oldPin,
            @RequestParam String newPin,
            @RequestParam String newPinAgain,
            @AuthenticationPrincipal SignedInPerson me,
            RedirectAttributes flash) {
        demandHolder(kind, me);
        try {
            var chosen = typedTwice(newPin, newPinAgain);
            change(kind.owner(me), me.personCode(), oldPin.toCharArray(), chosen);
            flash.addFlashAttribute("changed", true);
        } catch (KeyRefused refused) {
            tell(refused, (refused.aboutNewPin() ? "new-" : "old-") + kind, flash);
        }
        return "redirect:/keys";
    }

    /** Destroys a key whose PIN is forgotten or locked; the page then offers a new one. The password is asked again. */
    @PostMapping("/retire")
    String retire(
            @RequestParam KeyKind kind,
            @RequestParam String password,
            @AuthenticationPrincipal SignedInPerson me,
            RedirectAttributes flash) {
        demandHolder(kind, me);
        try {
            accounts.demandPassword(me, password);
            retirement.retire(kind.owner(me), me.personCode());
            flash.addFlashAttribute("retired", true);
        } catch (UserProblem refused) {
            tell(refused, "password-" + kind, flash);
        }
        return "redirect:/keys";
    }

    /** The school's seal is nobody's own key: here the clerk alone has to do with it. */
    private void demandHolder(KeyKind kind, SignedInPerson me) {
        permissions.demand(kind == KeyKind.PERSON || permissions.isAny(me, Role.VT));
    }

    /** Says on the page why nothing was done, and leads to the field where it can be put right. */
    private static void tell(UserProblem refused, String field, RedirectAttributes flash) {
        flash.addFlashAttribute("refused", refused.messageKey());
        flash.addFlashAttribute("refusedArguments", refused.arguments());
        // Only what was typed can be put right in the form; a locked key, say, has no field.
        flash.addFlashAttribute("refusedField", refused.status() == HttpStatus.UNPROCESSABLE_CONTENT ? field : null);
    }

    private static char[] typedTwice(String pin, String again) {
        if (!pin.equals(again)) {
            throw KeyRefused.pinsDiffer();
        }
        return pin.toCharArray();
    }

    private void change(Code owner, PersonCode person, char[] oldPin, char[] newPin) {
        try {
            keys.changePin(owner, person, oldPin, newPin);
        } finally {
            Arrays.fill(oldPin, '\0');
            Arrays.fill(newPin, '\0');
        }
    }
}
