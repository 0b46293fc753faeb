package vn.giaplai.signing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Keyword;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.SignatureField;

/**
 * Attacks on readers that repair: they look for objects wherever these seem to stand, and begin to do so when anything
 * of a section is not spelled as they expect. A revision of the allowed kind brings such objects, or such a spelling.
 */
final class RepairAttacks {

    private static final String OTHER_CONTENT = "<</Length 15>>\nstream\n0 0 500 500 re \nendstream";

    private RepairAttacks() {}

    /** The block of a signature is text in which a reader that repairs finds the page's content anew. */
    static byte[] contentInTheBlock(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        int content = ((Ref) ((Dict) Tampering.page(forged.state).value()).get("Contents")).number();
        return filled(forged, "q Q\n" + content + " 0 obj\n" + OTHER_CONTENT + "\nendobj\n")
                .withTable();
    }

    /** The same with a comment in the table, which makes many readers repair the file. */
    static byte[] repaired(byte[] signed) {
        String file = new String(contentInTheBlock(signed), StandardCharsets.ISO_8859_1);
        int table = file.lastIndexOf("\nxref\n");
        return (file.substring(0, table) + file.substring(table).replaceFirst(" 1\n", " 1 %\n"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same with a trailer that names another catalog. */
    static byte[] trailerInTheBlock(byte[] signed) {
        return filled(new ForgedRevision(signed), "q Q\ntrailer\n<</Root 4 0 R/Size 9>>\n")
                .withTable();
    }

    /** The signature's dictionary refers to another catalog, which a reader that repairs takes for the newest. */
    static byte[] catalogBelowTheValue(byte[] signed, String type) {
        ForgedRevision forged = new ForgedRevision(signed);
        int fake = forged.newNumber();
        int value = forged.newNumber();
        forged.object(fake, 0, "<</Type/" + type + "/Pages<</Type/Pages/Count 0/Kids[]>>>>")
                .object(value, 0, ShadowAttacks.NOBODY.replace("/ByteRange", "/Prop_Build " + fake + " 0 R/ByteRange"));
        return inField(forged, value).withTable();
    }

    /** A certificate in the store is an object stream with another page in it. */
    static byte[] objectStreamInTheStore(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        int hidden = forged.newNumber();
        String numbers = Tampering.page(forged.state).number() + " 0 ";
        IndirectObject catalog = forged.state.catalog();
        return forged.stream(hidden, "/Type/ObjStm/N 1/First " + numbers.length(), numbers + "<</Type/Page>>")
                .object(
                        catalog.number(),
                        0,
                        ForgedRevision.with(
                                catalog.value(), Map.of("DSS", new Keyword("<</Certs[" + hidden + " 0 R]>>"))))
                .withTable();
    }

    /** The object stream of the revision has one object more than the section lists. */
    static byte[] unlistedInObjectStream(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        IndirectObject page = Tampering.page(forged.state);
        SignatureField field = Tampering.field(forged.state, 3);
        int value = forged.newNumber();
        int container = forged.newNumber();
        String filled = ForgedRevision.text(ForgedRevision.with(field.dict(), Map.of("V", new Ref(value, 0))));
        String numbers = field.field().number() + " 0 " + page.number() + " " + (filled.length() + 1) + " ";
        return forged.object(value, 0, ShadowAttacks.NOBODY).stream(
                        container, "/Type/ObjStm/N 2/First " + numbers.length(), numbers + filled + " <</Type/Page>>")
                .compressed(field.field().number(), container, 0)
                .withStream(forged.newNumber());
    }

    /** The section with a change of its spelling, of the same length before the table. */
    static byte[] spelled(byte[] signed, UnaryOperator<String> change) {
        ForgedRevision forged = new ForgedRevision(signed);
        int from = forged.at();
        byte[] whole = filled(forged, "q Q").withTable();
        String revision = new String(whole, from, whole.length - from, StandardCharsets.ISO_8859_1);
        int table = revision.indexOf("xref\n");
        String changed = revision.substring(0, table) + change.apply(revision.substring(table));
        return Tampering.join(signed, changed.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The header of an object with a comment in it. */
    static byte[] commentInHeader(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        int value = forged.newNumber();
        int offset = forged.at();
        forged.raw(value + " %\n0 obj\n" + ShadowAttacks.NOBODY + "\nendobj\n").entryAt(value, offset, 0);
        return inField(forged, value).withTable();
    }

    private static ForgedRevision filled(ForgedRevision forged, String block) {
        int value = forged.newNumber();
        int look = forged.newNumber();
        SignatureField field = Tampering.field(forged.state, 3);
        return forged.object(value, 0, ShadowAttacks.NOBODY).stream(look, "/Subtype/Form/BBox[0 0 9 9]", block)
                .object(
                        field.field().number(),
                        0,
                        ForgedRevision.with(
                                field.dict(),
                                Map.of("V", new Ref(value, 0), "AP", new Keyword("<</N " + look + " 0 R>>"))));
    }

    private static ForgedRevision inField(ForgedRevision forged, int value) {
        SignatureField field = Tampering.field(forged.state, 3);
        return forged.object(
                field.field().number(), 0, ForgedRevision.with(field.dict(), Map.of("V", new Ref(value, 0))));
    }
}
