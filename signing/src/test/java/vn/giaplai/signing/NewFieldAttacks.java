package vn.giaplai.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Array;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.SignatureField;

/** Revisions that bring a signature field of their own, and something with it. */
final class NewFieldAttacks {

    private static final String NO_STAMP =
            "<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161/ByteRange[0 10 20 30]/Contents<00>>>";

    private NewFieldAttacks() {}

    /** A time stamp whose rectangle only seems to have no area. */
    static byte[] timestampWithArea(byte[] signed, String rectangle) {
        ForgedRevision forged = new ForgedRevision(signed);
        int look = forged.newNumber();
        forged.stream(look, "/Type/XObject/Subtype/Form/BBox[0 0 600 800]", ShadowAttacks.OVERLAY);
        return addField(forged, "(timestamp-9)", rectangle, "/AP<</N " + look + " 0 R>>", NO_STAMP, true)
                .withTable();
    }

    /** A new field that is on the page and not in the form: an annotation like any other. */
    static byte[] fieldOutsideTheForm(byte[] signed) {
        return addField(new ForgedRevision(signed), "(x)", "[0 0 0 0]", "", NO_STAMP, false)
                .withTable();
    }

    /** A new visible field over the block of an earlier signature. */
    static byte[] newFieldOverSignature(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        int look = forged.newNumber();
        forged.stream(look, "/Type/XObject/Subtype/Form/BBox[0 0 150 44]", ShadowAttacks.OVERLAY);
        String over = ForgedRevision.text(
                Tampering.field(forged.state, 0).widgetDict().get("Rect"));
        return addField(forged, "(x)", over, "/AP<</N " + look + " 0 R>>", ShadowAttacks.NOBODY, true)
                .withTable();
    }

    /** A new field with a script. */
    static byte[] newFieldWithAction(byte[] signed) {
        return addField(
                        new ForgedRevision(signed),
                        "(x)",
                        "[0 0 0 0]",
                        "/AA<</E<</S/JavaScript/JS(1)>>>>",
                        NO_STAMP,
                        true)
                .withTable();
    }

    /** A new field with a signature of nobody, in the form and on the page, where it does not show. */
    static byte[] newInvisibleField(byte[] signed) {
        return addField(new ForgedRevision(signed), "(x)", "[0 0 0 0]", "", ShadowAttacks.NOBODY, true)
                .withTable();
    }

    /** A new field in the form and in some other list, which it calls the annotations of its page. */
    static ForgedRevision addFieldIn(ForgedRevision forged, Ref list, int page) {
        int value = forged.newNumber();
        int field = forged.newNumber();
        forged.object(value, 0, ShadowAttacks.NOBODY)
                .object(
                        field,
                        0,
                        "<</Subtype/Widget/FT/Sig/T(x)/Rect[0 0 0 0]/P " + page + " 0 R/V " + value + " 0 R>>")
                .object(list.number(), 0, grown(((Array) forged.state.resolve(list)).items(), field));
        return inForm(forged, field);
    }

    private static ForgedRevision addField(
            ForgedRevision forged, String name, String rect, String more, String value, boolean inForm) {
        PdfState state = forged.state;
        int dict = forged.newNumber();
        int field = forged.newNumber();
        IndirectObject page = Tampering.page(state);
        forged.object(dict, 0, value)
                .object(
                        field,
                        0,
                        "<</Type/Annot/Subtype/Widget/FT/Sig/T" + name + "/F 132/Rect" + rect + "/P " + page.number()
                                + " 0 R/V " + dict + " 0 R" + more + ">>");
        extend(forged, page, "Annots", state.items((Dict) page.value(), "Annots"), field);
        return inForm ? inForm(forged, field) : forged;
    }

    private static ForgedRevision inForm(ForgedRevision forged, int field) {
        PdfState state = forged.state;
        Dict form = SignatureField.form(state);
        PdfValue place = ((Dict) state.catalog().value()).get("AcroForm");
        IndirectObject holder = place instanceof Ref ? Tampering.object(state, place) : state.catalog();
        Dict grown = ForgedRevision.with(form, Map.of("Fields", grown(state.items(form, "Fields"), field)));
        if (form.get("Fields") instanceof Ref list) {
            return forged.object(list.number(), 0, grown(state.items(form, "Fields"), field));
        }
        return place instanceof Ref
                ? forged.object(holder.number(), 0, grown)
                : forged.object(holder.number(), 0, ForgedRevision.with(holder.value(), Map.of("AcroForm", grown)));
    }

    private static void extend(ForgedRevision forged, IndirectObject holder, String key, List<PdfValue> is, int more) {
        if (((Dict) holder.value()).get(key) instanceof Ref list) {
            forged.object(list.number(), 0, grown(is, more));
        } else {
            forged.object(holder.number(), 0, ForgedRevision.with(holder.value(), Map.of(key, grown(is, more))));
        }
    }

    private static Array grown(List<PdfValue> items, int more) {
        List<PdfValue> longer = new ArrayList<>(items);
        longer.add(new Ref(more, 0));
        return new Array(longer);
    }
}
