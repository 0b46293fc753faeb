package vn.giaplai.gradebook.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.web.UserProblem;

/**
 * Import in two steps: a file is checked whole and kept if it is clean; after the preview was confirmed it is checked
 * again and written in one transaction. Who may import what is asked by the caller.
 */
@Service
public class Imports {

    private static final Duration KEPT = Duration.ofDays(1);

    /** The check of a file; the draft is there to be confirmed only if the report is clean. */
    public record Uploaded(ImportReport report, Optional<UUID> draft) {}

    /** The end of an import: a result, or none and a report of what changed meanwhile. */
    public record Confirmed(ImportReport report, Optional<ImportResult> result) {}

    private final List<Importer> importers;
    private final ImportRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    Imports(List<Importer> importers, ImportRepository repository, AuditLog audit, Clock clock) {
        this.importers = importers;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** Checks a whole file and writes none of it. */
    @Transactional
    public Uploaded upload(ImportTarget target, String fileName, byte[] content, String personCode) {
        var report = check(target, fileName, content).report();
        repository.deleteOlderThan(clock.instant().minus(KEPT));
        if (!report.isClean()) {
            return new Uploaded(report, Optional.empty());
        }
        var draft = new ImportRepository.Draft(UUID.randomUUID(), personCode, target, fileName, content);
        repository.insert(draft, clock.instant());
        return new Uploaded(report, Optional.of(draft.id()));
    }

    /** What a waiting file is for; 404 if there is none of this person. */
    @Transactional
    public ImportTarget target(UUID draft, String personCode) {
        return take(draft, personCode).target();
    }

    /** Checks once more and writes everything, with one event for the file; 404 if it was confirmed or dropped. */
    @Transactional
    public Confirmed confirm(UUID draftId, String personCode) {
        var draft = take(draftId, personCode);
        var checked = check(draft.target(), draft.fileName(), draft.content());
        repository.delete(draftId, personCode);
        if (!checked.report().isClean()) {
            return new Confirmed(checked.report(), Optional.empty());
        }
        var result = checked.writing().write(personCode);
        var target = draft.target();
        audit.record(AuditEvent.by(personCode, "file-imported")
                .about(Optional.ofNullable(target.classCode()).orElse(target.schoolCode()))
                .with("kind", target.kind().key())
                .with("rows", result.rows())
                .with("sha256", sha256(draft.content())));
        return new Confirmed(checked.report(), Optional.of(result));
    }

    /** Drops a waiting file. */
    @Transactional
    public void drop(UUID draft, String personCode) {
        repository.delete(draft, personCode);
    }

    private CheckedImport check(ImportTarget target, String fileName, byte[] content) {
        var importer = importers.stream()
                .filter(each -> each.handles(target.kind()))
                .findFirst()
                .orElseThrow();
        try {
            return importer.check(SpreadsheetReader.read(fileName, content), target, fileName);
        } catch (FileRefused refused) {
            return CheckedImport.refused(fileName, refused.finding());
        }
    }

    private ImportRepository.Draft take(UUID draft, String personCode) {
        return repository
                .take(draft, personCode)
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "gradebook.import.draft-gone"));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
