package vn.giaplai.transcriptlock;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.transcriptlock.TranscriptLockProcess;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.transcripts.TranscriptsOfYear;
import vn.giaplai.web.UserProblem;

/** What the pages of the lock show. */
@Component
class LockView {

    private final SchoolRegister register;
    private final Cases cases;
    private final TranscriptsOfYear transcripts;
    private final LeftOutNames leftOut;

    LockView(SchoolRegister register, Cases cases, TranscriptsOfYear transcripts, LeftOutNames leftOut) {
        this.register = register;
        this.cases = cases;
        this.transcripts = transcripts;
        this.leftOut = leftOut;
    }

    /** Whether the year is open, proposed or locked, and how far its classes are. */
    void showYear(SchoolCode schoolCode, String year, Model model) {
        requireYear(schoolCode, year);
        var lock = leftOut.lock(schoolCode, year);
        var proposed = cases.running(TranscriptLockProcess.PROCESS, CaseSubject.ofSchoolYear(schoolCode, year));
        model.addAttribute("year", year);
        model.addAttribute("lock", lock.orElse(null));
        model.addAttribute("proposed", lock.isEmpty() && proposed.isPresent());
        model.addAttribute("leftOut", leftOut.of(schoolCode, year));
        showClasses(schoolCode, year, model);
    }

    /** What was proposed, how far the classes are and what is unfinished. */
    void showDecision(CaseNumber number, Model model) {
        var proposal = cases.find(number).orElseThrow();
        model.addAttribute("year", proposal.about().schoolYear());
        model.addAttribute("proposal", proposal.cause().words());
        showClasses(proposal.about().schoolCode(), proposal.about().schoolYear(), model);
        model.asMap().putIfAbsent("named", List.of());
        model.asMap().putIfAbsent("forgotten", List.of());
    }

    private void showClasses(SchoolCode schoolCode, String year, Model model) {
        var classes = transcripts.of(schoolCode, year);
        model.addAttribute("classes", classes);
        model.addAttribute(
                "unfinished",
                classes.stream().flatMap(each -> each.unfinished().stream()).toList());
    }

    /** Throws with 404 for a year that the school does not have. */
    void requireYear(SchoolCode schoolCode, String year) {
        if (register.years(schoolCode).stream().noneMatch(known -> known.code().equals(year))) {
            throw new UserProblem(HttpStatus.NOT_FOUND, "security.year.unknown");
        }
    }
}
