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
import org.jspecify.annotations.Nullable;

/**
 * Compresses streams in Java. The JDK deflates by the zlib it is linked with (zlib, zlib-ng, Chromium's …), and their
 * outputs differ: equal papers would be different bytes on another machine.
 */
final class PortableDeflate implements IStreamCompressionStrategy {
    private static final int BUFFER = 8192;

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
        return new WholeStream(target);
    }

    /** Collects a stream and compresses it when iText says that it is complete. */
    private static final class WholeStream extends ByteArrayOutputStream implements IFinishable {
        private final OutputStream target;

        WholeStream(OutputStream target) {
            this.target = target;
        }

        @Override
        public void finish() throws IOException {
            DeflaterOutputStream deflater =
                    new DeflaterOutputStream(target, new Deflater(JZlib.Z_BEST_COMPRESSION), BUFFER, false);
            deflater.write(buf, 0, count);
            deflater.finish();
        }
    }
}
