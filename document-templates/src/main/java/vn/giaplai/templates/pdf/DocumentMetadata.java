package vn.giaplai.templates.pdf;

import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import vn.giaplai.templates.Attachment;
import vn.giaplai.templates.Paper;
import vn.giaplai.templates.PdfaLevel;
import vn.giaplai.templates.house.VietnameseFormats;

/**
 * What a PDF says about itself. Everything comes from the paper: a date of the machine's clock or a random identifier
 * would make equal papers differ.
 */
final class DocumentMetadata {
    private static final byte[] SRGB = SrgbProfile.bytes();
    private static final int ID_LENGTH = 16;

    private DocumentMetadata() {}

    static WriterProperties writer(PdfaLevel level, Paper paper, String templateVersion) {
        PdfString id = new PdfString(identifier(paper, templateVersion)).setHexWriting(true);
        return new WriterProperties()
                .setPdfVersion(PdfVersion.PDF_1_7)
                .setFullCompressionMode(false)
                .addPdfAXmpMetadata(level == PdfaLevel.A3A_UA1 ? PdfAConformance.PDF_A_3A : PdfAConformance.PDF_A_2A)
                .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1)
                .setInitialDocumentId(id)
                .setModifiedDocumentId(id);
    }

    static void describe(PdfDocument document, Paper paper) {
        document.setTagged();
        document.getCatalog().setLang(new PdfString("vi-VN"));
        document.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        document.addOutputIntent(new PdfOutputIntent(
                "Custom", "", "http://www.color.org", "sRGB IEC61966-2-1", new ByteArrayInputStream(SRGB)));
        document.getDocumentInfo()
                .setTitle(paper.title())
                .setSubject(paper.subject())
                .setAuthor(paper.author())
                .setCreator("Giáp Lai");
        document.getDocumentInfo().setMoreInfo("CreationDate", date(paper));
        document.getDocumentInfo().setMoreInfo("ModDate", date(paper));
    }

    static void attach(PdfDocument document, Paper paper) {
        for (Attachment attachment : paper.attachments()) {
            PdfDictionary parameters = new PdfDictionary();
            parameters.put(PdfName.ModDate, new PdfString(date(paper)));
            PdfFileSpec file = PdfFileSpec.createEmbeddedFileSpec(
                    document,
                    attachment.bytes(),
                    attachment.description(),
                    attachment.name(),
                    new PdfName(attachment.mediaType()),
                    parameters,
                    PdfName.Data);
            document.addFileAttachment(attachment.name(), file);
            document.addAssociatedFile(attachment.name(), file);
        }
    }

    private static String date(Paper paper) {
        return "D:" + paper.date().getYear()
                + VietnameseFormats.twoDigits(paper.date().getMonthValue())
                + VietnameseFormats.twoDigits(paper.date().getDayOfMonth()) + "000000+07'00'";
    }

    private static byte[] identifier(Paper paper, String templateVersion) {
        MessageDigest digest = Digests.sha256();
        for (String part : new String[] {templateVersion, paper.documentId(), paper.html(), paper.verificationUrl()}) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        paper.attachments().forEach(attachment -> digest.update(attachment.bytes()));
        return Arrays.copyOf(digest.digest(), ID_LENGTH);
    }
}
