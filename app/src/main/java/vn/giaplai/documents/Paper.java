package vn.giaplai.documents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A document with the index of its revisions: how far it has come.
 *
 * @param revisions without bytes, the base first; never empty
 */
public record Paper(Document document, List<DocumentRevision> revisions) {

    public Paper {
        revisions = List.copyOf(revisions);
    }

    /** Names of the signature fields that are filled in. */
    public Set<String> signedFields() {
        return revisions.stream()
                .flatMap(revision -> Optional.ofNullable(revision.field()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether every one of these fields is filled in. */
    public boolean signedIn(List<String> fields) {
        return signedFields().containsAll(fields);
    }

    /** Whether it was lifted after its last signature. */
    public boolean lifted() {
        return revisions.get(revisions.size() - 1).kind() == RevisionKind.LIFT;
    }

    /** Digest of its first revision. */
    public byte[] baseSha256() {
        return revisions.get(0).sha256();
    }
}
