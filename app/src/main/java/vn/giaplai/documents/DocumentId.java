package vn.giaplai.documents;

import java.util.UUID;

/** Names one paper: one version for one pupil and year. Printed on the paper; gives no right to see it. */
public record DocumentId(UUID value) implements Comparable<DocumentId> {

    /** Reads an id. Throws {@link IllegalArgumentException} when the text is not one. */
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
