package vn.giaplai.keys;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.keys.KeylessPeople.Keyless;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.SignedInPerson;

/** Codes for keys, handed over by the principal and the clerk: who has no key, one button each, a slip to print. */
@Controller
@RequestMapping("/keys/codes")
class KeyCodeController {

    private final KeyCodeDesk desk;
    private final KeylessPeople people;
    private final HandingRights rights;
    private final HandersKey proof;
    private final SchoolRegister schools;

    KeyCodeController(
            KeyCodeDesk desk, KeylessPeople people, HandingRights rights, HandersKey proof, SchoolRegister schools) {
        this.desk = desk;
        this.people = people;
        this.rights = rights;
        this.proof = proof;
        this.schools = schools;
    }

    /** Somebody without a key; {@code refusal} says why the reader hands over no code, or is null. */
    record Line(Keyless person, @Nullable String refusal, List<Object> arguments) {}

    @GetMapping
    String list(@AuthenticationPrincipal SignedInPerson me, Model model) {
        var lines = people.of(me.schoolCode()).stream()
                .map(person -> line(me, person))
                .toList();
        model.addAttribute(
                "asked",
                lines.stream().filter(line -> line.person().askedAt() != null).toList());
        model.addAttribute(
                "others",
                lines.stream().filter(line -> line.person().askedAt() == null).toList());
        model.addAttribute("proof", proof.of(me).name());
        return "keys/codes";
    }

    /** The slip, which no address leads to again. */
    @PostMapping("/{person}/{kind}")
    String hand(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable @Size(max = 30) PersonCode person,
            @PathVariable KeyKind kind,
            @RequestParam(defaultValue = "") @Size(max = 32) String pin,
            Model model,
            RedirectAttributes flash) {
        try {
            model.addAttribute("slip", desk.hand(me, person, kind, pin.toCharArray()));
            model.addAttribute("school", schools.school(me.schoolCode()).orElseThrow());
            return "keys/code-slip";
        } catch (KeyRefused refused) {
            if (refused.status() == HttpStatus.NOT_FOUND || refused.status() == HttpStatus.FORBIDDEN) {
                throw refused;
            }
            flash.addFlashAttribute("refused", refused.messageKey());
            flash.addFlashAttribute("refusedArguments", refused.arguments());
            return "redirect:/keys/codes";
        }
    }

    private Line line(SignedInPerson me, Keyless person) {
        return rights.against(me, person.personCode(), person.kind())
                .map(refused -> new Line(person, refused.messageKey(), refused.arguments()))
                .orElseGet(() -> new Line(person, null, List.of()));
    }
}
