package vn.giaplai.signing.internal.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.giaplai.signing.ForgedRevision;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.WrittenPdf;

/** What the allow-list says about a revision of a small paper, in which field {@code a} is signed. */
record ChangedPaper(Set<Message> messages, List<String> filled, Set<Integer> placed) {

    static final String CATALOG = "<</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R>>";
    static final String FORM = "<</Fields[6 0 R 7 0 R 8 0 R]/SigFlags 3>>";
    static final String PAGE = "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[6 0 R 7 0 R 8 0 R]>>";
    static final String SIGNED_FIELD =
            "<</Type/Annot/Subtype/Widget/FT/Sig/T(a)/Rect[0 0 90 40]/F 4/P 3 0 R/V 9 0 R/AP<</N 10 0 R>>>>";
    static final String B = "/Type/Annot/Subtype/Widget/FT/Sig/T(b)/Rect[0 90 90 130]/F 4/P 3 0 R";
    static final String C = "/Type/Annot/Subtype/Widget/FT/Sig/T(c)/Rect[0 190 90 230]/F 4/P 3 0 R";
    /** A signature dictionary in which nobody signed anything. */
    static final String VALUE = "<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>";
    /** The number of the first new object. */
    static final int NEW = 11;

    /** The objects of the paper; 4 is the page's content, 6 to 8 its fields, 9 a signature, 10 its block. */
    static String[] objects() {
        return new String[] {
            CATALOG,
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            PAGE,
            WrittenPdf.stream("", "0 0 9 9 re f"),
            FORM,
            SIGNED_FIELD,
            "<<" + B + ">>",
            "<<" + C + ">>",
            VALUE,
            WrittenPdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 1 1 re f")
        };
    }

    /** The paper with one object of it written differently. */
    static byte[] with(int number, String object) {
        String[] objects = objects();
        objects[number - 1] = object;
        return WrittenPdf.file(objects);
    }

    /** The paper with more objects, from number 11 on. */
    static byte[] with(String... more) {
        String[] objects = objects();
        String[] all = Arrays.copyOf(objects, objects.length + more.length);
        System.arraycopy(more, 0, all, objects.length, more.length);
        return WrittenPdf.file(all);
    }

    /** The paper with this change behind it. */
    static ChangedPaper by(UnaryOperator<ForgedRevision> change) {
        return by(WrittenPdf.file(objects()), change);
    }

    /** Another paper with this change behind it. */
    static ChangedPaper by(byte[] base, UnaryOperator<ForgedRevision> change) {
        return by(base, change, false);
    }

    /** The same, told whether new visible fields are let pass. */
    static ChangedPaper by(byte[] base, UnaryOperator<ForgedRevision> change, boolean mayPlace) {
        PdfState after = WrittenPdf.open(change.apply(new ForgedRevision(base)).withTable());
        return between(base, after, mayPlace);
    }

    /** What the newest section of a state changed behind this base. */
    static ChangedPaper between(byte[] base, PdfState after, boolean mayPlace) {
        PdfState before = after.since(1);
        RevisionDiff diff = new RevisionDiff(before, after, new ReferenceCensus(before, base.length), mayPlace);
        return new ChangedPaper(diff.unexpected(), diff.filled(), diff.placed());
    }

    /** Field b filled with a new value that is object 11, and these entries. */
    static ForgedRevision fill(ForgedRevision forged, String more) {
        return forged.object(NEW, 0, VALUE).object(7, 0, "<<" + B + "/V 11 0 R" + more + ">>");
    }
}
