package vn.giaplai.archive;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.DocumentId;

/** Tells which archived paper a file is, or was before somebody changed it. */
@Component
public class ArchiveIndex {

    private final ArchiveRepository records;

    ArchiveIndex(ArchiveRepository records) {
        this.records = records;
    }

    /** The paper that is exactly this file, by its SHA-256. */
    public Optional<DocumentId> exactly(byte[] sha256) {
        return records.withDigest(List.of(sha256));
    }

    /** The paper that a file begins with, by the SHA-256 of those of its beginnings that could be one. */
    public Optional<DocumentId> beginningWith(Collection<byte[]> sha256) {
        return sha256.isEmpty() ? Optional.empty() : records.withDigest(sha256);
    }

    /** The paper with this first PDF file identifier, in lower-case hexadecimal digits. */
    public Optional<DocumentId> withPdfId(String identifier) {
        return records.withPdfId(identifier);
    }
}
