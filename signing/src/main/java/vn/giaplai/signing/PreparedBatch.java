package vn.giaplai.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Many documents prepared for one act of signing: a list of digests goes out, a list of values comes back in the same
 * order.
 *
 * @param items what waits for a value
 * @param refused what could not be prepared, and why; not kept in {@link #toBytes}
 */
public record PreparedBatch(List<Item> items, List<BatchOutcome> refused) {

    private static final int MARK = 0x474C5042;
    private static final int VERSION = 1;
    private static final int MOST = 100_000;

    /** One document of the batch. */
    public record Item(String id, PreparedSignature prepared) {}

    public PreparedBatch {
        items = List.copyOf(items);
        refused = List.copyOf(refused);
    }

    /** The digests to sign, for a token or a service that takes digests. */
    public List<byte[]> digests() {
        return items.stream().map(each -> each.prepared().digest()).toList();
    }

    /** The messages to sign, for a key that hashes by itself. */
    public List<byte[]> toBeSigned() {
        return items.stream().map(each -> each.prepared().toBeSigned()).toList();
    }

    /** The items as bytes of a versioned format. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MARK);
            out.writeByte(VERSION);
            out.writeInt(items.size());
            for (Item each : items) {
                byte[] prepared = each.prepared().toBytes();
                out.writeUTF(each.id());
                out.writeInt(prepared.length);
                out.write(prepared);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads {@link #toBytes}. Throws {@link SigningException} with {@code PREPARATION_INVALID} for anything else. */
    public static PreparedBatch fromBytes(byte[] stored) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored))) {
            if (in.readInt() != MARK || in.readByte() != VERSION) {
                throw new IOException("not a prepared batch of this version");
            }
            int count = in.readInt();
            if (count < 0 || count > MOST) {
                throw new IOException(count + " items");
            }
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String id = in.readUTF();
                int length = in.readInt();
                if (length < 0 || length > in.available()) {
                    throw new IOException("item of " + length + " bytes");
                }
                items.add(new Item(id, PreparedSignature.fromBytes(in.readNBytes(length))));
            }
            if (in.read() >= 0) {
                throw new IOException("something behind its end");
            }
            return new PreparedBatch(items, List.of());
        } catch (IOException problem) {
            throw new SigningException(SigningFailure.PREPARATION_INVALID, "batch not readable", problem);
        }
    }
}
