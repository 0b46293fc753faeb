package vn.giaplai.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** A letter with a field to be filled in, as word processors and other programs export them, and what PDFBox does to it. */
final class WordForms {

    private WordForms() {}

    /** One page with a text field {@code ghi-chu}. */
    static byte[] letter() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 14);
                content.newLineAtOffset(60, 700);
                content.showText("DON XIN");
                content.endText();
            }
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 10 Tf 0 g");
            PDTextField field = new PDTextField(form);
            field.setPartialName("ghi-chu");
            field.setDefaultAppearance("/Helv 10 Tf 0 g");
            PDAnnotationWidget widget = field.getWidgets().get(0);
            widget.setRectangle(new PDRectangle(60, 400, 300, 20));
            widget.setPage(page);
            widget.setPrinted(true);
            page.getAnnotations().add(widget);
            form.setFields(List.of(field));
            return saved(document);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The text field filled in. */
    static byte[] filled(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDTextField field =
                    (PDTextField) document.getDocumentCatalog().getAcroForm().getField("ghi-chu");
            field.setValue("Da nhan");
            field.getCOSObject().setNeedToBeUpdated(true);
            COSDictionary appearance = field.getCOSObject().getCOSDictionary(COSName.AP);
            appearance.setNeedToBeUpdated(true);
            ((COSDictionary) appearance.getDictionaryObject(COSName.N)).setNeedToBeUpdated(true);
            return incremented(document);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Another title in the information dictionary and in XMP. */
    static byte[] withNewMetadata(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentInformation information = document.getDocumentInformation();
            information.setTitle("Ban luu");
            information.getCOSObject().setNeedToBeUpdated(true);
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata("<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'/><?xpacket end='w'?>"
                    .getBytes(StandardCharsets.UTF_8));
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem(COSName.METADATA, metadata);
            catalog.setNeedToBeUpdated(true);
            return incremented(document);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static byte[] incremented(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.saveIncremental(out);
        return out.toByteArray();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
