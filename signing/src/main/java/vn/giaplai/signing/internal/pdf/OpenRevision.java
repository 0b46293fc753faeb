package vn.giaplai.signing.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.giaplai.signing.internal.pdf.SignatureDictionary.Room;

/**
 * A finished revision whose signature value is still to come. The document before it is hashed once, for the signature
 * and for the digest of the whole file.
 */
public final class OpenRevision {

    private final PdfState before;
    private final byte[] revision;
    private final Room room;
    private final int hole;
    private final int afterHole;
    private final int contentBytes;
    private final MessageDigest upToHole;

    /** The revision with this room in it, behind the newest state of a file. */
    public OpenRevision(PdfState before, byte[] revision, Room room) {
        this.before = before;
        int base = before.data().length;
        this.revision = revision;
        this.room = room;
        this.hole = room.contentsAt();
        this.afterHole = hole + 2 * room.contentBytes() + 2;
        this.contentBytes = room.contentBytes();
        String range = "0 " + (base + hole) + " " + (base + afterHole) + " " + (revision.length - afterHole);
        byte[] digits = range.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(digits, 0, revision, room.byteRangeAt(), digits.length);
        this.upToHole = start("SHA-256");
    }

    /** Digest of the signed bytes: all but the signature value. */
    public byte[] digest(String algorithm) {
        MessageDigest digest = algorithm.equals("SHA-256") ? copy(upToHole) : start(algorithm);
        digest.update(revision, afterHole, revision.length - afterHole);
        return digest.digest();
    }

    /** Whether a signature value of this size has room. */
    public boolean fits(byte[] contents) {
        return contents.length <= contentBytes;
    }

    /** Writes the signature value and returns SHA-256 of the whole file. */
    public byte[] fill(byte[] contents) {
        PdfOutput.hexadecimal(contents, revision, hole + 1);
        MessageDigest whole = copy(upToHole);
        whole.update(revision, hole, revision.length - hole);
        return whole.digest();
    }

    /** Where the signature value goes. */
    public Room room() {
        return room;
    }

    /** The bytes of the revision. */
    public byte[] bytes() {
        return revision;
    }

    /** Where the revision ends in the file. */
    public int end() {
        return before.data().length + revision.length;
    }

    /** The file with the revision behind it, as it is now. Throws as {@link PdfState#after} does. */
    public PdfState after() {
        return before.after(revision);
    }

    private MessageDigest start(String algorithm) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(before.data());
            digest.update(revision, 0, hole);
            return digest;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("digest " + algorithm, missing);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException missing) {
            throw new IllegalStateException("digest cannot be copied", missing);
        }
    }
}
