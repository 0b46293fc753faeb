package vn.giaplai.signing;

import java.util.Arrays;

/**
 * What signing or lifting appends to a document: never the document itself, whose bytes stay as they are.
 *
 * @param revision the appended bytes, one or more incremental updates (ISO 32000-1 §7.5.6)
 * @param offset where they belong: the length in bytes of the document before
 * @param sha256 SHA-256 of the whole file up to and including the revision, 32 bytes
 * @param level the level reached, read back from the bytes; after a lift, that of every signature
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, below
public record SignedPdf(byte[] revision, long offset, byte[] sha256, SignatureLevel level) {

    /** The whole file: the document before, then the revision. */
    public byte[] bytes(byte[] base) {
        if (base.length != offset) {
            throw new IllegalArgumentException("base must have " + offset + " bytes, has " + base.length);
        }
        byte[] whole = Arrays.copyOf(base, base.length + revision.length);
        System.arraycopy(revision, 0, whole, base.length, revision.length);
        return whole;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedPdf that
                && offset == that.offset
                && level == that.level
                && Arrays.equals(sha256, that.sha256)
                && Arrays.equals(revision, that.revision);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sha256);
    }

    @Override
    public String toString() {
        return "SignedPdf[" + revision.length + " bytes at " + offset + ", " + level + "]";
    }
}
