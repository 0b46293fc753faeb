package vn.giaplai.templates.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.giaplai.templates.RenderingException;

/**
 * Hangs fields below each other by their names: a partial name must not contain a dot, so {@code subject.khtn.1} is
 * three dictionaries (ISO 32000-1, 12.7.3.2).
 */
final class FieldTree {
    private final PdfDocument document;
    private final PdfArray roots = new PdfArray();
    private final Map<String, PdfDictionary> groups = new HashMap<>();

    FieldTree(PdfDocument document) {
        this.document = document;
    }

    /** The {@code /Fields} of the form: groups and fields in the order of their names' first appearance. */
    PdfArray of(Collection<String> names, Map<String, PdfDictionary> fields) {
        for (String name : names) {
            PdfDictionary field = fields.get(name);
            if (field == null || groups.containsKey(name)) {
                throw new RenderingException("signature field " + name + " cannot be placed in the form");
            }
            hang(name, field);
        }
        return roots;
    }

    private void hang(String name, PdfDictionary node) {
        int dot = name.lastIndexOf('.');
        node.put(PdfName.T, new PdfString(name.substring(dot + 1)));
        if (dot < 0) {
            roots.add(node);
            return;
        }
        PdfDictionary parent = group(name.substring(0, dot));
        node.put(PdfName.Parent, parent);
        parent.getAsArray(PdfName.Kids).add(node);
    }

    private PdfDictionary group(String name) {
        PdfDictionary known = groups.get(name);
        if (known != null) {
            return known;
        }
        PdfDictionary group = new PdfDictionary();
        group.makeIndirect(document);
        group.put(PdfName.Kids, new PdfArray());
        groups.put(name, group);
        hang(name, group);
        return group;
    }
}
