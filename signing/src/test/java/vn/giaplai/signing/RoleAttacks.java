package vn.giaplai.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Array;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Keyword;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.RevisionWriter;

/**
 * Traps in the paper before it is signed: an object that may grow later is also something else, as a list of resources
 * whose names the page's content uses although they are not there yet; or a place for it is left empty.
 */
final class RoleAttacks {

    private static final String RANGE = "/Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 10 20 30]/Contents<00>";

    private static final Dict FORM =
            new Dict(Map.of("Subtype", new Name("Form"), "BBox", new Keyword("[0 0 500 500]")));

    private RoleAttacks() {}

    /** The catalog is the list of XObjects too; {@code /Extensions} becomes a form that was there unused. */
    static byte[] catalogAsResources(byte[] unsigned) {
        byte[] trap = trap(unsigned, 0, "XObject", PdfState::catalog, "/Extensions Do");
        byte[] signed = SignedPapers.withSignatures(trap, 1);
        return CatalogAttacks.set(signed, "", "Extensions", unusedForm(trap) + " 0 R");
    }

    /** The catalog is the list of graphics states too; {@code /Extensions} makes what follows transparent. */
    static byte[] catalogAsGraphicsStates(byte[] unsigned) {
        byte[] trap = trap(unsigned, 0, "ExtGState", PdfState::catalog, "/Extensions gs");
        return CatalogAttacks.set(SignedPapers.withSignatures(trap, 1), "", "Extensions", "<</ca 0/ESIC<<>>>>");
    }

    /** The second page, which has no annotations, is its own list of XObjects; {@code /Annots} becomes a form. */
    static byte[] pageAsResources(byte[] letterOfTwoPages) {
        byte[] trap = trap(letterOfTwoPages, 1, "XObject", state -> page(state, 1), "/Annots Do");
        byte[] signed = new PadesSigner()
                .sign(
                        trap,
                        SignatureRequest.basic("mot", List.of("Ký"), TestPki.CLOCK.instant())
                                .at(new SignaturePlace(1, 60, 100, 200, 60)),
                        TestPki.teacher(0))
                .bytes(trap);
        return CatalogAttacks.set(signed, "Pages/Kids/1", "Annots", unusedForm(trap) + " 0 R");
    }

    /** A prepared field is the list of graphics states too; its value makes what follows transparent. */
    static byte[] fieldAsGraphicsStates(byte[] unsigned) {
        byte[] trap = trap(
                unsigned, 0, "ExtGState", state -> Tampering.field(state, 3).field(), "/V gs");
        return filled(SignedPapers.withSignatures(trap, 1), "<<" + RANGE + "/ca 0>>");
    }

    /** A prepared field is the list of XObjects too; its value is a form that says it is a signature. */
    static byte[] fieldAsXObjects(byte[] unsigned) {
        byte[] trap =
                trap(unsigned, 0, "XObject", state -> Tampering.field(state, 3).field(), "/V Do");
        return filled(
                SignedPapers.withSignatures(trap, 1),
                "<<" + RANGE + "/Subtype/Form/BBox[0 0 500 500]/Length " + ShadowAttacks.OVERLAY.length()
                        + ">>\nstream\n" + ShadowAttacks.OVERLAY + "\nendstream");
    }

    /** A prepared field over that of an earlier signature says that it stands on another page. */
    static byte[] blockThatDeniesItsPage(byte[] unsigned) {
        byte[] trap = Tampering.revised(
                unsigned,
                (state, writer) -> Tampering.rewrite(
                        writer,
                        Tampering.field(state, 2).field(),
                        Map.of(
                                "Rect",
                                Tampering.field(state, 0).dict().get("Rect"),
                                "P",
                                state.catalog().reference())));
        return SignedPapers.withSignatures(trap, 3);
    }

    /** A prepared field with these annotation flags is signed (ISO 32000-1 §12.5.3). */
    static byte[] blockWithFlags(byte[] unsigned, int flags) {
        byte[] trap = Tampering.revised(
                unsigned,
                (state, writer) -> Tampering.rewrite(
                        writer, Tampering.field(state, 2).field(), Map.of("F", ForgedRevision.number(flags))));
        return SignedPapers.withSignatures(trap, 3);
    }

    /** A page's list of contents grows by a field that brings a page of its own, with that list as its annotations. */
    static byte[] contentsAsAnnotations(byte[] unsigned) {
        byte[] trap = Tampering.revised(unsigned, (state, writer) -> {
            IndirectObject page = Tampering.page(state);
            Ref list = new Ref(writer.newNumber(), 0);
            writer.object(list.number(), 0, new Array(List.of(((Dict) page.value()).get("Contents"))));
            Tampering.rewrite(writer, page, Map.of("Contents", list));
        });
        ForgedRevision forged = new ForgedRevision(SignedPapers.withSignatures(trap, 1));
        Ref list = (Ref) ((Dict) Tampering.page(forged.state).value()).get("Contents");
        int page = forged.newNumber();
        forged.object(page, 0, "<</Annots " + list.number() + " 0 R>>");
        return NewFieldAttacks.addFieldIn(forged, list, page).withTable();
    }

    /** The page is the document security store too, and grows. */
    static byte[] pageAsStore(byte[] unsigned) {
        byte[] trap = Tampering.revised(
                unsigned,
                (state, writer) -> Tampering.rewrite(
                        writer,
                        state.catalog(),
                        Map.of("DSS", Tampering.page(state).reference())));
        return Tampering.revised(
                SignedPapers.withSignatures(trap, 1),
                (state, writer) ->
                        Tampering.rewrite(writer, Tampering.page(state), Map.of("Rotate", ForgedRevision.number(90))));
    }

    /** The list of the page's contents is the list of certificates too, and grows. */
    static byte[] contentsAsCertificates(byte[] unsigned) {
        byte[] trap = Tampering.revised(unsigned, (state, writer) -> {
            IndirectObject page = Tampering.page(state);
            Ref list = new Ref(writer.newNumber(), 0);
            writer.object(list.number(), 0, new Array(List.of(((Dict) page.value()).get("Contents"))));
            Tampering.rewrite(writer, page, Map.of("Contents", list));
            Tampering.rewrite(
                    writer, state.catalog(), Map.of("DSS", new Dict(Map.of("Type", new Name("DSS"), "Certs", list))));
        });
        return Tampering.revised(SignedPapers.withSignatures(trap, 1), (state, writer) -> {
            Ref list = (Ref) ((Dict) Tampering.page(state).value()).get("Contents");
            Ref overlay = new Ref(writer.newNumber(), 0);
            writer.stream(
                    overlay.number(), new Dict(Map.of()), ShadowAttacks.OVERLAY.getBytes(StandardCharsets.US_ASCII));
            List<PdfValue> items = new ArrayList<>(((Array) state.resolve(list)).items());
            items.add(overlay);
            writer.object(list.number(), 0, new Array(items));
        });
    }

    /** The page refers to an object that does not exist; a later revision defines it. */
    static byte[] preparedHole(byte[] unsigned, int generation) {
        byte[] trap = Tampering.revised(unsigned, (state, writer) -> {
            IndirectObject page = Tampering.page(state);
            Ref hole = new Ref(900, generation);
            Tampering.rewrite(
                    writer, page, Map.of("Contents", new Array(List.of(((Dict) page.value()).get("Contents"), hole))));
        });
        byte[] signed = SignedPapers.withSignatures(trap, 1);
        ForgedRevision forged = new ForgedRevision(signed);
        forged.trailer("Size", ForgedRevision.number(901));
        return forged.object(900, generation, "<</Length 2>>\nstream\n  \nendstream")
                .withTable();
    }

    /** The kept data of a signature are replaced by others. */
    static byte[] replacedRelatedData(byte[] lifted) {
        byte[] withRelated = Tampering.revised(lifted, (state, writer) -> {
            IndirectObject store =
                    Tampering.object(state, ((Dict) state.catalog().value()).get("DSS"));
            PdfValue certificates = ((Dict) store.value()).get("Certs");
            Tampering.rewrite(
                    writer, store, Map.of("VRI", new Dict(Map.of("AB12", new Dict(Map.of("Cert", certificates))))));
        });
        return Tampering.revised(
                withRelated,
                (state, writer) -> Tampering.rewrite(
                        writer,
                        Tampering.object(state, ((Dict) state.catalog().value()).get("DSS")),
                        Map.of("VRI", new Dict(Map.of("AB12", new Dict(Map.of("Cert", new Array(List.of()))))))));
    }

    private static byte[] filled(byte[] signed, String value) {
        ForgedRevision forged = new ForgedRevision(signed);
        int number = forged.newNumber();
        IndirectObject field = Tampering.field(forged.state, 3).field();
        return forged.object(number, 0, value)
                .object(field.number(), 0, ForgedRevision.with(field.value(), Map.of("V", new Ref(number, 0))))
                .withTable();
    }

    private interface Found {
        IndirectObject in(PdfState state);
    }

    /** The paper with a page whose resources of a kind are that object, and content that uses them. */
    private static byte[] trap(byte[] paper, int page, String kind, Found holder, String content) {
        return Tampering.revised(paper, (state, writer) -> {
            int form = writer.newNumber();
            writer.stream(form, FORM, bytes(ShadowAttacks.OVERLAY));
            IndirectObject trapped = page(state, page);
            Dict old = (Dict) trapped.value();
            Dict resources = state.dict(old, "Resources");
            Map<String, PdfValue> more = Map.of(
                    "Resources",
                    ForgedRevision.with(resources, Map.of(kind, holder.in(state).reference())),
                    "Contents",
                    new Array(List.of(use(writer, content), old.get("Contents"))));
            Tampering.rewrite(writer, trapped, more);
        });
    }

    private static Ref use(RevisionWriter writer, String content) {
        return writer.addStream(new Dict(Map.of()), bytes(content + "\n"));
    }

    /** The number that the unused form of a trap got: the first after the paper's own. */
    private static int unusedForm(byte[] trap) {
        PdfState state = Tampering.open(trap);
        return state.since(1).trailer().number("Size", -1);
    }

    private static IndirectObject page(PdfState state, int index) {
        Dict pages = state.dict((Dict) state.catalog().value(), "Pages");
        return Tampering.object(state, state.items(pages, "Kids").get(index));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.US_ASCII);
    }
}
