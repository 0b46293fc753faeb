package vn.giaplai.inbox;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.security.SignedInPerson;

/** The buttons that take a task and give it back. */
@Controller
class ClaimController {

    private final Claims claims;

    ClaimController(Claims claims) {
        this.claims = claims;
    }

    @PostMapping("/tasks/{taskId}/claim")
    String claim(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, RedirectAttributes next) {
        claims.claim(me, taskId);
        next.addFlashAttribute("told", "inbox.task.claimed");
        return "redirect:/inbox?tab=mine";
    }

    @PostMapping("/tasks/{taskId}/release")
    String release(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, RedirectAttributes next) {
        claims.release(me, taskId);
        next.addFlashAttribute("told", "inbox.task.released");
        return "redirect:/inbox?tab=group";
    }
}
