package vn.giaplai.signing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSSignedData;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Keyword;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.SignatureField;
import vn.giaplai.signing.internal.pdf.SignedField;

/** Attacks on the allow-list itself: changes in the shape of what is allowed. */
final class ShadowAttacks {

    static final String OVERLAY = "0 0 1 rg 0 0 500 500 re f";
    /** A signature dictionary of nobody: it has the right shape and no value. */
    static final String NOBODY =
            "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 10 20 30]/Contents<00>>>";

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
