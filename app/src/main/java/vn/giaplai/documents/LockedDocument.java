package vn.giaplai.documents;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document held by the transaction, with its newest bytes.
 *
 * @param contentOrNull null when the bytes do not have their digest: such a document is not signed
 */
public record LockedDocument(Document document, @Nullable DocumentContent contentOrNull) {

    /** The bytes to continue; empty when they are damaged. */
    public Optional<DocumentContent> content() {
        return Optional.ofNullable(contentOrNull);
    }
}
