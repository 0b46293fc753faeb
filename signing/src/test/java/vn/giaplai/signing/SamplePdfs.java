package vn.giaplai.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Papers with prepared signature fields, as other producers make them. */
final class SamplePdfs {

    static final int FIELDS = 14;

    private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyzAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYZfjwzFJWZ"
            + "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
            + "ÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ 0123456789:+-.,/()TZ";

    private SamplePdfs() {}

    /** A page with cross-reference table and the prepared font. */
    static byte[] table() {
        return make(true, CompressParameters.NO_COMPRESSION, false);
    }

    /** A page with object streams and a cross-reference stream, without a prepared font. */
    static byte[] streams() {
        return make(false, CompressParameters.DEFAULT_COMPRESSION, false);
    }

    /** A page that opens with an empty password. */
    static byte[] encrypted() {
        return make(false, CompressParameters.NO_COMPRESSION, true);
    }

    /** The same page with a stream that nobody refers to, of so many bytes that do not compress. */
    static byte[] large(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(7).nextBytes(noise);
        try (PDDocument document = Loader.loadPDF(table())) {
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream()) {
                out.write(noise);
            }
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("GLNoise"), stream);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static String field(int number) {
        return "subject." + number;
    }

    /** A request with the block of a real paper. */
    static SignatureRequest request(int number) {
        return request(number, Clock.systemUTC());
    }

    static SignatureRequest request(int number, Clock clock) {
        Instant now = clock.instant();
        return SignatureRequest.basic(
                field(number),
                List.of("Ký bởi: Đặng Thị Thuỷ Ngưỡng " + number, "Giáo viên Ngữ văn", "2027-05-31T09:15:30+07:00"),
                now);
    }

    private static byte[] make(boolean withFont, CompressParameters compression, boolean encrypt) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            write(document, page, form, withFont);
            for (int i = 0; i < FIELDS; i++) {
                addField(form, page, i);
            }
            if (encrypt) {
                document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, compression);
            return out.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(PDDocument document, PDPage page, PDAcroForm form, boolean withFont) throws IOException {
        try (InputStream source = SamplePdfs.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf");
                PDPageContentStream content = new PDPageContentStream(document, page)) {
            PDType0Font font = PDType0Font.load(document, source, true);
            LETTERS.codePoints().forEach(font::addToSubset);
            content.beginText();
            content.setFont(font, 14);
            content.newLineAtOffset(60, 780);
            content.showText("HỌC BẠ TRUNG HỌC CƠ SỞ – điểm Ngữ văn 8,5");
            content.endText();
            if (withFont) {
                PDResources resources = new PDResources();
                resources.put(COSName.getPDFName("GLAppearance"), font);
                form.setDefaultResources(resources);
            }
        }
    }

    private static void addField(PDAcroForm form, PDPage page, int number) throws IOException {
        PDSignatureField field = new PDSignatureField(form);
        field.getCOSObject().setString(COSName.T, field(number));
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(60 + number % 3 * 160, 700 - number / 3 * 60, 150, 44));
        widget.setPrinted(true);
        widget.setPage(page);
        page.getAnnotations().add(widget);
        form.getFields().add(field);
    }
}
