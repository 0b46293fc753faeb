package vn.giaplai.archive;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.ArchivedBytes;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.web.UserProblem;

/** Hands out archived papers, each time after checking the digest: a damaged file is refused, never shown. */
@Component
final class ShelvedBytes implements ArchivedBytes {

    private static final Logger LOG = LoggerFactory.getLogger(ShelvedBytes.class);

    private final ArchiveRepository records;
    private final Shelf shelf;

    ShelvedBytes(ArchiveRepository records, Shelf shelf) {
        this.records = records;
        this.shelf = shelf;
    }

    /** Throws {@link UserProblem} when the archive's file is damaged, missing or cannot be read now. */
    @Override
    public Optional<byte[]> bytes(DocumentId id) {
        return records.find(id).map(record -> read(record, record.path(), record.sha256()));
    }

    /** The XML twin of a paper, its digest checked; empty when it has none. Throws as {@link #bytes}. */
    Optional<byte[]> twin(ArchiveRecord record) {
        return Optional.ofNullable(record.twin()).map(twin -> read(record, twin.path(), twin.sha256()));
    }

    private byte[] read(ArchiveRecord record, String path, byte[] sha256) {
        try {
            return shelf.read(record.place(path), sha256);
        } catch (StorageProblem problem) {
            LOG.error("document {} cannot be taken from the archive: {}", record.documentId(), problem.kind(), problem);
            throw problem.temporary()
                    ? new UserProblem(HttpStatus.SERVICE_UNAVAILABLE, "archive.read.unreachable")
                    : new UserProblem(
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            "archive.read.damaged",
                            record.documentId().toString());
        }
    }
}
