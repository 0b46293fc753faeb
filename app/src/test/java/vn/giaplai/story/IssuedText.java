package vn.giaplai.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What somebody reads who opens a paper.
 *
 * @param texts the lines of its pages, its title, and the names that a reader shows for its fields
 */
record IssuedText(List<String> texts) {

    static IssuedText of(byte[] paper) {
        try (var document = Loader.loadPDF(paper)) {
            var texts = new ArrayList<>(
                    new PDFTextStripper().getText(document).lines().toList());
            var title = document.getDocumentInformation().getTitle();
            texts.add(title == null ? "" : title);
            texts.addAll(fields(document));
            return new IssuedText(texts);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<String> fields(PDDocument document) {
        var form = document.getDocumentCatalog().getAcroForm();
        var names = new ArrayList<String>();
        if (form != null) {
            form.getFieldTree().forEach(field -> {
                var shown = field.getAlternateFieldName();
                names.add(shown == null ? field.getFullyQualifiedName() : shown);
            });
        }
        return names;
    }
}
