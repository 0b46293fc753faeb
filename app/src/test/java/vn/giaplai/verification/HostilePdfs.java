package vn.giaplai.verification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files that somebody would hand in to annoy, each made here so that none lies about. */
public final class HostilePdfs {

    private HostilePdfs() {}

    public static byte[] pages(int count) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] encrypted() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            var policy = new StandardProtectionPolicy("chủ", "người đọc", new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] firstHalf(byte[] pdf) {
        return Arrays.copyOf(pdf, pdf.length / 2);
    }

    /** An object stream of 300 kB that unpacks to 300 MB of blanks, and says it is continued by itself. */
    public static byte[] endlessObjectStream() throws IOException {
        var packed = deflated(300 << 20);
        var out = new ByteArrayOutputStream();
        out.write("%PDF-1.7\n".getBytes(ISO_8859_1));
        int stream = out.size();
        out.write(("1 0 obj\n<</Type/ObjStm/N 100000000/First 4/Extends 1 0 R/Filter/FlateDecode/Length "
                        + packed.length + ">>\nstream\n")
                .getBytes(ISO_8859_1));
        out.write(packed);
        out.write("\nendstream\nendobj\n".getBytes(ISO_8859_1));
        int xref = out.size();
        var rows = new ByteArrayOutputStream();
        row(rows, 0, 0, 255);
        row(rows, 1, stream, 0);
        row(rows, 2, 1, 0);
        row(rows, 2, 1, 1);
        row(rows, 1, xref, 0);
        out.write(("4 0 obj\n<</Type/XRef/Size 5/W[1 4 1]/Root 2 0 R/Length " + rows.size() + ">>\nstream\n")
                .getBytes(ISO_8859_1));
        out.write(rows.toByteArray());
        out.write(("\nendstream\nendobj\nstartxref\n" + xref + "\n%%EOF\n").getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static void row(ByteArrayOutputStream rows, int type, int place, int index) {
        rows.write(type);
        rows.write(place >>> 24);
        rows.write(place >>> 16);
        rows.write(place >>> 8);
        rows.write(place);
        rows.write(index);
    }

    private static byte[] deflated(int blanks) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            var chunk = new byte[1 << 16];
            Arrays.fill(chunk, (byte) ' ');
            for (int written = 0; written < blanks; written += chunk.length) {
                deflating.write(chunk);
            }
        }
        return bytes.toByteArray();
    }
}
