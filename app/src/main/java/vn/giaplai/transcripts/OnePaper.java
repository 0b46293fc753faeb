package vn.giaplai.transcripts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.PaperOrder;
import vn.giaplai.documents.Press;
import vn.giaplai.processes.assessment.AssessedResult;
import vn.giaplai.processes.assessment.Decision;
import vn.giaplai.processes.transcriptsignoff.RefusedPaper;
import vn.giaplai.results.ConfirmedDecision;
import vn.giaplai.school.Pupil;
import vn.giaplai.templates.RenderingException;
import vn.giaplai.templates.transcriptsignoff.TranscriptTemplate;
import vn.giaplai.web.KeptSentences;
import vn.giaplai.web.UserProblem;

/** Composes one pupil's paper and gives it to the press. */
@Component
class OnePaper {

    private static final Logger LOG = LoggerFactory.getLogger(OnePaper.class);

    private final TranscriptComposer composer;
    private final Press press;
    private final RefusedPapers refusals;
    private final KeptSentences sentences;
    private final TranscriptTemplate template = new TranscriptTemplate();

    OnePaper(TranscriptComposer composer, Press press, RefusedPapers refusals, KeptSentences sentences) {
        this.composer = composer;
        this.press = press;
        this.refusals = refusals;
        this.sentences = sentences;
    }

    /** Prints it and is empty, or says why it cannot be made. */
    Optional<RefusedPaper> print(
            ClassPapers papers,
            Pupil pupil,
            String caseNumber,
            AssessedResult assessed,
            @Nullable ConfirmedDecision confirmed) {
        var order = order(papers, pupil, caseNumber);
        var imprint = press.imprint(order);
        var outcome = confirmed == null ? null : confirmed.outcome();
        var decision = assessed.decision();
        if (decision != null && decision.outcome() != outcome) {
            return Optional.of(refusals.otherDecision(pupil));
        }
        try {
            var transcript = composer.compose(papers, pupil, imprint, assessed, outcome);
            var unprintable = refusals.unprintable(pupil, transcript);
            if (unprintable.isPresent()) {
                return unprintable;
            }
            press.print(order, imprint, template, transcript);
        } catch (IllegalArgumentException | RenderingException problem) {
            LOG.error("No paper for one pupil of case {}", caseNumber, problem);
            return Optional.of(refusals.unknown(pupil));
        }
        return Optional.empty();
    }

    /** What it would say with the proposed decision. Throws {@link UserProblem} when a text cannot be printed. */
    byte[] preview(ClassPapers papers, Pupil pupil, String caseNumber, AssessedResult assessed) {
        var imprint = press.imprint(order(papers, pupil, caseNumber));
        var outcome =
                Optional.ofNullable(assessed.decision()).map(Decision::outcome).orElse(null);
        var transcript = composer.compose(papers, pupil, imprint, assessed, outcome);
        PrintedTexts.ofEverybody(transcript)
                .or(() -> PrintedTexts.ofPupil(transcript))
                .ifPresent(found -> {
                    throw new UserProblem(
                            HttpStatus.CONFLICT, "transcripts.preview.refused", found.item(), found.sign());
                });
        return press.preview(template, transcript);
    }

    private PaperOrder order(ClassPapers papers, Pupil pupil, String caseNumber) {
        var ref = papers.schoolClass().ref();
        return new PaperOrder(
                TranscriptKind.TRANSCRIPT,
                ref.schoolCode(),
                ref.schoolYear(),
                ref.classCode(),
                pupil.code(),
                caseNumber,
                sentences.get("transcripts.title", ref.schoolYear(), pupil.fullName(), ref.classCode()));
    }
}
