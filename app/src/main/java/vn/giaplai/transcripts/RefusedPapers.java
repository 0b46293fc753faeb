package vn.giaplai.transcripts;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.StepRefused;
import vn.giaplai.processes.transcriptsignoff.RefusedPaper;
import vn.giaplai.school.Pupil;
import vn.giaplai.templates.transcriptsignoff.Transcript;
import vn.giaplai.web.KeptSentences;
import vn.giaplai.web.UserProblem;

/**
 * Says in a school's words why a paper cannot be made and who can correct that. The sentences are kept with the case, so
 * they are in Vietnamese whoever reads them.
 */
@Component
class RefusedPapers {

    private final KeptSentences sentences;

    RefusedPapers(KeptSentences sentences) {
        this.sentences = sentences;
    }

    /**
     * The pupil's own text that cannot be printed, if there is one.
     *
     * @throws StepRefused if the text stands on the papers of all: then it is nothing of this pupil
     */
    Optional<RefusedPaper> unprintable(Pupil pupil, Transcript transcript) {
        PrintedTexts.ofEverybody(transcript).ifPresent(found -> {
            throw new StepRefused(text("transcripts.refused.everybody", found.item(), found.sign()));
        });
        return PrintedTexts.ofPupil(transcript)
                .map(found -> new RefusedPaper(
                        pupil.code(),
                        text("transcripts.refused.sign", pupil.fullName(), found.item(), found.sign()),
                        found.responsible(),
                        false));
    }

    /** An entry changed after the principal had confirmed the decision: confirming again is what helps. */
    RefusedPaper otherDecision(Pupil pupil) {
        return new RefusedPaper(pupil.code(), text("transcripts.refused.decision", pupil.fullName()), null, true);
    }

    /** Something of this pupil that nobody thought of; the log has the details. */
    RefusedPaper unknown(Pupil pupil) {
        return new RefusedPaper(
                pupil.code(), text("transcripts.refused.unknown", pupil.fullName(), pupil.code()), null, false);
    }

    /** Something that everybody's paper needs is missing. */
    StepRefused step(UserProblem missing) {
        return new StepRefused(text(missing.messageKey(), missing.arguments().toArray()));
    }

    private String text(String key, Object... arguments) {
        return sentences.get(key, arguments);
    }
}
