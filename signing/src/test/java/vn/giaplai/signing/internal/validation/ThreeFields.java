package vn.giaplai.signing.internal.validation;

import static vn.giaplai.signing.internal.pdf.WrittenPdf.stream;

import java.util.List;
import vn.giaplai.signing.Finding;
import vn.giaplai.signing.internal.pdf.WrittenPdf;

/** A paper with three empty fields, and what the history of one says that was signed. */
final class ThreeFields {

    private static final String PAGE = "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[6 0 R 7 0 R 8 0 R]>>";

    private ThreeFields() {}

    /** A paper with three empty fields, a, b and c. */
    static byte[] paper() {
        return paper(field("a", "[0 0 90 40]"), field("b", "[0 90 90 130]"), field("c", "[0 190 90 230]"));
    }

    static byte[] paper(String... fields) {
        return WrittenPdf.file(
                "<</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                PAGE,
                stream("", "0 0 9 9 re f"),
                "<</Fields[6 0 R 7 0 R 8 0 R]/SigFlags 3>>",
                fields[0],
                fields[1],
                fields[2]);
    }

    static String field(String name, String rectangle) {
        return "<</Type/Annot/Subtype/Widget/FT/Sig/T(" + name + ")/Rect" + rectangle + "/F 4/P 3 0 R>>";
    }

    static List<Draft> judged(byte[] file) {
        SignatureHistory history = new SignatureHistory(WrittenPdf.open(file));
        history.judge();
        return history.drafts();
    }

    static List<String> codes(Draft draft) {
        return draft.findings.stream().map(Finding::code).toList();
    }

    static String code(Message message) {
        return message.finding().code();
    }
}
