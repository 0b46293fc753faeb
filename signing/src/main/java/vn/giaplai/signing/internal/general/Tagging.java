package vn.giaplai.signing.internal.general;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a tagged document (ISO 32000-1 §14.7). A new field gets its place there, so that readers who listen find
 * it and a document that was PDF/UA stays so (ISO 14289-1 §7.18).
 */
final class Tagging {

    private static final COSName OBJR = COSName.getPDFName("OBJR");
    private static final COSName OBJ = COSName.getPDFName("Obj");
    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
    private static final COSName DOCUMENT = COSName.getPDFName("Document");
    private static final COSName FORM = COSName.getPDFName("Form");
    private static final COSName TABS = COSName.getPDFName("Tabs");
    private static final int DEEPEST = 32;

    private final COSDictionary root;

    private Tagging(COSDictionary root) {
        this.root = root;
    }

    /** The structure of a document with this catalog; {@code null} when it is not tagged. */
    static @Nullable Tagging of(COSDictionary catalog) {
        COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        return root == null ? null : new Tagging(root);
    }

    /** Gives a field on a page an element at the end of the document. */
    void add(COSDictionary field, COSDictionary page) {
        COSDictionary content = new COSDictionary();
        content.setDirect(true);
        content.setItem(COSName.TYPE, OBJR);
        content.setItem(OBJ, field);
        content.setItem(COSName.PG, page);
        COSDictionary parent = parent();
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setItem(COSName.S, FORM);
        element.setItem(COSName.P, parent);
        element.setItem(COSName.PG, page);
        element.setItem(COSName.K, content);
        appendKid(parent, element);
        field.setInt(COSName.STRUCT_PARENT, number(element));
        if (page.getItem(TABS) == null) {
            page.setItem(TABS, COSName.S);
        }
    }

    /** The one element for the whole document where there is one, else the root. */
    private COSDictionary parent() {
        COSBase kids = root.getDictionaryObject(COSName.K);
        COSBase only = kids instanceof COSArray list && list.size() == 1 ? list.getObject(0) : kids;
        return only instanceof COSDictionary element && DOCUMENT.equals(element.getCOSName(COSName.S)) ? element : root;
    }

    private static void appendKid(COSDictionary parent, COSDictionary element) {
        COSBase one = parent.getItem(COSName.K);
        if (one != null && !(parent.getDictionaryObject(COSName.K) instanceof COSArray)) {
            COSArray list = new COSArray(List.of(one));
            list.setDirect(true);
            parent.setItem(COSName.K, list);
        }
        GeneralLane.append(parent, COSName.K, element);
    }

    /** Enters the element in the tree from numbers to elements (§14.7.4.4) and returns its number. */
    private int number(COSDictionary element) {
        List<COSDictionary> path = pathToLast();
        COSDictionary leaf = path.get(path.size() - 1);
        COSArray entries = leaf.getCOSArray(COSName.NUMS);
        int last = entries == null || entries.size() < 2 ? -1 : entries.getInt(entries.size() - 2);
        int number = Math.max(last + 1, root.getInt(COSName.PARENT_TREE_NEXT_KEY, 0));
        GeneralLane.append(leaf, COSName.NUMS, COSInteger.get(number));
        GeneralLane.append(leaf, COSName.NUMS, element);
        for (COSDictionary node : path) {
            COSArray limits = node.getCOSArray(COSName.LIMITS);
            if (limits != null && limits.size() == 2) {
                limits.set(1, COSInteger.get(number));
            }
        }
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, number + 1);
        return number;
    }

    private List<COSDictionary> pathToLast() {
        COSDictionary node = root.getCOSDictionary(COSName.PARENT_TREE);
        if (node == null) {
            node = new COSDictionary();
            root.setItem(COSName.PARENT_TREE, node);
        }
        List<COSDictionary> path = new ArrayList<>(List.of(node));
        while (path.size() < DEEPEST
                && node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids
                && kids.size() > 0
                && kids.getObject(kids.size() - 1) instanceof COSDictionary last) {
            path.add(last);
            node = last;
        }
        return path;
    }
}
