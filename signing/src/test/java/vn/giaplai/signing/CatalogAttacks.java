package vn.giaplai.signing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Array;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Keyword;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.SignatureField;

/** Revisions that change what hangs on the catalog or the trailer: each sets one thing that a viewer obeys. */
final class CatalogAttacks {

    private CatalogAttacks() {}

    /** The object at the end of a path from the catalog, as {@code Pages/Kids/0}, with one entry set. */
    static byte[] set(byte[] signed, String path, String key, String value) {
        ForgedRevision forged = new ForgedRevision(signed);
        IndirectObject object = at(forged.state, path);
        return forged.object(
                        object.number(),
                        object.generation(),
                        ForgedRevision.with(object.value(), Map.of(key, new Keyword(value))))
                .withTable();
    }

    /** The same object replaced by another value. */
    static byte[] replaced(byte[] signed, String path, String value) {
        ForgedRevision forged = new ForgedRevision(signed);
        IndirectObject object = at(forged.state, path);
        return forged.object(object.number(), object.generation(), value).withTable();
    }

    /** The stream at the end of a path with other bytes, which are not compressed. */
    static byte[] content(byte[] signed, String path, String content) {
        ForgedRevision forged = new ForgedRevision(signed);
        IndirectObject stream = at(forged.state, path);
        Map<String, PdfValue> entries = new HashMap<>(((Dict) stream.value()).entries());
        entries.keySet().removeAll(Set.of("Length", "Filter", "DecodeParms"));
        String dict = ForgedRevision.text(new Dict(entries));
        return forged.stream(stream.number(), dict.substring(2, dict.length() - 2), content)
                .withTable();
    }

    /** An entry of the trailer set, with an object that it may refer to as {@code NEW}. */
    static byte[] trailer(byte[] signed, String key, String value, String object) {
        ForgedRevision forged = new ForgedRevision(signed);
        int number = forged.newNumber();
        return forged.object(number, 0, object)
                .trailer(key, new Keyword(value.replace("NEW", number + " 0 R")))
                .withTable();
    }

    /** Another catalog that shows an empty document. */
    static byte[] otherCatalog(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        int catalog = forged.newNumber();
        Dict old = (Dict) forged.state.catalog().value();
        return forged.object(
                        catalog, 0, ForgedRevision.with(old, Map.of("Pages", new Keyword("<</Type/Pages/Count 0>>"))))
                .trailer("Root", new Ref(catalog, 0))
                .withTable();
    }

    /** A cross-reference stream beside the table redefines the page for those who look there. */
    static byte[] hiddenStream(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        IndirectObject page = Tampering.page(forged.state);
        int offset = forged.at();
        int stream = forged.newNumber();
        forged.object(page.number(), 0, "<</Type/Page>>");
        int start = forged.at();
        String row = new String(
                new byte[] {1, (byte) (offset >> 16), (byte) (offset >> 8), (byte) offset, 0},
                StandardCharsets.ISO_8859_1);
        forged.stream(stream, "/Type/XRef/Size 9/W[1 3 1]/Index[" + page.number() + " 1]", row);
        return forged.free(page.number(), 0)
                .trailer("XRefStm", ForgedRevision.number(start))
                .withTable();
    }

    /** The page stands twice in one section, first as it was. */
    static byte[] listedTwice(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        IndirectObject page = Tampering.page(forged.state);
        int first = forged.at();
        forged.object(page.number(), 0, page.value());
        int second = forged.at();
        forged.object(page.number(), 0, "<</Type/Page>>");
        int start = forged.at();
        String trailer = "<</Size " + forged.newNumber() + "/Root "
                + ForgedRevision.text(forged.state.trailer().get("Root")) + "/Info "
                + ForgedRevision.text(forged.state.trailer().get("Info")) + "/ID "
                + ForgedRevision.text(forged.state.trailer().get("ID")) + "/Prev "
                + forged.state.sections().get(0).offset() + ">>";
        return forged.raw("xref\n%d 1\n%010d 00000 n \n%d 1\n%010d 00000 n \ntrailer\n%s\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(page.number(), first, page.number(), second, trailer, start))
                .whole();
    }

    /** The page's content again, letter for letter, but under a generation that nobody refers to. */
    static byte[] generationOfTheSection(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        IndirectObject page = Tampering.page(forged.state);
        int offset = forged.at();
        return forged.object(page.number(), 0, page.value())
                .entryAt(page.number(), offset, 7)
                .withTable();
    }

    /** A prepared field is filled and changed in one more way. */
    static byte[] filledAnd(byte[] signed, String key, String value) {
        ForgedRevision forged = new ForgedRevision(signed);
        int number = forged.newNumber();
        SignatureField field = Tampering.field(forged.state, 3);
        return forged.object(number, 0, ShadowAttacks.NOBODY)
                .object(
                        field.field().number(),
                        0,
                        ForgedRevision.with(field.dict(), Map.of("V", new Ref(number, 0), key, new Keyword(value))))
                .withTable();
    }

    private static IndirectObject at(PdfState state, String path) {
        PdfValue value = state.trailer().get("Root");
        for (String step : path.isEmpty() ? new String[0] : path.split("/")) {
            PdfValue holder = state.resolve(value);
            value = holder instanceof Array array
                    ? array.items().get(Integer.parseInt(step))
                    : ((Dict) holder).get(step);
        }
        return Tampering.object(state, value);
    }
}
