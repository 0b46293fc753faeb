package vn.giaplai.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.giaplai.security.SignedInPerson;

/** One case: where it is, who holds what, its papers, what happened. */
@Controller
class CaseController {

    private final CaseFile file;

    CaseController(CaseFile file) {
        this.file = file;
    }

    @GetMapping("/cases/{caseNumber}")
    String page(
            @AuthenticationPrincipal SignedInPerson me, @PathVariable String caseNumber, Locale language, Model model) {
        model.addAttribute("file", file.page(me, caseNumber, language));
        return "casefile/case";
    }

    /** The sentence that says how many papers of the case are made, alone; pages ask for it while they wait. */
    @GetMapping("/cases/{caseNumber}/making")
    String making(@AuthenticationPrincipal SignedInPerson me, @PathVariable String caseNumber, Model model) {
        model.addAttribute("number", caseNumber);
        model.addAttribute("count", file.making(me, caseNumber).orElse(null));
        model.addAttribute("made", file.made(me, caseNumber));
        return "casefile/making";
    }

    @GetMapping("/cases/{caseNumber}/diagram")
    ResponseEntity<byte[]> diagram(
            @AuthenticationPrincipal SignedInPerson me, @PathVariable String caseNumber, Locale language) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(file.diagram(me, caseNumber, language).getBytes(StandardCharsets.UTF_8));
    }
}
