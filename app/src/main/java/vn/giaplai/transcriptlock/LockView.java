package vn.giaplai.transcriptlock;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giaplai.casefile.CaseTasks;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.Documents;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.transcriptlock.TranscriptLockProcess;
import vn.giaplai.school.Person;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.transcripts.TranscriptsOfYear;

/** What the pages of the lock show. */
@Component
class LockView {

    private final StaffDirectory staff;
    private final Cases cases;
    private final TranscriptsOfYear transcripts;
    private final LeftOutNames leftOut;
    private final CaseTasks tasks;
    private final Documents documents;

    LockView(
            StaffDirectory staff,
            Cases cases,
            TranscriptsOfYear transcripts,
            LeftOutNames leftOut,
            CaseTasks tasks,
            Documents documents) {
        this.staff = staff;
        this.cases = cases;
        this.transcripts = transcripts;
        this.leftOut = leftOut;
        this.tasks = tasks;
        this.documents = documents;
    }

    /** Whether the year is open, proposed or locked, and how far its classes are. */
    void showYear(SchoolCode schoolCode, String year, Model model) {
        var lock = leftOut.lock(schoolCode, year);
        var proposed = lock.isPresent()
                ? Optional.<Case>empty()
                : cases.running(TranscriptLockProcess.PROCESS, CaseSubject.ofSchoolYear(schoolCode, year));
        model.addAttribute("year", year);
        model.addAttribute("lock", lock.orElse(null));
        model.addAttribute(
                "decision",
                lock.flatMap(each -> documents.find(new DocumentId(each.document())))
                        .orElse(null));
        model.addAttribute(
                "proposed", proposed.map(each -> each.number().value()).orElse(null));
        model.addAttribute(
                "waits", proposed.map(each -> tasks.open(each.number().value())).orElse(List.of()));
        model.addAttribute("leftOut", leftOut.of(schoolCode, year));
        showClasses(schoolCode, year, model);
    }

    /** What was proposed, how far the classes are and what is unfinished. */
    void showDecision(CaseNumber number, Model model) {
        var proposal = cases.find(number).orElseThrow();
        model.addAttribute("year", proposal.about().schoolYear());
        model.addAttribute("proposal", proposal.cause().words());
        model.addAttribute(
                "proposer",
                Optional.ofNullable(proposal.cause().by())
                        .flatMap(staff::person)
                        .map(Person::fullName)
                        .orElse(""));
        model.addAttribute("proposedAt", proposal.startedAt());
        showClasses(proposal.about().schoolCode(), proposal.about().schoolYear(), model);
        model.asMap().putIfAbsent("named", List.of());
        model.asMap().putIfAbsent("forgotten", List.of());
    }

    private void showClasses(SchoolCode schoolCode, String year, Model model) {
        var classes = transcripts.of(schoolCode, year);
        model.addAttribute("classes", classes);
        model.addAttribute("nothing", Locks.nothing(classes).orElse(null));
        model.addAttribute("finished", Locks.finished(classes));
        model.addAttribute(
                "unfinished",
                classes.stream().flatMap(each -> each.unfinished().stream()).toList());
    }
}
