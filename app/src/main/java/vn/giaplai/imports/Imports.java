package vn.giaplai.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.Seats;
import vn.giaplai.web.UserProblem;

/**
 * Import in two steps: a file is checked whole and kept if it is clean; after the preview was confirmed it is checked
 * again and written in one transaction. Files are read outside of it. Who may bring what is asked by the caller, before.
 */
@Service
public class Imports {

    private static final Duration KEPT = Duration.ofDays(1);
    /** Files are read two at a time. */
    private static final int SEATS = 2;
    /** Teachers of a school who come at once on the last day. */
    private static final int LINE = 50;

    private static final Duration WAITING = Duration.ofSeconds(5);

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    public interface Content {

        byte[] bytes() throws IOException;
    }

    /** The check of a file; the draft is there to be confirmed only if the report is clean. */
    public record Uploaded(ImportReport report, Optional<UUID> draft) {}

    /** The end of an import: a result, or none and a report of what changed meanwhile. */
    public record Confirmed(ImportReport report, Optional<ImportResult> result) {}

    private final List<Importer> importers;
    private final Seats room = new Seats(SEATS, LINE, WAITING, Imports::busy);
    private final Doubts doubts;
    private final RowsElsewhere elsewhere;
    private final ImportRepository repository;
    private final TransactionOperations transaction;
    private final ImportTrace trace;

    Imports(
            List<Importer> importers,
            Doubts doubts,
            RowsElsewhere elsewhere,
            ImportRepository repository,
            TransactionOperations transaction,
            ImportTrace trace) {
        this.importers = importers;
        this.doubts = doubts;
        this.elsewhere = elsewhere;
        this.repository = repository;
        this.transaction = transaction;
        this.trace = trace;
    }

    /** The kinds of files of which today some are this person's to bring, in the order of the page. */
    public List<ImportKind> offered(SignedInPerson me) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> of(kind).isOpenTo(me))
                .toList();
    }

    /** Whether a file for that target is this person's to bring today. */
    public boolean allows(SignedInPerson me, ImportTarget target) {
        return target.schoolCode().equals(me.schoolCode()) && of(target.kind()).allows(me, target);
    }

    /** Checks a whole file and writes none of it; 503 if too many are being read. */
    public Uploaded upload(ImportTarget target, String fileName, byte[] content, PersonCode personCode) {
        return upload(target, fileName, content.length, () -> content, personCode);
    }

    /** The same of a file that lies elsewhere; its bytes are asked for when there is a seat to read them. */
    public Uploaded upload(ImportTarget target, String fileName, long size, Content content, PersonCode personCode) {
        if (size > SpreadsheetReader.MOST_BYTES) {
            var refused =
                    CheckedImport.refused(fileName, SpreadsheetReader.tooLarge().finding());
            return new Uploaded(refused.report(), Optional.empty());
        }
        return room.seated(() -> checked(target, fileName, bytes(content), personCode));
    }

    private Uploaded checked(ImportTarget target, String fileName, byte[] content, PersonCode personCode) {
        var read = read(fileName, content);
        return inTransaction(() -> {
            var report = check(read, target, fileName).report();
            repository.deleteOlderThan(trace.now().minus(KEPT));
            if (!report.isClean()) {
                return new Uploaded(report, Optional.empty());
            }
            var draft = new ImportRepository.Draft(UUID.randomUUID(), personCode, target, fileName);
            repository.insert(draft, content, trace.now());
            return new Uploaded(report, Optional.of(draft.id()));
        });
    }

    private static UserProblem busy() {
        return new UserProblem(HttpStatus.SERVICE_UNAVAILABLE, "imports.busy");
    }

    private static byte[] bytes(Content content) {
        try {
            return content.bytes();
        } catch (IOException lost) {
            throw new UncheckedIOException("an uploaded file is gone", lost);
        }
    }

    /** What a waiting file is for; 404 if there is none of this person. */
    public ImportTarget target(UUID draft, PersonCode personCode) {
        return inTransaction(() -> take(draft, personCode)).target();
    }

    /**
     * Checks once more and writes everything, with one event for the file; 404 if it was confirmed or dropped. Where the
     * report asks something, nothing is written, and the file goes on waiting, until the answer repeats what is asked.
     *
     * @param answer {@link ImportReport#asked} of the report that was shown and answered; empty if nothing was asked
     */
    public Confirmed confirm(UUID draftId, PersonCode personCode, String answer) {
        var read = room.seated(() -> {
            var file = inTransaction(() -> repository.file(draftId, personCode).orElseThrow(Imports::gone));
            return read(file.name(), file.content());
        });
        return inTransaction(() -> {
            var draft = take(draftId, personCode);
            var checked = check(read, draft.target(), draft.fileName());
            var report = checked.report();
            if (report.isClean() && !report.asked().equals(answer)) {
                return new Confirmed(report, Optional.empty());
            }
            repository.delete(draftId, personCode);
            if (!report.isClean()) {
                return new Confirmed(report, Optional.empty());
            }
            var result = checked.writing().write(personCode);
            trace.record(draft, read.sha256(), result, report);
            return new Confirmed(report, Optional.of(result));
        });
    }

    /** Drops a waiting file. */
    public void drop(UUID draft, PersonCode personCode) {
        transaction.executeWithoutResult(status -> repository.delete(draft, personCode));
    }

    /** A file that was read, or why it cannot be. */
    private record Read(String sha256, Optional<Table> table, Optional<Finding> refused) {}

    private Read read(String fileName, byte[] content) {
        var sha256 = Digests.sha256(content);
        try {
            return new Read(sha256, Optional.of(SpreadsheetReader.read(fileName, content)), Optional.empty());
        } catch (FileRefused refused) {
            return new Read(sha256, Optional.empty(), Optional.of(refused.finding()));
        }
    }

    private CheckedImport check(Read read, ImportTarget target, String fileName) {
        if (read.table().isEmpty()) {
            return CheckedImport.refused(fileName, read.refused().orElseThrow());
        }
        var table = read.table().get();
        try {
            return of(target.kind())
                    .check(table, target, fileName)
                    .refusing(elsewhere.of(table, target))
                    .asking(doubts.of(table, target, fileName));
        } catch (FileRefused refused) {
            return CheckedImport.refused(fileName, refused.finding());
        }
    }

    private Importer of(ImportKind kind) {
        return importers.stream().filter(each -> each.handles(kind)).findFirst().orElseThrow();
    }

    private ImportRepository.Draft take(UUID draft, PersonCode personCode) {
        return repository.take(draft, personCode).orElseThrow(Imports::gone);
    }

    private static UserProblem gone() {
        return new UserProblem(HttpStatus.NOT_FOUND, "imports.draft-gone");
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
