package vn.giaplai.templates.pdf;

import com.itextpdf.io.source.IFinishable;
import com.itextpdf.kernel.pdf.IStreamCompressionStrategy;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Compresses streams in Java. The JDK deflates by the zlib it is linked with (zlib, zlib-ng, Chromium's …), and their
 * outputs differ: equal papers would be different bytes on another machine. Fonts and the colour profile, which most
 * papers share, are compressed once and remembered by their digest. Safe for use by many threads.
 */
final class PortableDeflate implements IStreamCompressionStrategy {
    private static final int BUFFER = 8192;
    private static final int REMEMBERED = 32;

    private final Map<ByteBuffer, byte[]> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ByteBuffer, byte[]> eldest) {
                    return size() > REMEMBERED;
                }
            });

    @Override
    public PdfName getFilterName() {
        return PdfName.FlateDecode;
    }

    @Override
    public @Nullable PdfObject getDecodeParams() {
        return null;
    }

    @Override
    public OutputStream createNewOutputStream(OutputStream target, PdfStream stream) {
        boolean shared = stream.containsKey(PdfName.Length1) || stream.containsKey(PdfName.N);
        return new WholeStream(target, shared ? this::once : PortableDeflate::deflated);
    }

    private byte[] once(byte[] plain) {
        ByteBuffer digest = ByteBuffer.wrap(Digests.sha256().digest(plain));
        byte[] known = remembered.get(digest);
        if (known != null) {
            return known;
        }
        byte[] deflated = deflated(plain);
        remembered.put(digest, deflated);
        return deflated;
    }

    private static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + BUFFER);
        try (DeflaterOutputStream deflater =
                new DeflaterOutputStream(out, new Deflater(JZlib.Z_BEST_COMPRESSION), BUFFER, false)) {
            deflater.write(plain);
            deflater.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Collects a stream and compresses it when iText says that it is complete. */
    private static final class WholeStream extends ByteArrayOutputStream implements IFinishable {
        private final OutputStream target;
        private final UnaryOperator<byte[]> compression;

        WholeStream(OutputStream target, UnaryOperator<byte[]> compression) {
            this.target = target;
            this.compression = compression;
        }

        @Override
        public void finish() throws IOException {
            target.write(compression.apply(toByteArray()));
        }
    }
}
