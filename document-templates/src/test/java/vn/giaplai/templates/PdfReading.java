package vn.giaplai.templates;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.SimpleTextExtractionStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What tests read from a rendered paper. */
public final class PdfReading {
    /** Where a signature field stands: page from 1, rectangle in points. */
    public record Place(int page, Rectangle area, PdfDictionary widget) {}

    private PdfReading() {}

    /** Opens a paper, applies a question and closes it. */
    public static <T> T ask(byte[] pdf, Function<PdfDocument, T> question) {
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            return question.apply(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of all pages, in reading order, a rule between pages. */
    public static String text(byte[] pdf) {
        return ask(pdf, document -> {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.append("──── ").append(page).append(" ────\n");
                text.append(
                        PdfTextExtractor.getTextFromPage(document.getPage(page), new SimpleTextExtractionStrategy()));
                text.append('\n');
            }
            return text.toString();
        });
    }

    /** All signature fields by their full names, in the order of the form. */
    public static Map<String, Place> fields(PdfDocument document) {
        Map<String, Place> fields = new LinkedHashMap<>();
        PdfDictionary form = document.getCatalog().getPdfObject().getAsDictionary(PdfName.AcroForm);
        if (form != null) {
            collect(document, Objects.requireNonNull(form.getAsArray(PdfName.Fields)), "", fields);
        }
        return fields;
    }

    /** The field with this full name. */
    public static Place place(PdfDocument document, String name) {
        return Objects.requireNonNull(fields(document).get(name), name);
    }

    private static void collect(PdfDocument document, PdfArray nodes, String prefix, Map<String, Place> fields) {
        for (int i = 0; i < nodes.size(); i++) {
            PdfDictionary node = Objects.requireNonNull(nodes.getAsDictionary(i));
            String name =
                    prefix + Objects.requireNonNull(node.getAsString(PdfName.T)).toUnicodeString();
            PdfArray kids = node.getAsArray(PdfName.Kids);
            if (kids == null) {
                int page = document.getPageNumber(Objects.requireNonNull(node.getAsDictionary(PdfName.P)));
                Rectangle area =
                        Objects.requireNonNull(node.getAsArray(PdfName.Rect)).toRectangle();
                fields.put(name, new Place(page, area, node));
            } else {
                collect(document, kids, name + ".", fields);
            }
        }
    }
}
