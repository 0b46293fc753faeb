package vn.giaplai.signingdesk;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.security.SignedInPerson;

/** A signer's form that sends one pupil back. */
@Controller
class SendingBackController {

    private final RoundRepository rounds;
    private final SendingBack sendingBack;

    SendingBackController(RoundRepository rounds, SendingBack sendingBack) {
        this.rounds = rounds;
        this.sendingBack = sendingBack;
    }

    /** What a form of this kind was filled with; the page opens it again when it was refused. */
    record Filled(PupilCode pupil, String reason, String responsible, String problem) {}

    /** Sends one pupil back and returns to the list; what is refused comes back with everything that was typed. */
    @PostMapping("/signingdesk/round/{taskId}/return")
    String sendBack(
            @PathVariable String taskId,
            @RequestParam PupilCode pupil,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String responsible,
            @AuthenticationPrincipal SignedInPerson me,
            RedirectAttributes flash) {
        var round = rounds.byTask(new TaskId(taskId)).orElseThrow(SigningProblem::unknown);
        try {
            sendingBack.send(round.id(), me.personCode(), pupil, reason, responsible);
            flash.addFlashAttribute("returned", true);
        } catch (SigningProblem refused) {
            if (!refused.correctable()) {
                throw refused;
            }
            flash.addFlashAttribute("filled", new Filled(pupil, reason, responsible, refused.messageKey()));
        }
        return "redirect:/signingdesk/round/" + taskId;
    }
}
