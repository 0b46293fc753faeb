package vn.giaplai.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/** Files that were not rendered for signing: letters from elsewhere, forms with other habits, hybrids written by hand. */
final class OtherPdfs {

    private OtherPdfs() {}

    /** Pages of text without any form. */
    static byte[] letter(int pages) {
        return letter(pages, 0, CompressParameters.NO_COMPRESSION, null);
    }

    /** The same with object streams and a cross-reference stream. */
    static byte[] compressedLetter(int pages) {
        return letter(pages, 0, CompressParameters.DEFAULT_COMPRESSION, null);
    }

    /** A page that is turned before it is shown, with a crop box. */
    static byte[] turnedLetter(int rotation) {
        return letter(1, rotation, CompressParameters.NO_COMPRESSION, null);
    }

    /** A letter that opens with this password. */
    static byte[] encryptedLetter(String password, CompressParameters compression) {
        return letter(1, 0, compression, password);
    }

    private static byte[] letter(int pages, int rotation, CompressParameters compression, @Nullable String password) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                page.setRotation(rotation);
                if (rotation != 0) {
                    page.setCropBox(new PDRectangle(20, 30, 500, 700));
                }
                document.addPage(page);
                write(document, page, "CONG VAN, page " + (i + 1));
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            return saved(document, compression);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(PDDocument document, PDPage page, String text) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 14);
            content.newLineAtOffset(60, 700);
            content.showText(text);
            content.endText();
        }
    }

    private static byte[] saved(PDDocument document, CompressParameters compression) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, compression);
        return out.toByteArray();
    }

    /** Fields {@code ban.0}, {@code ban.1} below a common parent, each with a widget of its own; not marked as signed. */
    static byte[] nestedForm() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            write(document, page, "BIEN BAN");
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDNonTerminalField parent = new PDNonTerminalField(form);
            parent.setPartialName("ban");
            COSArray kids = new COSArray();
            for (int i = 0; i < 2; i++) {
                PDSignatureField field = new PDSignatureField(form);
                COSDictionary dict = field.getCOSObject();
                COSDictionary widget = new COSDictionary();
                for (COSName key : List.of(COSName.TYPE, COSName.SUBTYPE, COSName.RECT, COSName.F)) {
                    dict.removeItem(key);
                }
                dict.setString(COSName.T, Integer.toString(i));
                dict.setItem(COSName.PARENT, parent.getCOSObject());
                PDAnnotationWidget annotation = new PDAnnotationWidget(widget);
                annotation.setRectangle(new PDRectangle(60 + 220 * i, 500, 200, 60));
                annotation.setPrinted(true);
                annotation.setPage(page);
                widget.setItem(COSName.PARENT, dict);
                COSArray widgets = new COSArray();
                widgets.add(widget);
                dict.setItem(COSName.KIDS, widgets);
                page.getAnnotations().add(annotation);
                kids.add(dict);
            }
            parent.getCOSObject().setItem(COSName.KIDS, kids);
            form.getCOSObject().setItem(COSName.FIELDS, new COSArray(List.of(parent.getCOSObject())));
            return saved(document, CompressParameters.NO_COMPRESSION);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** No identifier, annotations and fields in lists of their own, one field {@code principal} without signature flags. */
    static byte[] handwritten() {
        return new Raw()
                .with(1, "<</Type/Catalog/Pages 2 0 R/AcroForm 4 0 R>>")
                .with(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
                .with(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Annots 6 0 R>>")
                .with(4, "<</Fields 7 0 R>>")
                .with(5, field())
                .with(6, "[5 0 R]")
                .with(7, "[5 0 R]")
                .toTable();
    }

    /**
     * A hybrid file (ISO 32000-1 §7.5.8.4) with a field {@code principal}.
     *
     * @param formHidden whether form and field are in the object stream that only newer readers know
     */
    static byte[] hybrid(boolean formHidden) {
        Raw raw = new Raw()
                .with(1, "<</Type/Catalog/Pages 2 0 R/AcroForm 4 0 R/PieceInfo 6 0 R>>")
                .with(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
                .with(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Annots[5 0 R]>>");
        Map<Integer, String> hidden = new TreeMap<>(Map.of(6, "<</Giaplai<</LastModified(D:2026)/Private 1>>>>"));
        if (formHidden) {
            hidden.put(4, "<</Fields[5 0 R]/SigFlags 3>>");
            hidden.put(5, field());
        } else {
            raw.with(4, "<</Fields[5 0 R]/SigFlags 3>>").with(5, field());
        }
        return raw.toHybrid(hidden);
    }

    private static String field() {
        return "<</Type/Annot/Subtype/Widget/FT/Sig/T(principal)/Rect[60 600 260 660]/F 4/P 3 0 R>>";
    }

    /** A file written object by object. */
    private static final class Raw {

        private final StringBuilder file = new StringBuilder("%PDF-1.7\n");
        private final Map<Integer, Integer> offsets = new TreeMap<>();

        Raw with(int number, String value) {
            offsets.put(number, file.length());
            file.append(number).append(" 0 obj\n").append(value).append("\nendobj\n");
            return this;
        }

        byte[] toTable() {
            return end(offsets.size() + 1, "");
        }

        byte[] toHybrid(Map<Integer, String> hidden) {
            StringBuilder table = new StringBuilder();
            StringBuilder values = new StringBuilder();
            hidden.forEach((number, value) -> {
                table.append(number).append(' ').append(values.length()).append(' ');
                values.append(value).append(' ');
            });
            int size = offsets.size() + hidden.size() + 3;
            int container = size - 2;
            int containerAt = file.length();
            file.append(container).append(" 0 obj\n<</Type/ObjStm/N ").append(hidden.size());
            file.append("/First ").append(table.length());
            file.append("/Length ").append(table.length() + values.length()).append(">>\nstream\n");
            file.append(table).append(values).append("\nendstream\nendobj\n");
            int streamAt = file.length();
            StringBuilder index = new StringBuilder();
            StringBuilder rows = new StringBuilder();
            int position = 0;
            for (int number : new TreeSet<>(hidden.keySet())) {
                index.append(number).append(" 1 ");
                row(rows, 2, container, position++);
            }
            index.append(container).append(" 2");
            row(rows, 1, containerAt, 0);
            row(rows, 1, streamAt, 0);
            file.append(container + 1).append(" 0 obj\n<</Type/XRef/Size ").append(size);
            file.append("/W[1 3 1]/Index[")
                    .append(index)
                    .append("]/Root 1 0 R/Length ")
                    .append(rows.length());
            file.append(">>\nstream\n").append(rows).append("\nendstream\nendobj\n");
            return end(size, "/XRefStm " + streamAt);
        }

        private static void row(StringBuilder rows, int kind, int where, int detail) {
            for (int each : new int[] {kind, where >> 16, where >> 8, where, detail}) {
                rows.append((char) (each & 0xff));
            }
        }

        private byte[] end(int size, String more) {
            int start = file.length();
            file.append("xref\n0 ").append(size).append("\n0000000000 65535 f \n");
            for (int number = 1; number < size; number++) {
                Integer offset = offsets.get(number);
                file.append(offset == null ? "0000000000 00000 f \n" : "%010d 00000 n \n".formatted(offset));
            }
            file.append("trailer\n<</Size ").append(size).append("/Root 1 0 R").append(more);
            file.append(">>\nstartxref\n").append(start).append("\n%%EOF\n");
            return file.toString().getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
