package vn.giaplai.signingdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.keys.KeyRefused;
import vn.giaplai.processes.TaskId;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.signingdesk.DeskView.PaperLine;
import vn.giaplai.signingdesk.DeskView.RoundLine;

/** The pages of the signing desk. */
@Controller
@RequestMapping("/signingdesk")
class SigningDeskController {

    private final SigningDesk desk;
    private final DeskPages pages;
    private final RoundLines lines;
    private final RoundRepository rounds;
    private final Signatories signatories;
    private final Choices choices;
    private final PinSummary summary;

    SigningDeskController(
            SigningDesk desk,
            DeskPages pages,
            RoundLines lines,
            RoundRepository rounds,
            Signatories signatories,
            Choices choices,
            PinSummary summary) {
        this.desk = desk;
        this.pages = pages;
        this.lines = lines;
        this.rounds = rounds;
        this.signatories = signatories;
        this.choices = choices;
        this.summary = summary;
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
        asked.forEach(round -> signatories.demand(me.personCode(), round));
        var shown =
                asked.stream().map(round -> lines.whole(round, me.personCode())).toList();
        boolean onlyThePinIsMissing = shown.stream().allMatch(line -> line.open() == 0)
                && shown.stream().anyMatch(line -> line.list() != null);
        if (onlyThePinIsMissing) {
            var list =
                    shown.stream().map(RoundLine::list).filter(Objects::nonNull).findFirst();
            return "redirect:/signingdesk/batch/" + list.orElseThrow();
        }
        model.addAttribute("rounds", shown);
        model.addAttribute("open", shown.stream().mapToLong(RoundLine::open).sum());
        return "signingdesk/round";
    }

    /** What the signer does with a paper is kept at once: {@code seen} when it was in view, {@code chosen} by its tick. */
    @PostMapping("/rounds/{round}/papers/{document}")
    ResponseEntity<Void> keep(
            @PathVariable UUID round,
            @PathVariable UUID document,
            @RequestParam(defaultValue = "false") boolean seen,
            @RequestParam(required = false) @Nullable Boolean chosen,
            @AuthenticationPrincipal SignedInPerson me) {
        if (seen) {
            choices.look(new RoundId(round), new DocumentId(document), me.personCode());
        }
        if (chosen != null) {
            choices.choose(new RoundId(round), new DocumentId(document), me.personCode(), chosen);
        }
        return ResponseEntity.noContent().build();
    }

    /**
     * Fixes the list: {@code paper} is {@code <round>:<document>} of each that is ticked. A paper that is ticked though a
     * reason to send it back was typed is neither: the page comes back with everything that was typed.
     */
    @PostMapping("/confirm")
    String confirm(
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedInPerson me,
            RedirectAttributes flash) {
        var typed = TypedReturns.read(form);
        var chosen = new ArrayList<ChosenPaper>();
        var ticked = form.getOrDefault("paper", List.of());
        for (var paper : ticked) {
            var one = ChosenPaper.of(paper, (round, document) -> choices.seen(round, document, me.personCode()));
            if (typed.about(one.documentId()) != null) {
                flash.addFlashAttribute("ticked", ticked);
                return sendBackOrSign(one, typed, me, flash);
            }
            chosen.add(one);
        }
        return "redirect:/signingdesk/batch/" + desk.confirm(me.personCode(), chosen);
    }

    private String sendBackOrSign(ChosenPaper paper, TypedReturns typed, SignedInPerson me, RedirectAttributes flash) {
        var round = rounds.find(paper.roundId()).orElseThrow(SigningProblem::unknown);
        var pupil = lines.brief(round, me.personCode()).papers().stream()
                .filter(line -> line.documentId().equals(paper.documentId().toString()))
                .findFirst()
                .map(PaperLine::pupilCode)
                .orElseThrow(SigningProblem::unknown);
        flash.addFlashAttribute("filled", typed.filled(paper.documentId(), pupil));
        flash.addFlashAttribute("typed", typed.byDocument());
        return "redirect:/signingdesk/round/" + round.task();
    }

    @GetMapping("/batch/{id}")
    String batch(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson me, Locale language, Model model) {
        show(new BatchId(id), me, language, model);
        return "signingdesk/batch";
    }

    /** The part of the page that changes while it works; asked for every second. */
    @GetMapping("/batch/{id}/progress")
    String progress(
            @PathVariable UUID id,
            @RequestParam(name = "said", required = false) @Nullable String heard,
            @AuthenticationPrincipal SignedInPerson me,
            Locale language,
            Model model) {
        model.addAttribute("heard", heard);
        show(new BatchId(id), me, language, model);
        return "signingdesk/batch :: progress";
    }

    private void show(BatchId id, SignedInPerson me, Locale language, Model model) {
        var progress = desk.progress(id, me.personCode());
        model.addAttribute("progress", progress);
        // While it works, numbers alone: the page asks every second.
        boolean running = progress.batch().state() == BatchState.RUNNING;
        var items = running ? List.<SigningItem>of() : desk.items(id, me.personCode());
        model.addAttribute("groups", running ? List.of() : pages.groups(items, language));
        boolean waits = !running && progress.batch().state() != BatchState.FINISHED;
        model.addAttribute("signing", waits ? summary.of(items, me.personCode()) : null);
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
            if (refused.status() == HttpStatus.FORBIDDEN) {
                throw refused;
            }
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
}
