package vn.giaplai.keys;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaplai.security.OwnerProof;
import vn.giaplai.security.SignedInPerson;

/** Where somebody whose password another person gave alone shows to be the owner of the account. */
@Controller
class OwnerController {

    /** What there is to show it by. */
    enum By {
        /** The PIN of the own key. */
        PIN,
        /** The key is locked: a new one, with a code. */
        LOCKED,
        /** The key was destroyed: a new one, with a code. */
        GONE,
        /** There never was a key: the first one, with a code. */
        NOTHING
    }

    private final KeyCustody keys;
    private final KeysSoFar soFar;
    private final FirstKeyState state;
    private final OwnerProof proof;

    OwnerController(KeyCustody keys, KeysSoFar soFar, FirstKeyState state, OwnerProof proof) {
        this.keys = keys;
        this.soFar = soFar;
        this.state = state;
        this.proof = proof;
    }

    @GetMapping(OwnerProof.PAGE)
    String page(@AuthenticationPrincipal SignedInPerson me, Model model) {
        if (!proof.isOwed(me.personCode())) {
            return "redirect:/";
        }
        model.addAttribute("given", proof.given(me.personCode()));
        model.addAttribute("by", by(me).name());
        model.addAttribute("waitsUntil", state.waitsUntil(me));
        return "keys/owner";
    }

    /** A wrong PIN costs a try as everywhere. */
    @PostMapping(OwnerProof.PAGE)
    String show(
            @RequestParam(defaultValue = "") @Size(max = 32) String pin,
            @AuthenticationPrincipal SignedInPerson me,
            Model model,
            HttpServletResponse response) {
        if (!proof.isOwed(me.personCode())) {
            return "redirect:/";
        }
        try {
            demand(me, pin.toCharArray());
            proof.shown(me);
        } catch (KeyRefused refused) {
            response.setStatus(refused.status().value());
            model.addAttribute("refused", refused.messageKey());
            model.addAttribute("refusedArguments", refused.arguments());
        }
        return page(me, model);
    }

    private void demand(SignedInPerson me, char[] pin) {
        try {
            keys.demandPin(me.personCode(), me.personCode(), pin);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private By by(SignedInPerson me) {
        Optional<KeyInfo> own = keys.find(me.personCode());
        if (own.isPresent()) {
            return own.get().locked() ? By.LOCKED : By.PIN;
        }
        return soFar.everHad(me.personCode()) ? By.GONE : By.NOTHING;
    }
}
