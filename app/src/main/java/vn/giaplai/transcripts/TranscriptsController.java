package vn.giaplai.transcripts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.duties.Correctors;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.transcriptrequest.TranscriptRequestProcess;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.processes.transcriptsignoff.StartReason;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.LeftOut;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.YearLocks;
import vn.giaplai.security.Asked;
import vn.giaplai.security.AskedClasses;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** The classes of a year and how far their transcripts are; a class with its pupils; beginning cases. */
@Controller
class TranscriptsController {

    private final SchoolRegister register;
    private final Cases book;
    private final YearLocks locks;
    private final ClassStates states;
    private final TranscriptCases cases;
    private final OwnTranscripts own;
    private final OwnAnswers answers;
    private final Correctors correctors;
    private final TranscriptRights rights;
    private final AskedClasses asked;

    TranscriptsController(
            SchoolRegister register,
            Cases book,
            YearLocks locks,
            ClassStates states,
            TranscriptCases cases,
            OwnTranscripts own,
            OwnAnswers answers,
            Correctors correctors,
            TranscriptRights rights,
            AskedClasses asked) {
        this.register = register;
        this.book = book;
        this.locks = locks;
        this.states = states;
        this.cases = cases;
        this.own = own;
        this.answers = answers;
        this.correctors = correctors;
        this.rights = rights;
        this.asked = asked;
    }

    @GetMapping("/transcripts")
    String classes(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam(required = false) @Nullable String year,
            Model model) {
        var shown = asked.year(me, year);
        var ofYear = book.ofYear(TranscriptSignoffProcess.PROCESS, me.schoolCode(), shown);
        model.addAttribute("year", shown);
        model.addAttribute(
                "classes",
                register.classes(me.schoolCode(), shown).stream()
                        .map(SchoolClass::ref)
                        .filter(ref -> rights.sees(me, ref))
                        .map(ref -> states.of(ref, ofYear))
                        .toList());
        model.addAttribute("starts", rights.starts(me));
        model.addAttribute("lock", locks.of(me.schoolCode(), shown).orElse(null));
        model.addAttribute(
                "leftOut",
                locks.leftOut(me.schoolCode(), shown).stream()
                        .filter(each -> each.pupilCode() == null)
                        .map(LeftOut::classCode)
                        .toList());
        model.addAttribute("seesLock", rights.seesAll(me));
        return "transcripts/classes";
    }

    @GetMapping("/transcripts/{classCode}")
    String ofClass(@AuthenticationPrincipal SignedInPerson me, @Asked ClassRef ref, Model model) {
        rights.require(rights.sees(me, ref));
        var ofYear = book.ofYear(TranscriptSignoffProcess.PROCESS, ref.schoolCode(), ref.schoolYear());
        model.addAttribute("ref", ref);
        var state = states.of(ref, ofYear);
        model.addAttribute("state", state);
        model.addAttribute("waits", states.waits(state));
        model.addAttribute("pupils", states.pupils(ref, ofYear));
        model.addAttribute("correctors", correctors.of(ref));
        model.addAttribute("starts", rights.starts(me));
        model.addAttribute("decidesOwn", rights.decidesOwn(me, ref.schoolCode()));
        model.addAttribute("asked", book.alone(TranscriptRequestProcess.PROCESS, ref.schoolCode(), ref.schoolYear()));
        model.addAttribute("answers", rights.hearsAnswers(me, ref) ? answers.of(ref) : List.of());
        model.addAttribute("reads", rights.readsPapers(me, ref));
        return "transcripts/class";
    }

    @PostMapping("/transcripts/{classCode}/start")
    String start(@AuthenticationPrincipal SignedInPerson me, @Asked ClassRef ref, RedirectAttributes after) {
        rights.require(rights.starts(me));
        cases.startClass(ref, me.personCode());
        return told(after, ref, "transcripts.started.class", ref.classCode());
    }

    /** The principal begins the pupil's own case; others ask the principal for it. */
    @PostMapping("/transcripts/{classCode}/pupil")
    String startPupil(
            @AuthenticationPrincipal SignedInPerson me,
            @Asked ClassRef ref,
            @RequestParam String pupil,
            @RequestParam(required = false) @Nullable StartReason cause,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String responsible,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        rights.require(rights.starts(me));
        var refusal = new PupilCaseForm(pupil, cause, reason, responsible).refusal();
        if (refusal.isPresent() || cause == null) {
            refusal.orElseThrow().show(model, response);
            return ofClass(me, ref, model);
        }
        var who = cause == StartReason.CORRECTION ? chosen(ref, responsible) : null;
        var wanted = new OwnTranscripts.Wanted(ref, new PupilCode(pupil), cause, reason.strip(), who);
        if (rights.decidesOwn(me, ref.schoolCode())) {
            own.begin(wanted, me.personCode());
            return told(after, ref, "transcripts.started.pupil", own.name(wanted.pupilCode()));
        }
        own.ask(wanted, me.personCode());
        return told(after, ref, "transcript-request.asked", own.name(wanted.pupilCode()));
    }

    /** Gives the correction of a pupil's own case to somebody else; the case then starts anew under another number. */
    @PostMapping("/transcripts/cases/{caseNumber}/responsible")
    String give(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String caseNumber,
            @RequestParam String responsible,
            RedirectAttributes after) {
        var running = book.find(new CaseNumber(caseNumber))
                .filter(found -> found.process().equals(TranscriptSignoffProcess.PROCESS))
                .filter(found -> found.running() && found.about().pupilCode() != null)
                .orElseThrow(() -> new UserProblem(HttpStatus.GONE, "transcripts.task.gone"));
        rights.require(rights.gives(me, running.about().schoolCode()));
        cases.give(running, chosen(ClassOfCase.of(running), responsible), me.personCode());
        after.addFlashAttribute("told", "inbox.unheld.given");
        return "redirect:/tasks/unheld";
    }

    private static String told(RedirectAttributes after, ClassRef ref, String key, String about) {
        after.addFlashAttribute("told", key);
        after.addFlashAttribute("toldAbout", about);
        after.addAttribute("classCode", ref.path());
        after.addAttribute("year", ref.schoolYear());
        return "redirect:/transcripts/{classCode}";
    }

    private Responsible chosen(ClassRef ref, String value) {
        return correctors.chosen(ref, value).map(Responsibles::of).orElseThrow(Responsibles::notOffered);
    }
}
