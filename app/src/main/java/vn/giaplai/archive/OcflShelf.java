package vn.giaplai.archive;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflObjectUpdater;
import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.CorruptObjectException;
import io.ocfl.api.exception.FixityCheckException;
import io.ocfl.api.exception.InvalidInventoryException;
import io.ocfl.api.exception.LockException;
import io.ocfl.api.exception.NotFoundException;
import io.ocfl.api.exception.ObjectOutOfSyncException;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.model.FileChangeType;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.ValidationResults;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.api.model.VersionNum;
import io.ocfl.core.extension.storage.layout.HashedNTupleLayoutExtension;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import vn.giaplai.archive.StorageProblem.Kind;

/**
 * A shelf on the disk: an OCFL storage root, readable without this software.
 *
 * <p>Source: OCFL 1.1, <a href="https://ocfl.io/1.1/spec/">ocfl.io/1.1/spec</a>; storage layout extension 0004.
 */
final class OcflShelf implements Shelf {

    /** Beside the paper itself there must be place for its copy in the staging area, inventories and the journal. */
    private static final long RESERVE = 16L << 20;

    private final OcflRepository repository;
    private final Path directory;
    private final FreeSpace freeSpace;
    private final HashedNTupleLayoutExtension layout = new HashedNTupleLayoutExtension();

    /** Bytes that can still be written. */
    interface FreeSpace {
        long bytes() throws IOException;
    }

    OcflShelf(OcflRepository repository, Path directory, FreeSpace freeSpace) {
        this.repository = repository;
        this.directory = directory;
        this.freeSpace = freeSpace;
        layout.init(new HashedNTupleLayoutConfig());
    }

    @Override
    public int put(Deposit deposit) {
        var objectId = deposit.objectId();
        int recorded = deposit.recorded();
        var paper = deposit.paper();
        return guarded(() -> {
            OcflInterruptedWrite.repair(objectRoot(objectId), recorded);
            forgetUnrecorded(objectId, recorded, paper);
            var found = versionWith(objectId, paper);
            if (found.isPresent()) {
                return found.getAsInt();
            }
            requireSpace(paper);
            var version = repository.updateObject(
                    recorded == 0 ? ObjectVersionId.head(objectId) : ObjectVersionId.version(objectId, recorded),
                    new VersionInfo()
                            .setMessage(deposit.message())
                            .setUser("Giáp Lai", "urn:giaplai")
                            .setCreated(deposit.at().atOffset(ZoneOffset.UTC)),
                    updater -> write(updater, paper, deposit.about()));
            flush(objectRoot(objectId));
            return number(version.getVersionNum());
        });
    }

    @Override
    public byte[] sha256(Place place) {
        return guarded(() -> {
            try (var stream = Files.newInputStream(file(place))) {
                return Digests.sha256(stream);
            }
        });
    }

    @Override
    public byte[] read(Place place, byte[] sha256) {
        return guarded(() -> {
            var bytes = Files.readAllBytes(file(place));
            if (!Arrays.equals(Digests.sha256(bytes), sha256)) {
                throw new StorageProblem(
                        Kind.DAMAGED, "digest of " + place.path() + " in " + place.objectId() + " differs");
            }
            return bytes;
        });
    }

    /** Checks the object against the OCFL specification, the digests of all its files included. */
    ValidationResults validate(String objectId) {
        return guarded(() -> repository.validateObject(objectId, true));
    }

    private static void write(OcflObjectUpdater updater, StoredFile paper, List<StoredFile> about) {
        updater.writeFile(new ByteArrayInputStream(paper.bytes()), paper.path());
        updater.addFileFixity(
                paper.path(), DigestAlgorithmRegistry.sha256, HexFormat.of().formatHex(paper.sha256()));
        about.forEach(
                file -> updater.writeFile(new ByteArrayInputStream(file.bytes()), file.path(), OcflOption.OVERWRITE));
    }

    /** The version that brought in exactly this content under this path. Throws with {@code TAKEN} on other content. */
    private OptionalInt versionWith(String objectId, StoredFile paper) {
        if (!repository.containsObject(objectId)
                || !repository.describeVersion(ObjectVersionId.head(objectId)).containsFile(paper.path())) {
            return OptionalInt.empty();
        }
        var change = repository.fileChangeHistory(objectId, paper.path()).getOldest();
        var digest = HexFormat.of().formatHex(Digests.sha512(paper.bytes()));
        if (change.getChangeType() != FileChangeType.UPDATE
                || !digest.equalsIgnoreCase(change.getFixity().get(DigestAlgorithmRegistry.sha512))) {
            throw new StorageProblem(Kind.TAKEN, paper.path() + " in " + objectId + " has other content");
        }
        return OptionalInt.of(number(change.getVersionNum()));
    }

    /** A version that no record knows is not yet part of the archive: its commit was lost. It stays if it is whole. */
    private void forgetUnrecorded(String objectId, int recorded, StoredFile paper) throws IOException {
        if (!repository.containsObject(objectId)) {
            return;
        }
        int head = number(repository.describeObject(objectId).getHeadVersionNum());
        if (head <= recorded || holds(objectId, head, paper)) {
            return;
        }
        if (recorded == 0) {
            repository.purgeObject(objectId);
        } else {
            repository.rollbackToVersion(ObjectVersionId.version(objectId, recorded));
        }
    }

    private boolean holds(String objectId, int version, StoredFile paper) throws IOException {
        var details = repository.describeVersion(ObjectVersionId.version(objectId, version));
        if (!details.containsFile(paper.path())) {
            return false;
        }
        var file = file(new Place(objectId, version, paper.path()));
        return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), paper.bytes());
    }

    private static int number(VersionNum version) {
        return Math.toIntExact(version.getVersionNum());
    }

    private Path file(Place place) {
        var details = repository
                .describeVersion(ObjectVersionId.version(place.objectId(), place.version()))
                .getFile(place.path());
        if (details == null) {
            throw new StorageProblem(Kind.MISSING, "no such file: " + place);
        }
        return directory.resolve(details.getStorageRelativePath());
    }

    Path objectRoot(String objectId) {
        return directory.resolve(layout.mapObjectId(objectId));
    }

    private void requireSpace(StoredFile paper) throws IOException {
        if (freeSpace.bytes() < 2L * paper.bytes().length + RESERVE) {
            throw new StorageProblem(Kind.FULL, "less than " + RESERVE + " bytes would be left");
        }
    }

    /** Forces the object's files and folders to the disk: only then may the bytes leave the database. */
    private static void flush(Path objectRoot) throws IOException {
        try (var paths = Files.walk(objectRoot)) {
            for (var path : paths.toList()) {
                force(path);
            }
        }
    }

    private static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        try (var channel = FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (AccessDeniedException denied) {
            if (!folder) { // some systems cannot open a folder, and keep its entries without being asked
                throw denied;
            }
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (LockException | ObjectOutOfSyncException busy) {
            throw new StorageProblem(Kind.BUSY, "the object is being written", busy);
        } catch (NotFoundException | NoSuchFileException missing) {
            throw new StorageProblem(Kind.MISSING, "not in the storage root", missing);
        } catch (FixityCheckException | CorruptObjectException | InvalidInventoryException damaged) {
            throw new StorageProblem(Kind.DAMAGED, "a digest differs", damaged);
        } catch (OcflJavaException | IOException failed) {
            throw new StorageProblem(outOfSpace(failed) ? Kind.FULL : Kind.UNREACHABLE, "the disk failed", failed);
        }
    }

    private static boolean outOfSpace(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
                return true;
            }
        }
        return false;
    }
}
