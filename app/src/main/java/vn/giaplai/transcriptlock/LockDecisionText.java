package vn.giaplai.transcriptlock;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.Imprint;
import vn.giaplai.documents.Letterheads;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.School;
import vn.giaplai.templates.house.Letterhead;
import vn.giaplai.templates.transcriptsignoff.LockDecision;
import vn.giaplai.transcripts.TranscriptsOfYear;
import vn.giaplai.units.HeadTitles;
import vn.giaplai.web.KeptSentences;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/** Says what the decision says: its words stand in {@code transcript-lock-kept.properties}, the rest is counted and looked up. */
@Component
class LockDecisionText {

    private final HeldDuties duties;
    private final TranscriptsOfYear transcripts;
    private final LeftOutNames leftOut;
    private final KeptSentences sentences;
    private final HeadTitles titles;
    private final SchoolTime time;

    LockDecisionText(
            HeldDuties duties,
            TranscriptsOfYear transcripts,
            LeftOutNames leftOut,
            KeptSentences sentences,
            HeadTitles titles,
            SchoolTime time) {
        this.duties = duties;
        this.transcripts = transcripts;
        this.leftOut = leftOut;
        this.sentences = sentences;
        this.titles = titles;
        this.time = time;
    }

    String title(String number, String year) {
        return sentences.get("transcript-lock.paper.title", number, year);
    }

    /** Why an earlier version of the paper no longer holds. */
    String notLifted() {
        return sentences.get("transcript-lock.paper.not-lifted");
    }

    LockDecision of(School school, String year, String number, Imprint imprint) {
        demandPrincipal(school);
        var names = leftOut.of(school.code(), year);
        return new LockDecision(
                imprint.documentId(),
                imprint.verificationUrl(),
                new Letterhead(
                        Letterheads.identity(school, titles.head(school.code())),
                        sentences.get("transcript-lock.paper.number", number),
                        Letterheads.place(school),
                        time.today()),
                year,
                sentences.lines("transcript-lock.paper.legal-bases"),
                sentences.get("transcript-lock.paper.proposer"),
                classes(school, year, names),
                names,
                sentences.lines("transcript-lock.paper.recipients"));
    }

    private void demandPrincipal(School school) {
        if (duties.held(Duty.of(Role.HT, Place.ofUnit(school.code()))).isEmpty()) {
            throw new UserProblem(HttpStatus.CONFLICT, "transcripts.no-principal");
        }
    }

    /**
     * The classes of which anything is locked. An earlier version let a year be locked in which nothing was finished; a
     * decision that it took names every class.
     */
    private List<LockDecision.ClassCount> classes(School school, String year, List<LockDecision.LeftOut> names) {
        var whole = names.stream()
                .filter(each -> each.pupils().isEmpty())
                .map(LockDecision.LeftOut::className)
                .toList();
        var all = transcripts.of(school.code(), year).stream()
                .map(each -> new LockDecision.ClassCount(each.ref().classCode(), each.issued()))
                .toList();
        var locked = all.stream()
                .filter(each -> each.transcripts() > 0 && !whole.contains(each.className()))
                .toList();
        return locked.isEmpty() ? all : locked;
    }
}
