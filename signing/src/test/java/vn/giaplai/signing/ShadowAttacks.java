package vn.giaplai.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSSignedData;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Array;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Keyword;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.SignatureField;
import vn.giaplai.signing.internal.pdf.SignedField;

/** Attacks on the allow-list itself: changes in the shape of what is allowed, and holes prepared before signing. */
final class ShadowAttacks {

    private static final String OVERLAY = "0 0 1 rg 0 0 500 500 re f";
    /** A signature dictionary of nobody: it has the right shape and no value. */
    private static final String NOBODY =
            "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 10 20 30]/Contents<00>>>";

    private static final String NO_STAMP =
            "<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161/ByteRange[0 10 20 30]/Contents<00>>>";

    private ShadowAttacks() {}

    private static int contents(PdfState state) {
        return ((Ref) ((Dict) Tampering.page(state).value()).get("Contents")).number();
    }

    // Cross-reference tricks: a revision that redefines an object without seeming to list it.

    /** The page's content becomes the cross-reference stream itself. */
    static byte[] contentIsTheCrossReferenceStream(byte[] signedWithStreams) {
        ForgedRevision forged = new ForgedRevision(signedWithStreams);
        return forged.withStream(contents(forged.state));
    }

    /** The page's content is freed by an entry whose next free object has the number of the section's offset. */
    static byte[] contentFreedUnderTheSectionsOffset(byte[] signedWithStreams) {
        ForgedRevision forged = new ForgedRevision(signedWithStreams);
        return forged.free(contents(forged.state), forged.at()).withStream(forged.newNumber());
    }

    /** The page is replaced out of an object stream whose number is the section's offset. */
    static byte[] pageInContainerNumberedAsTheSection(byte[] signedWithStreams) {
        int container = 0;
        while (true) {
            ForgedRevision forged = new ForgedRevision(signedWithStreams);
            IndirectObject page = Tampering.page(forged.state);
            String value =
                    ForgedRevision.text(ForgedRevision.with(page.value(), Map.of("Contents", new Keyword("null"))));
            String objects = page.number() + " 0 " + value;
            int first = objects.indexOf("<<");
            forged.stream(container, "/Type/ObjStm/N 1/First " + first, objects);
            if (forged.at() == container) {
                return forged.compressed(page.number(), container, 0).withStream(forged.newNumber());
            }
            container = forged.at();
        }
    }

    /** Everything from the page's content on lies behind the announced size of the table: strict readers drop it. */
    static byte[] shrunkSize(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        fill(forged, 2, "");
        return forged.trailer("Size", ForgedRevision.number(4)).withTable();
    }

    /** The signed table points beyond the signed bytes; what stands there is only written afterwards. */
    static byte[] preparedOffsetBeyondTheEnd(byte[] unsigned) {
        int beyond = unsigned.length + 60_000;
        ForgedRevision trap = new ForgedRevision(unsigned);
        trap.entryAt(contents(trap.state), beyond, 0);
        byte[] signed = SignedPapers.withSignatures(trap.withTable(), 1);
        ForgedRevision sprung = new ForgedRevision(signed);
        // Padding is a stream of a stray-looking but listed object: only the place of the content matters.
        String content = contents(sprung.state) + " 0 obj\n<</Length 2>>\nstream\n  \nendstream\nendobj\n";
        return sprung.raw(" ".repeat(beyond - signed.length)).raw(content).withTable();
    }

    /** The revision of the second signature is left out of the chain. */
    static byte[] skippedRevision(byte[] signedTwice) {
        ForgedRevision forged = new ForgedRevision(signedTwice);
        int before = forged.state.sections().get(1).offset();
        return forged.trailer("Prev", ForgedRevision.number(before)).withTable();
    }

    /** Bytes that belong to no object, between two revisions. */
    static byte[] bytesBetweenRevisions(byte[] signed) {
        return new ForgedRevision(signed)
                .raw("9 0 obj\n<</S/JavaScript>>\nendobj\n")
                .withTable();
    }

    /** The same inside a comment, for readers that repair. */
    static byte[] objectInComment(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        return forged.raw("% 9 0 obj <</S/JavaScript>> endobj\n").withTable();
    }

    /** Objects behind the last end of file, then the old end of file once more. */
    static byte[] secondEndOfFile(byte[] signed) {
        int newest = Tampering.open(signed).sections().get(0).offset();
        byte[] more =
                ("9 0 obj\n(unseen)\nendobj\nstartxref\n" + newest + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        return Tampering.join(signed, more);
    }

    /** A number that some readers take for -300 and others for 0. */
    static byte[] malformedNumber(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        IndirectObject page = Tampering.page(forged.state);
        String box = ForgedRevision.text(((Dict) page.value()).get("MediaBox"));
        String shifted = box.replaceFirst("\\[0(\\.0)? ", "[--300 ");
        return forged.object(
                        page.number(), 0, ForgedRevision.with(page.value(), Map.of("MediaBox", new Keyword(shifted))))
                .withTable();
    }

    /** The field is filled under another generation: every reference to it now leads nowhere. */
    static byte[] raisedGeneration(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        int value = forged.newNumber();
        SignatureField field = Tampering.field(forged.state, 2);
        return forged.object(value, 0, NOBODY)
                .object(
                        field.field().number(),
                        field.field().generation() + 1,
                        ForgedRevision.with(field.dict(), Map.of("V", new Ref(value, 0))))
                .withTable();
    }

    // The value of a signature.

    /** A field is filled with a copy of somebody's signature. */
    static byte[] copiedSignature(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        SignedField first =
                SignedField.of(forged.state, Tampering.field(forged.state, 0)).orElseThrow();
        int value = forged.newNumber();
        return fill(forged.object(value, 0, first.dict()), 2, value).withTable();
    }

    /** A signature's dictionary is replaced under its own number, with a value for the file as it now is. */
    static byte[] replacedSignature(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        Ref value = (Ref) Tampering.field(forged.state, 0).dict().get("V");
        return forged.object(value.number(), 0, NOBODY).withTable();
    }

    /** Two fields are filled at once with one signature. */
    static byte[] oneValueInTwoFields(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        int value = forged.newNumber();
        forged.object(value, 0, NOBODY);
        return fill(fill(forged, 2, value), 3, value).withTable();
    }

    /** Before the first signature another field already refers to the number that its value will get. */
    static byte[] fieldWaitingForTheFirstValue(byte[] unsigned) {
        byte[] trap = Tampering.revised(unsigned, (state, writer) -> {
            int coming = state.trailer().number("Size", 0);
            Tampering.rewrite(writer, Tampering.field(state, 3).field(), Map.of("V", new Ref(coming, 0)));
        });
        return SignedPapers.signed(trap, 2, TestPki.teacher(0));
    }

    /** Bytes behind the signature value, where nothing signs them: here after dropping the authority's certificate. */
    static byte[] hiddenInPadding(byte[] signed, int number) throws Exception {
        byte[] contents = Tampering.contents(signed, number);
        byte[] shorter = CMSSignedData.replaceCertificatesAndCRLs(
                        new CMSSignedData(contents),
                        new JcaCertStore(List.of(TestPki.teacherKey(number).certificate())),
                        null,
                        null)
                .getEncoded();
        byte[] twin = Arrays.copyOf(shorter, contents.length);
        twin[contents.length - 1] = 'x';
        return Tampering.withContents(signed, number, twin);
    }

    // Appearances.

    static byte[] filledWithAppearance(byte[] signed, String formEntries) {
        ForgedRevision forged = new ForgedRevision(signed);
        return fill(forged, 2, formEntries).withTable();
    }

    /** The same with one more stream, which the form's entries call {@code NEW}. */
    static byte[] filledWithAppearance(byte[] signed, String formEntries, String streamEntries) {
        ForgedRevision forged = new ForgedRevision(signed);
        int more = forged.newNumber();
        forged.stream(more, streamEntries, OVERLAY);
        return fill(forged, 2, formEntries.replace("NEW", more + " 0 R")).withTable();
    }

    /** A second state of the appearance, shown when the pointer is over it. */
    static byte[] rolloverAppearance(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        int value = forged.newNumber();
        int look = forged.newNumber();
        SignatureField field = Tampering.field(forged.state, 2);
        return forged.object(value, 0, NOBODY).stream(look, "/Type/XObject/Subtype/Form/BBox[0 0 150 44]", OVERLAY)
                .object(
                        field.field().number(),
                        0,
                        ForgedRevision.with(
                                field.dict(),
                                Map.of(
                                        "V",
                                        new Ref(value, 0),
                                        "AP",
                                        new Dict(Map.of("N", new Ref(look, 0), "R", new Ref(look, 0))))))
                .withTable();
    }

    /** The appearance is a stream that was signed as something else. */
    static byte[] borrowedAppearance(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        int value = forged.newNumber();
        SignatureField field = Tampering.field(forged.state, 2);
        PdfValue other = Tampering.field(forged.state, 0).dict().get("AP");
        return forged.object(value, 0, NOBODY)
                .object(
                        field.field().number(),
                        0,
                        ForgedRevision.with(field.dict(), Map.of("V", new Ref(value, 0), "AP", other)))
                .withTable();
    }

    /** Filling a field, its rectangle grows over the page. */
    static byte[] grownRectangle(byte[] signed) {
        ForgedRevision forged = new ForgedRevision(signed);
        int value = forged.newNumber();
        SignatureField field = Tampering.field(forged.state, 2);
        return forged.object(value, 0, NOBODY)
                .object(
                        field.field().number(),
                        0,
                        ForgedRevision.with(
                                field.dict(), Map.of("V", new Ref(value, 0), "Rect", new Keyword("[0 0 600 800]"))))
                .withTable();
    }

    /** A prepared field that lies over an earlier signature is filled. */
    static byte[] blockOverSignature(byte[] unsigned) {
        byte[] trap = Tampering.revised(
                unsigned,
                (state, writer) -> Tampering.rewrite(
                        writer,
                        Tampering.field(state, 2).field(),
                        Map.of("Rect", Tampering.field(state, 0).dict().get("Rect"))));
        return SignedPapers.withSignatures(trap, 3);
    }

    // New fields.

    /** A time stamp whose rectangle only seems to have no area. */
    static byte[] timestampWithArea(byte[] signed, String rectangle) {
        ForgedRevision forged = new ForgedRevision(signed);
        int look = forged.newNumber();
        forged.stream(look, "/Type/XObject/Subtype/Form/BBox[0 0 600 800]", OVERLAY);
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
        forged.stream(look, "/Type/XObject/Subtype/Form/BBox[0 0 150 44]", OVERLAY);
        String over = ForgedRevision.text(
                Tampering.field(forged.state, 0).widgetDict().get("Rect"));
        return addField(forged, "(x)", over, "/AP<</N " + look + " 0 R>>", NOBODY, true)
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
        return addField(new ForgedRevision(signed), "(x)", "[0 0 0 0]", "", NOBODY, true)
                .withTable();
    }

    /** A new field in the form and in some other list, which it calls the annotations of its page. */
    static ForgedRevision addFieldIn(ForgedRevision forged, Ref list, int page) {
        int value = forged.newNumber();
        int field = forged.newNumber();
        forged.object(value, 0, NOBODY)
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

    // Roles: one object that is two things, so that growing it in one role changes the other.

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
            writer.stream(overlay.number(), new Dict(Map.of()), OVERLAY.getBytes(StandardCharsets.US_ASCII));
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

    // Helpers that fill field number n with the value of nobody.

    private static ForgedRevision fill(ForgedRevision forged, int number, String formEntries) {
        int value = forged.newNumber();
        forged.object(value, 0, NOBODY);
        if (formEntries.isEmpty()) {
            return fill(forged, number, value);
        }
        int look = forged.newNumber();
        SignatureField field = Tampering.field(forged.state, number);
        return forged.stream(look, "/Type/XObject/Subtype/Form" + formEntries, OVERLAY)
                .object(
                        field.field().number(),
                        0,
                        ForgedRevision.with(
                                field.dict(),
                                Map.of("V", new Ref(value, 0), "AP", new Dict(Map.of("N", new Ref(look, 0))))));
    }

    private static ForgedRevision fill(ForgedRevision forged, int number, int value) {
        SignatureField field = Tampering.field(forged.state, number);
        return forged.object(
                field.field().number(), 0, ForgedRevision.with(field.dict(), Map.of("V", new Ref(value, 0))));
    }
}
