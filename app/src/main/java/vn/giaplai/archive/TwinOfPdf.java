package vn.giaplai.archive;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/**
 * The data of a paper as XML: the file that the PDF carries with the relationship Data (ISO 19005-3 §6.8, ISO 32000-2
 * §14.13).
 */
final class TwinOfPdf {

    private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

    private TwinOfPdf() {}

    /** The bytes of the twin; empty when the paper has none. */
    static Optional<byte[]> of(PDDocument pdf) throws IOException {
        var associated = pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(ASSOCIATED_FILES);
        if (associated instanceof COSArray files) {
            for (int index = 0; index < files.size(); index++) {
                if (files.getObject(index) instanceof COSDictionary file
                        && "Data".equals(file.getNameAsString(RELATIONSHIP))) {
                    var embedded = new PDComplexFileSpecification(file).getEmbeddedFile();
                    if (embedded != null && "text/xml".equals(embedded.getSubtype())) {
                        return Optional.of(embedded.toByteArray());
                    }
                }
            }
        }
        return Optional.empty();
    }
}
