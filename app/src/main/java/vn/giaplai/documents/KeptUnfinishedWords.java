package vn.giaplai.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.documents.RefusedDocument;
import vn.giaplai.processes.documents.UnfinishedWords;
import vn.giaplai.web.KeptSentences;

/** Names one of the papers and its reason, so that whoever looks knows where to begin. */
@Component
final class KeptUnfinishedWords implements UnfinishedWords {

    private final KeptSentences sentences;

    KeptUnfinishedWords(KeptSentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public String of(String step, List<RefusedDocument> refused) {
        var first = refused.get(0);
        var pupil = first.pupilCode();
        return pupil == null
                ? sentences.get("documents.unfinished", step, refused.size(), first.reason())
                : sentences.get("documents.unfinished.pupil", step, refused.size(), first.reason(), pupil);
    }
}
