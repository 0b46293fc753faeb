package vn.giaplai.documents;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;

/**
 * The register of papers, which {@link Press} makes. A document grows and never changes: what is signed or lifted is appended as a revision of its
 * own, and the file is the concatenation of all. Issued papers are superseded or withdrawn, never overwritten.
 */
@Service
public class Documents {

    private final DocumentRepository repository;
    private final DocumentFiles files;
    private final AuditLog audit;
    private final Clock clock;

    Documents(DocumentRepository repository, DocumentFiles files, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the next paper on a pupil (or on a school, without a pupil) will print about itself: ask before rendering.
     * When the case already has that paper, its own identity comes back, so that rendering again gives the same bytes.
     */
    public DocumentIdentity identityFor(
            DocumentKind kind,
            SchoolCode schoolCode,
            String schoolYear,
            @Nullable PupilCode pupilCode,
            String caseNumber) {
        return repository
                .ofCase(caseNumber, kind, pupilCode)
                .map(Document::identity)
                .orElseGet(() -> new DocumentIdentity(
                        new DocumentId(UUID.randomUUID()),
                        VerificationCodes.next(),
                        repository.lastVersion(kind, schoolCode, schoolYear, pupilCode) + 1));
    }

    /**
     * Registers a rendered paper with its base revision. Idempotent by case, kind and pupil: while the case has such a
     * paper that is not withdrawn, that one is returned and nothing is written.
     */
    @Transactional
    public Document create(NewDocument paper) {
        var now = clock.instant();
        if (repository.insert(paper, now)) {
            repository.append(
                    List.of(new NewRevision(
                            paper.identity().id(), 0, RevisionKind.BASE, null, null, paper.bytes(), paper.sha256())),
                    now);
            audit.record(AuditEvent.bySystem("document-created")
                    .inCase(paper.caseNumber())
                    .on(paper.identity().id().value())
                    .with("version", paper.identity().version()));
        }
        return repository
                .ofCase(paper.caseNumber(), paper.kind(), paper.pupilCode())
                .orElseThrow();
    }

    /** The document, when there is one. */
    public Optional<Document> find(DocumentId id) {
        return repository.find(id);
    }

    /** Those of these documents that there are. */
    public List<Document> find(Collection<DocumentId> ids) {
        return repository.find(ids);
    }

    /** The document. Throws {@link IllegalArgumentException} when there is none. */
    public Document get(DocumentId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no document " + id));
    }

    /** All papers of a case, withdrawn ones too, by pupil and version. */
    public List<Document> ofCase(String caseNumber) {
        return repository.ofCase(caseNumber);
    }

    /** The paper of a case about a pupil (or about none) that is not withdrawn. */
    public Optional<Document> ofCase(String caseNumber, DocumentKind kind, @Nullable PupilCode pupilCode) {
        return repository.ofCase(caseNumber, kind, pupilCode);
    }

    /** All versions of a pupil's paper of a year, oldest first. */
    public List<Document> ofPupil(DocumentKind kind, SchoolCode schoolCode, String schoolYear, PupilCode pupilCode) {
        return repository.ofPupil(kind, schoolCode, schoolYear, pupilCode);
    }

    /** Those among the pupils about whom a paper of that kind was made in the year, in whatever state it is. */
    public Set<PupilCode> pupilsOfYear(
            DocumentKind kind, SchoolCode schoolCode, String schoolYear, Collection<PupilCode> pupilCodes) {
        return repository.pupilsOfYear(kind, schoolCode, schoolYear, pupilCodes);
    }

    /** The paper behind a code; case, spaces, dashes and mixed-up letters (O for 0) do not matter. */
    public Optional<Document> byVerificationCode(String code) {
        return repository.byVerificationCode(VerificationCodes.normalised(code));
    }

    /** Its revisions without their bytes, the base first. */
    public List<DocumentRevision> revisions(DocumentId id) {
        return repository.revisions(id);
    }

    /** The papers of a case that are not withdrawn, each with its revisions; by pupil. */
    public List<Paper> papers(String caseNumber) {
        var revisions = repository.revisionsOfCase(caseNumber).stream()
                .collect(Collectors.groupingBy(DocumentRevision::documentId));
        return ofCase(caseNumber).stream()
                .filter(document -> document.withdrawnAt() == null)
                .map(document -> new Paper(document, revisions.getOrDefault(document.id(), List.of())))
                .toList();
    }

    /** How many papers of a case that are not withdrawn lack one of these signature fields. */
    public int unsigned(String caseNumber, List<String> fields) {
        return repository.unsigned(caseNumber, fields);
    }

    /** The whole file. Throws {@link DamagedDocument} when it does not have its digest. */
    public byte[] bytes(DocumentId id) {
        return files.read(id);
    }

    /**
     * Locks the documents until the caller's transaction ends and reads them whole, for signing or lifting: signatures
     * on one document are serial. A document whose bytes are damaged comes without bytes.
     */
    @Transactional
    public List<LockedDocument> lock(Collection<DocumentId> ids) {
        return files.read(repository.lock(ids));
    }

    /**
     * Appends a revision. Throws {@link StaleRevision}, and writes nothing, when the document is no longer at the
     * expected revision.
     */
    @Transactional
    public void append(NewRevision revision) {
        appendAll(List.of(revision));
    }

    /** Appends one revision to each of several documents in one round trip; all or, by {@link StaleRevision}, none. */
    @Transactional
    public void appendAll(List<NewRevision> revisions) {
        var written = repository.append(revisions, clock.instant());
        for (int i = 0; i < written.length; i++) {
            if (!written[i]) {
                throw new StaleRevision(
                        revisions.get(i).documentId(), revisions.get(i).expectedSequence());
            }
        }
    }

    /**
     * The paper has all its signatures, is lifted and archived: it counts from now on, and older papers that counted
     * of the same kind, pupil and year are superseded by it. Idempotent.
     */
    @Transactional
    public void issued(DocumentId id) {
        var now = clock.instant();
        if (!repository.issue(id, now)) {
            return;
        }
        var document = get(id);
        audit.record(AuditEvent.bySystem("document-issued")
                .inCase(document.caseNumber())
                .on(id.value())
                .with("version", document.version()));
        if (document.pupilCode() == null) {
            return;
        }
        for (var older : ofPupil(document.kind(), document.schoolCode(), document.schoolYear(), document.pupilCode())) {
            if (older.version() < document.version() && older.issuedAt() != null && older.supersededBy() == null) {
                superseded(older, id);
            }
        }
    }

    /** A newer paper replaces this one. Idempotent. */
    @Transactional
    public void supersededBy(DocumentId older, DocumentId newer) {
        superseded(get(older), newer);
    }

    private void superseded(Document older, DocumentId newer) {
        if (repository.supersede(older.id(), newer, clock.instant())) {
            audit.record(AuditEvent.bySystem("document-superseded")
                    .inCase(older.caseNumber())
                    .on(older.id().value())
                    .with("by", newer));
        }
    }

    /**
     * Takes a paper back, for instance because a mark in it changed: it is not signed any further, and batches that
     * wait for it let it go. Whoever caused it is told of in the act that caused it. Idempotent.
     *
     * @param reason a sentence for people
     */
    @Transactional
    public void withdraw(DocumentId id, String reason) {
        if (repository.withdraw(id, reason, clock.instant())) {
            audit.record(AuditEvent.bySystem("document-withdrawn")
                    .inCase(get(id).caseNumber())
                    .on(id.value())
                    .with("reason", reason));
        }
    }

    /**
     * Lets the bytes leave the database, digests stay. Only for a paper that the archive has and has read back: refuses
     * with {@link IllegalStateException} when the archive does not return the very same file.
     */
    @Transactional
    public void forgetBytes(DocumentId id) {
        var revisions = repository.revisions(id);
        var wanted = revisions.get(revisions.size() - 1).sha256();
        var archived = files.archived(id);
        if (archived.isEmpty() || !Arrays.equals(DocumentFiles.sha256(archived.get()), wanted)) {
            throw new IllegalStateException("document " + id + " is not in the archive as it is here");
        }
        repository.forgetBytes(id);
    }
}
