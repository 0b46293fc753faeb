package vn.giaplai.templates.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.tagging.IStructureNode;
import com.itextpdf.kernel.pdf.tagging.PdfStructElem;
import com.itextpdf.kernel.pdf.tagutils.TagStructureContext;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes out of the structure tree what no reader needs: spans without meaning, a paragraph that is all a cell holds,
 * colours and boxes. Roles, table scopes and alternative texts stay. It is half of a paper's bytes, and every signer
 * hashes the whole paper.
 */
final class LeanStructure {
    private static final Set<PdfName> CELLS = Set.of(PdfName.TD, PdfName.TH);

    private LeanStructure() {}

    static void apply(PdfDocument document) {
        TagStructureContext context = document.getTagStructureContext();
        List<PdfStructElem> superfluous = new ArrayList<>();
        for (IStructureNode kid : document.getStructTreeRoot().getKids()) {
            visit((PdfStructElem) kid, superfluous);
        }
        for (PdfStructElem element : superfluous) {
            TagTreePointer pointer = context.createPointerForStructElem(element);
            pointer.removeTag();
        }
    }

    private static void visit(PdfStructElem element, List<PdfStructElem> superfluous) {
        element.getPdfObject().remove(PdfName.Type);
        keepTableAttributesOnly(element.getPdfObject());
        writeAlternativeInUnicode(element.getPdfObject());
        List<IStructureNode> kids = element.getKids();
        for (IStructureNode kid : kids) {
            if (kid instanceof PdfStructElem child) {
                visit(child, superfluous);
                boolean onlyParagraph = PdfName.P.equals(child.getRole()) && kids.size() == 1;
                boolean wraps =
                        PdfName.Span.equals(child.getRole()) || (onlyParagraph && CELLS.contains(element.getRole()));
                if (wraps && !child.getPdfObject().containsKey(PdfName.Alt)) {
                    superfluous.add(child);
                }
            }
        }
    }

    /** iText would write eight-bit strings and lose Vietnamese letters. */
    private static void writeAlternativeInUnicode(PdfDictionary element) {
        PdfString alternative = element.getAsString(PdfName.Alt);
        if (alternative != null) {
            element.put(PdfName.Alt, SignatureFields.unicode(alternative.getValue()));
        }
    }

    private static void keepTableAttributesOnly(PdfDictionary element) {
        PdfObject attributes = element.get(PdfName.A);
        if (attributes == null) {
            return;
        }
        PdfDictionary table = new PdfDictionary();
        PdfArray owners = attributes instanceof PdfArray array ? array : new PdfArray(List.of(attributes));
        for (int i = 0; i < owners.size(); i++) {
            PdfDictionary owner = owners.getAsDictionary(i);
            if (PdfName.Table.equals(owner.getAsName(PdfName.O))) {
                table.mergeDifferent(owner);
            }
        }
        if (table.isEmpty()) {
            element.remove(PdfName.A);
        } else {
            element.put(PdfName.A, table);
        }
    }
}
