package vn.giaplai.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.DocumentRepository.StoredBytes;

/** Puts files together from revisions, or fetches them from the archive, and checks their digest each time. */
@Component
class DocumentFiles {

    private final DocumentRepository repository;
    private final ArchivedBytes archive;

    DocumentFiles(DocumentRepository repository, ArchivedBytes archive) {
        this.repository = repository;
        this.archive = archive;
    }

    byte[] read(DocumentId id) {
        var revisions = repository.bytes(List.of(id));
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("no document " + id);
        }
        var content = content(id, revisions);
        if (content == null) {
            throw new DamagedDocument(id);
        }
        return content.bytes();
    }

    List<LockedDocument> read(List<Document> documents) {
        var revisions = repository.bytes(documents.stream().map(Document::id).toList()).stream()
                .collect(Collectors.groupingBy(StoredBytes::id));
        return documents.stream()
                .map(document -> new LockedDocument(
                        document, content(document.id(), revisions.getOrDefault(document.id(), List.of()))))
                .toList();
    }

    Optional<byte[]> archived(DocumentId id) {
        return archive.bytes(id);
    }

    private @Nullable DocumentContent content(DocumentId id, List<StoredBytes> revisions) {
        if (revisions.isEmpty()) {
            return null;
        }
        var last = revisions.get(revisions.size() - 1);
        var bytes = joined(revisions).or(() -> archived(id)).orElse(new byte[0]);
        return Arrays.equals(sha256(bytes), last.sha256())
                ? new DocumentContent(last.sequence(), revisions.get(0).sha256(), bytes, last.sha256())
                : null;
    }

    private static Optional<byte[]> joined(List<StoredBytes> revisions) {
        long length = revisions.stream().mapToLong(StoredBytes::length).sum();
        var whole = new byte[Math.toIntExact(length)];
        int at = 0;
        for (var revision : revisions) {
            var part = revision.bytes();
            if (part == null) {
                return Optional.empty();
            }
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return Optional.of(whole);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
