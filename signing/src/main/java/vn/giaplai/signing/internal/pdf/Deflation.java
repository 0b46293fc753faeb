package vn.giaplai.signing.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Compresses streams (ISO 32000-1 §7.4.4). */
final class Deflation {

    private Deflation() {}

    static byte[] encode(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
            stream.write(content);
        } catch (IOException problem) {
            throw new IllegalStateException("not compressed", problem);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }
}
