package vn.giaplai.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.PapersBeingMade;
import vn.giaplai.processes.StepRefused;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.transcriptsignoff.RefusedPaper;
import vn.giaplai.processes.transcriptsignoff.RenderOutcome;
import vn.giaplai.results.ConfirmedDecision;
import vn.giaplai.results.PromotionDecisions;
import vn.giaplai.results.PupilResult;
import vn.giaplai.results.Results;
import vn.giaplai.school.SchoolRegister;

/** Makes the papers of a case. A paper is made once a case and pupil, whatever is called again. */
@Component
class TranscriptPapers {

    private final PapersOfClass common;
    private final OnePaper paper;
    private final SchoolRegister register;
    private final Results results;
    private final PromotionDecisions decisions;
    private final Documents documents;
    private final Cases cases;
    private final PapersBeingMade making;

    TranscriptPapers(
            PapersOfClass common,
            OnePaper paper,
            SchoolRegister register,
            Results results,
            PromotionDecisions decisions,
            Documents documents,
            Cases cases,
            PapersBeingMade making) {
        this.common = common;
        this.paper = paper;
        this.register = register;
        this.results = results;
        this.decisions = decisions;
        this.documents = documents;
        this.cases = cases;
        this.making = making;
    }

    /**
     * Renders what the case still lacks: how many papers it has then, and whose cannot be made. What an entry changed
     * since the results were stored is computed again first, and nobody writes entries of the class meanwhile.
     *
     * @throws StepRefused when nobody's paper can be made for a reason that no entry of a pupil's can remove
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RenderOutcome render(Case running) {
        var inCase = cases.pupils(running.number());
        var made = documents.ofCase(running.number().value()).stream()
                .filter(each -> each.withdrawnAt() == null)
                .map(Document::pupilCode)
                .collect(Collectors.toSet());
        var codes = inCase.stream().filter(pupil -> !made.contains(pupil)).toList();
        var refused = codes.isEmpty() ? List.<RefusedPaper>of() : make(running, codes, inCase.size());
        return outcome(inCase.size() - refused.size(), refused);
    }

    private List<RefusedPaper> make(Case running, List<PupilCode> codes, int all) {
        var number = running.number().value();
        var ref = ClassOfCase.of(running);
        var papers = common.held(ref);
        results.compute(ref, codes);
        var assessed = results.of(ref.schoolCode(), ref.schoolYear(), codes);
        var confirmed = decisions.of(ref.schoolCode(), ref.schoolYear(), codes);
        var refused = new ArrayList<RefusedPaper>();
        making.begin(number, all - codes.size(), all);
        try {
            for (var code : codes) {
                make(number, papers, assessed.get(code), confirmed.get(code)).ifPresent(refused::add);
                making.oneMore(number);
            }
        } finally {
            making.end(number);
        }
        return refused;
    }

    private Optional<RefusedPaper> make(
            String number, ClassPapers papers, @Nullable PupilResult result, @Nullable ConfirmedDecision confirmed) {
        if (result == null) {
            throw new IllegalStateException("results are not stored for every pupil of case " + number);
        }
        var pupil = register.pupil(result.pupilCode()).orElseThrow();
        return paper.print(papers, pupil, number, result.assessed(), confirmed);
    }

    /** Nobody is sent away for what is wrong with everybody, or again and again for what no task can correct. */
    private static RenderOutcome outcome(int made, List<RefusedPaper> refused) {
        boolean hopeless = made == 0
                && !refused.isEmpty()
                && refused.stream().allMatch(paper -> paper.responsible() == null && !paper.confirmAgain());
        if (hopeless) {
            throw new StepRefused(refused.get(0).reason());
        }
        return new RenderOutcome(made, refused);
    }
}
