package vn.giaplai.signingdesk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.LockedDocument;
import vn.giaplai.documents.NewRevision;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.signing.BatchDocument;
import vn.giaplai.signing.BatchOutcome;
import vn.giaplai.signing.SignatureRequest;
import vn.giaplai.signing.SignedPdf;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signingdesk.SigningDeskRepository.Outcome;

/** Signs paper after paper and gathers what is to be written; one bad paper never stops the others. */
final class PaperSigning {

    private static final Logger LOG = LoggerFactory.getLogger(PaperSigning.class);
    // Signatures bear real time, whatever the clock of the school's processes says.
    private static final Clock REAL = Clock.systemUTC();

    private final SigningRun run;
    private final Map<RoundId, Place> places;
    private final List<NewRevision> revisions = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<AuditEvent> events = new ArrayList<>();

    PaperSigning(SigningRun run, Map<RoundId, Place> places) {
        this.run = run;
        this.places = places;
    }

    /** A round, who signs in it, and whether that person still may. */
    record Place(SignatureRound round, Signatory signatory, boolean entitled) {

        /** The signature with its visible block. */
        SignatureRequest request(String field, Instant signingTime) {
            return round.role() == Role.GVBM
                    ? SignatureRequest.basic(field, signatory.linesInRow(signingTime), signingTime)
                    : SignatureRequest.basic(field, signatory.lines(signingTime), signingTime)
                            .withHeadings(signatory.headings());
        }
    }

    List<NewRevision> revisions() {
        return revisions;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<AuditEvent> events() {
        return events;
    }

    /** Fills the fields of one paper one after the other, each on the newest bytes. */
    void sign(@Nullable LockedDocument paper, List<SigningItem> items) {
        var content = paper == null ? null : paper.contentOrNull();
        if (paper == null || content == null) {
            items.forEach(item -> record(item, ItemOutcome.FAILED, "signingdesk.failed.damaged"));
            return;
        }
        var bytes = content.bytes();
        int sequence = content.sequence();
        for (var item : items) {
            var refusal = refusal(paper.document(), item, content.baseSha256());
            if (refusal.isPresent()) {
                outcomes.add(refusal.get());
                continue;
            }
            var signed = signed(paper.document(), item, bytes);
            if (signed.isPresent()) {
                keep(paper.document(), item, sequence, signed.get());
                bytes = signed.get().bytes(bytes);
                sequence++;
            }
        }
    }

    private Optional<Outcome> refusal(Document document, SigningItem item, byte[] baseSha256) {
        if (document.withdrawnAt() != null) {
            return outcome(item, ItemOutcome.LEFT_BATCH, "signingdesk.left.withdrawn");
        }
        if (!document.open()) {
            return outcome(item, ItemOutcome.LEFT_BATCH, "signingdesk.left.superseded");
        }
        if (!Arrays.equals(baseSha256, item.baseSha256())) {
            return outcome(item, ItemOutcome.LEFT_BATCH, "signingdesk.left.new-version");
        }
        if (!place(item).entitled()) {
            return outcome(item, ItemOutcome.FAILED, "signingdesk.failed.not-entitled");
        }
        if (document.namesSigner() && place(item).signatory().standsIn()) {
            return outcome(item, ItemOutcome.FAILED, "signingdesk.failed.names-signer");
        }
        return Optional.empty();
    }

    private Optional<SignedPdf> signed(Document document, SigningItem item, byte[] bytes) {
        var now = REAL.instant().truncatedTo(ChronoUnit.SECONDS);
        var request = place(item).request(item.field(), now);
        try {
            var outcome = run.signer().sign(new BatchDocument(document.id().toString(), bytes, request));
            outcome.failure().ifPresent(failure -> failed(item, failure, outcome));
            return outcome.signed();
        } catch (RuntimeException problem) {
            LOG.error("document {} field {} could not be signed", document.id(), item.field(), problem);
            record(item, ItemOutcome.FAILED, "signingdesk.failed.unexpected");
            return Optional.empty();
        }
    }

    private void failed(SigningItem item, SigningFailure failure, BatchOutcome outcome) {
        if (failure == SigningFailure.FIELD_ALREADY_SIGNED) {
            record(item, ItemOutcome.LEFT_BATCH, "signingdesk.left.already-signed");
            return;
        }
        outcome.problem()
                .ifPresent(problem -> LOG.warn("document {} not signed: {}", item.documentId(), problem.getMessage()));
        record(item, ItemOutcome.FAILED, failure.name());
    }

    private void keep(Document document, SigningItem item, int sequence, SignedPdf signed) {
        var signatory = place(item).signatory();
        revisions.add(NewRevision.signature(
                document.id(), sequence, item.field(), signatory.code(), signed.revision(), signed.sha256()));
        record(item, ItemOutcome.SIGNED, null);
        var event = AuditEvent.by(run.person(), "document-signed")
                .inCase(document.caseNumber())
                .on(document.id().value())
                .with("field", item.field())
                .with("level", signed.level())
                .with("batch", run.batch());
        var act = signatory.act(event);
        var pupil = document.pupilCode();
        events.add(pupil == null ? act : act.about(pupil));
    }

    private Place place(SigningItem item) {
        var place = places.get(item.roundId());
        if (place == null) {
            throw new IllegalStateException("item of a round that was not asked about: " + item.roundId());
        }
        return place;
    }

    private void record(SigningItem item, ItemOutcome outcome, @Nullable String failure) {
        outcomes.add(new Outcome(item.documentId(), item.field(), outcome, failure));
    }

    private static Optional<Outcome> outcome(SigningItem item, ItemOutcome outcome, String failure) {
        return Optional.of(new Outcome(item.documentId(), item.field(), outcome, failure));
    }
}
