package vn.giaplai.signingdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.keys.KeyRefused;
import vn.giaplai.processes.TaskId;
import vn.giaplai.security.SignedInPerson;

/** The pages of the signing desk. */
@Controller
@RequestMapping("/signingdesk")
class SigningDeskController {

    private final SigningDesk desk;
    private final DeskPages pages;
    private final RoundRepository rounds;
    private final Signatories signatories;
    private final SendingBack sendingBack;

    SigningDeskController(
            SigningDesk desk,
            DeskPages pages,
            RoundRepository rounds,
            Signatories signatories,
            SendingBack sendingBack) {
        this.desk = desk;
        this.pages = pages;
        this.rounds = rounds;
        this.signatories = signatories;
        this.sendingBack = sendingBack;
    }

    @GetMapping
    String mine(@AuthenticationPrincipal SignedInPerson me, Model model) {
        model.addAttribute("rounds", pages.mine(me));
        model.addAttribute(
                "batches",
                desk.unfinished(me.personCode()).stream()
                        .map(batch -> desk.progress(batch.id(), me.personCode()))
                        .toList());
        return "signingdesk/desk";
    }

    /** The page of a task: its one round. */
    @GetMapping("/round/{taskId}")
    String ofTask(@PathVariable String taskId, @AuthenticationPrincipal SignedInPerson me, Model model) {
        var round = rounds.byTask(new TaskId(taskId)).orElseThrow(SigningProblem::unknown);
        return round(List.of(round), me, model);
    }

    /** Several rounds at once: one list, one PIN. */
    @GetMapping("/rounds")
    String several(
            @RequestParam(name = "round", required = false) List<UUID> chosen,
            @AuthenticationPrincipal SignedInPerson me,
            Model model) {
        if (chosen == null || chosen.isEmpty()) {
            return "redirect:/signingdesk";
        }
        var asked = chosen.stream()
                .map(id -> rounds.find(new RoundId(id)).orElseThrow(SigningProblem::unknown))
                .toList();
        return round(asked, me, model);
    }

    private String round(List<SignatureRound> asked, SignedInPerson me, Model model) {
        if (!asked.stream().allMatch(round -> signatories.maySign(me.personCode(), round))) {
            throw SigningProblem.notYours();
        }
        model.addAttribute("rounds", asked.stream().map(pages::line).toList());
        return "signingdesk/round";
    }

    /** Fixes the list: {@code paper} is {@code <round>:<document>} of each that is ticked. */
    @PostMapping("/confirm")
    String confirm(
            @RequestParam(name = "paper", required = false) List<String> papers,
            @RequestParam(name = "seen", required = false) Set<String> seen,
            @AuthenticationPrincipal SignedInPerson me) {
        var chosen = new ArrayList<ChosenPaper>();
        for (var paper : papers == null ? List.<String>of() : papers) {
            chosen.add(ChosenPaper.of(paper, seen == null ? Set.of() : seen));
        }
        return "redirect:/signingdesk/batch/" + desk.confirm(me.personCode(), chosen);
    }

    @GetMapping("/batch/{id}")
    String batch(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson me, Locale language, Model model) {
        show(new BatchId(id), me, language, model);
        return "signingdesk/batch";
    }

    /** The part of the page that changes while it works; asked for every second. */
    @GetMapping("/batch/{id}/progress")
    String progress(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson me, Locale language, Model model) {
        show(new BatchId(id), me, language, model);
        return "signingdesk/batch :: progress";
    }

    private void show(BatchId id, SignedInPerson me, Locale language, Model model) {
        var progress = desk.progress(id, me.personCode());
        model.addAttribute("progress", progress);
        // While it works, numbers alone: the page asks every second.
        boolean running = progress.batch().state() == BatchState.RUNNING;
        model.addAttribute("groups", running ? List.of() : pages.groups(desk.items(id, me.personCode()), language));
    }

    @PostMapping("/batch/{id}/start")
    String start(
            @PathVariable UUID id,
            @RequestParam String pin,
            @AuthenticationPrincipal SignedInPerson me,
            RedirectAttributes flash) {
        try {
            desk.start(new BatchId(id), me.personCode(), pin.toCharArray());
        } catch (KeyRefused refused) {
            flash.addFlashAttribute("refused", refused.messageKey());
            flash.addFlashAttribute("refusedArguments", refused.arguments());
        }
        return "redirect:/signingdesk/batch/" + id;
    }

    @PostMapping("/batch/{id}/stop")
    String stop(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson me) {
        desk.stop(new BatchId(id), me.personCode());
        return "redirect:/signingdesk/batch/" + id;
    }

    @PostMapping("/batch/{id}/give-up")
    String giveUp(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson me) {
        desk.giveUp(new BatchId(id), me.personCode());
        return "redirect:/signingdesk/batch/" + id;
    }

    /** Sends one pupil back and returns to the list. */
    @PostMapping("/round/{taskId}/return")
    String sendBack(
            @PathVariable String taskId,
            @RequestParam String pupil,
            @RequestParam String reason,
            @RequestParam String responsible,
            @AuthenticationPrincipal SignedInPerson me,
            RedirectAttributes flash) {
        var round = rounds.byTask(new TaskId(taskId)).orElseThrow(SigningProblem::unknown);
        sendingBack.send(round.id(), me.personCode(), pupil, reason, responsible);
        flash.addFlashAttribute("returned", true);
        return "redirect:/signingdesk/round/" + taskId;
    }
}
