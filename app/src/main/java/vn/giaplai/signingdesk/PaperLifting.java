package vn.giaplai.signingdesk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.NewRevision;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.documents.DocumentLifting;
import vn.giaplai.processes.documents.LiftOutcome;
import vn.giaplai.processes.documents.RefusedDocument;
import vn.giaplai.signing.DocumentLift;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.SignatureLevel;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.TimestampAuthority;
import vn.giaplai.signing.TrustAnchors;

/**
 * Lifts the papers of a case to B-LTA after their last signature, one transaction a paper. When the time stamp authority
 * or the revocation service does not answer, it is asked once per call, not once per paper; nothing is ever stamped with
 * local time instead.
 */
@Service
class PaperLifting implements DocumentLifting {

    private static final Logger LOG = LoggerFactory.getLogger(PaperLifting.class);
    // Far below the lock of an engine job (300 s): what is left over is lifted by the next call.
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private final Documents documents;
    private final TimestampAuthority timestamps;
    private final RevocationSource revocation;
    private final TrustAnchors anchors;
    private final TransactionTemplate ownTransaction;
    private final AuditLog audit;
    private final Clock real = Clock.systemUTC();
    private final DocumentLift lift = new DocumentLift(real);

    PaperLifting(
            Documents documents,
            TimestampAuthority timestamps,
            RevocationSource revocation,
            TrustAnchors anchors,
            PlatformTransactionManager transactions,
            AuditLog audit) {
        this.documents = documents;
        this.timestamps = timestamps;
        this.revocation = revocation;
        this.anchors = anchors;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.audit = audit;
    }

    @Override
    public LiftOutcome lift(CaseNumber caseNumber) {
        var end = real.instant().plus(AT_MOST);
        int lifted = 0;
        var refused = new ArrayList<RefusedDocument>();
        var postponed = "";
        for (var paper : documents.papers(caseNumber.value())) {
            if (paper.lifted()) {
                lifted++;
            } else if (!postponed.isEmpty()) {
                refused.add(refusal(paper.document(), postponed, RefusedDocument.Kind.TEMPORARY));
            } else {
                var failure = lifted(paper.document());
                failure.map(one -> refusal(paper.document(), one.vietnamese(), kind(one)))
                        .ifPresent(refused::add);
                lifted += failure.isPresent() ? 0 : 1;
                postponed = failure.filter(PaperLifting::worldFailed)
                        .map(SigningFailure::vietnamese)
                        .orElse(real.instant().isAfter(end) ? "Chưa tới lượt; hệ thống sẽ tự làm tiếp." : "");
            }
        }
        return new LiftOutcome(lifted, refused);
    }

    private Optional<SigningFailure> lifted(Document document) {
        try {
            ownTransaction.executeWithoutResult(status -> append(document.id()));
            return Optional.empty();
        } catch (SigningException problem) {
            LOG.warn("document {} not lifted: {}", document.id(), problem.getMessage());
            return Optional.of(problem.failure());
        } catch (RuntimeException problem) {
            LOG.error("document {} not lifted", document.id(), problem);
            return Optional.of(SigningFailure.LEVEL_NOT_REACHED);
        }
    }

    /** Whoever was asked would not answer the next paper either. */
    private static boolean worldFailed(SigningFailure failure) {
        return failure == SigningFailure.TIMESTAMP_UNAVAILABLE || failure == SigningFailure.REVOCATION_UNAVAILABLE;
    }

    private void append(DocumentId id) {
        var locked = documents.lock(List.of(id)).get(0);
        var content = locked.content()
                .orElseThrow(() -> new SigningException(SigningFailure.DOCUMENT_BROKEN, "digest differs: " + id));
        var signed = lift.lift(content.bytes(), timestamps, revocation, anchors);
        if (!signed.level().reaches(SignatureLevel.valueOf(locked.document().wantedLevel()))) {
            throw new SigningException(SigningFailure.LEVEL_NOT_REACHED, "reached " + signed.level());
        }
        documents.append(NewRevision.lift(id, content.sequence(), signed.revision(), signed.sha256()));
        audit.record(AuditEvent.bySystem("document-lifted")
                .inCase(locked.document().caseNumber())
                .on(id.value())
                .with("level", signed.level()));
    }

    private static RefusedDocument refusal(Document document, String reason, RefusedDocument.Kind kind) {
        return new RefusedDocument(document.id().toString(), document.pupilCode(), reason, kind);
    }

    private static RefusedDocument.Kind kind(SigningFailure failure) {
        return switch (failure) {
            case CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_REVOKED, CERTIFICATE_UNTRUSTED ->
                RefusedDocument.Kind.SIGNER_CERTIFICATE;
            case TIMESTAMP_UNAVAILABLE, TIMESTAMP_REJECTED, REVOCATION_UNAVAILABLE, LEVEL_NOT_REACHED ->
                RefusedDocument.Kind.TEMPORARY;
            default -> RefusedDocument.Kind.BROKEN;
        };
    }
}
