package vn.giaplai.templates.pdf;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfWidgetAnnotation;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.giaplai.templates.RenderingException;
import vn.giaplai.templates.SignatureField;

/**
 * The prepared signature fields of one document. Each is one widget, complete but for its value: signing fills
 * {@code /V} and {@code /AP /N} and touches neither the page, the form nor the catalog (ISO 32000-1, 12.7.4.5).
 */
final class SignatureFields {
    /** The font that a signer writes appearances with; Type 0, Identity-H, whole Vietnamese repertoire. */
    private static final PdfName APPEARANCE_FONT = new PdfName("GLAppearance");

    private static final int PRINT_AND_LOCKED = PdfAnnotation.PRINT | PdfAnnotation.LOCKED;
    private static final int SIGNATURES_EXIST_AND_APPEND_ONLY = 3;

    private final PdfDocument document;
    private final Map<String, SignatureField> expected = new LinkedHashMap<>();
    private final Map<String, PdfDictionary> placed = new LinkedHashMap<>();

    SignatureFields(PdfDocument document, List<SignatureField> fields) {
        this.document = document;
        fields.forEach(field -> expected.put(field.name().value(), field));
    }

    /** Puts the field on its place; {@code tag} stands at the field's Form element. */
    void place(String name, int page, Rectangle area, TagTreePointer tag) {
        SignatureField field = expected.get(name);
        if (field == null || placed.containsKey(name)) {
            throw new RenderingException("signature field " + name + " is not announced or stands twice on the page");
        }
        PdfPage target = document.getPage(page);
        PdfWidgetAnnotation widget = new PdfWidgetAnnotation(area);
        PdfDictionary dictionary = widget.getPdfObject();
        dictionary.put(PdfName.FT, PdfName.Sig);
        dictionary.put(PdfName.TU, unicode(field.label()));
        dictionary.put(PdfName.F, new PdfNumber(PRINT_AND_LOCKED));
        widget.setPage(target);
        widget.setNormalAppearance(emptyAppearance(area));
        dictionary.makeIndirect(document);
        tag.setPageForTagging(target).addAnnotationTag(widget);
        target.addAnnotation(-1, widget, false);
        placed.put(name, dictionary);
    }

    /** Writes the form; every announced field must have found its place. */
    void finish(PdfFont font) {
        if (expected.isEmpty()) {
            return;
        }
        if (!placed.keySet().equals(expected.keySet())) {
            throw new RenderingException(
                    "signature fields announced " + expected.keySet() + ", found on the page " + placed.keySet());
        }
        font.convertToBytes(EmbeddedFonts.REPERTOIRE);
        document.addFont(font);
        PdfDictionary fonts = new PdfDictionary();
        fonts.put(APPEARANCE_FONT, font.getPdfObject());
        PdfDictionary resources = new PdfDictionary();
        resources.put(PdfName.Font, fonts);
        PdfDictionary form = new PdfDictionary();
        form.put(PdfName.Fields, inOrder());
        form.put(PdfName.DR, resources);
        form.put(PdfName.SigFlags, new PdfNumber(SIGNATURES_EXIST_AND_APPEND_ONLY));
        form.makeIndirect(document);
        document.getCatalog().put(PdfName.AcroForm, form);
    }

    private PdfArray inOrder() {
        PdfArray fields = new PdfArray();
        expected.keySet().forEach(name -> {
            PdfDictionary field = Objects.requireNonNull(placed.get(name));
            field.put(PdfName.T, new PdfString(name));
            fields.add(field);
        });
        return fields;
    }

    private PdfDictionary emptyAppearance(Rectangle area) {
        PdfFormXObject appearance = new PdfFormXObject(new Rectangle(area.getWidth(), area.getHeight()));
        appearance.makeIndirect(document);
        return appearance.getPdfObject();
    }

    /** UTF-16 in hexadecimal, shorter than a literal string that must escape every second byte. */
    static PdfString unicode(String text) {
        return new PdfString(text, PdfEncodings.UNICODE_BIG).setHexWriting(true);
    }
}
