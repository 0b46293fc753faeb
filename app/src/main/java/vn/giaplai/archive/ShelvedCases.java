package vn.giaplai.archive;

import java.util.ArrayList;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.Documents;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.documents.ArchiveOutcome;
import vn.giaplai.processes.documents.DocumentArchive;
import vn.giaplai.processes.documents.RefusedDocument;
import vn.giaplai.web.KeptSentences;

/**
 * The archive as the process sees it. Each paper in a transaction of its own: one that is refused does not stop the
 * others, and whoever calls again after a crash finds what was done.
 */
@Component
final class ShelvedCases implements DocumentArchive {

    private static final Logger LOG = LoggerFactory.getLogger(ShelvedCases.class);

    private final Documents documents;
    private final Shelving shelving;
    private final KeptSentences sentences;
    private final TransactionTemplate own;

    ShelvedCases(
            Documents documents, Shelving shelving, KeptSentences sentences, PlatformTransactionManager transactions) {
        this.documents = documents;
        this.shelving = shelving;
        this.sentences = sentences;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public ArchiveOutcome archive(CaseNumber caseNumber) {
        int archived = 0;
        var refused = new ArrayList<RefusedDocument>();
        for (var document : documents.ofCase(caseNumber.value())) {
            if (document.withdrawnAt() == null) {
                var refusal = archive(document);
                refusal.ifPresent(refused::add);
                archived += refusal.isEmpty() ? 1 : 0;
            }
        }
        return new ArchiveOutcome(archived, refused);
    }

    private Optional<RefusedDocument> archive(Document document) {
        try {
            own.executeWithoutResult(status -> shelving.shelve(document.id()));
        } catch (StorageProblem problem) {
            LOG.warn("document {} was not archived: {}", document.id(), problem.kind(), problem);
            return Optional.of(refusal(document, problem.kind().messageKey(), RefusedDocument.Kind.TEMPORARY));
        } catch (UnfinishedPaper unfinished) {
            return Optional.of(refusal(document, unfinished.messageKey(), unfinished.kind()));
        }
        forgetBytes(document);
        return Optional.empty();
    }

    /** The bytes may stay a while longer: the next call on the case tries again. */
    private void forgetBytes(Document document) {
        try {
            own.executeWithoutResult(status -> documents.forgetBytes(document.id()));
        } catch (RuntimeException kept) {
            LOG.warn("the bytes of document {} stay in the database for now", document.id(), kept);
        }
    }

    private RefusedDocument refusal(Document document, String messageKey, RefusedDocument.Kind kind) {
        return new RefusedDocument(document.id().toString(), document.pupilCode(), sentences.get(messageKey), kind);
    }
}
