package vn.giaplai.signing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.ReadBudget;
import vn.giaplai.signing.internal.pdf.RevisionWriter;
import vn.giaplai.signing.internal.pdf.SignatureField;
import vn.giaplai.signing.internal.pdf.SignedField;

/** Makes corrupted twins of good files, each with one defect. */
final class Tampering {

    private Tampering() {}

    static PdfState open(byte[] pdf) {
        return PdfState.open(pdf, ReadBudget.forFile(pdf.length, Duration.ofSeconds(10)));
    }

    /** The file with one more revision. */
    static byte[] revised(byte[] pdf, BiConsumer<PdfState, RevisionWriter> change) {
        PdfState state = open(pdf);
        RevisionWriter writer = new RevisionWriter(state, 1024);
        change.accept(state, writer);
        return join(pdf, writer.finish());
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] whole = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        return whole;
    }

    /** The object again, with these entries set. */
    static void rewrite(RevisionWriter writer, IndirectObject object, Map<String, PdfValue> more) {
        Map<String, PdfValue> entries = new LinkedHashMap<>(((Dict) object.value()).entries());
        entries.putAll(more);
        entries.values().removeIf(value -> value.equals(PdfValue.NULL));
        writer.object(object.number(), object.generation(), new Dict(entries));
    }

    static SignatureField field(PdfState state, int number) {
        return SignatureField.all(state).get(number);
    }

    /** How many signature fields there are. */
    static int fields(byte[] pdf) {
        return SignatureField.all(open(pdf)).size();
    }

    /** The names of all signed fields. */
    static List<String> filledFields(byte[] pdf) {
        return SignatureField.all(open(pdf)).stream()
                .filter(SignatureField::isFilled)
                .map(SignatureField::name)
                .toList();
    }

    static IndirectObject object(PdfState state, PdfValue reference) {
        return Objects.requireNonNull(state.object(((Ref) reference).number()));
    }

    static IndirectObject page(PdfState state) {
        return object(state, field(state, 0).widgetDict().get("P"));
    }

    static byte[] shadowText(byte[] pdf) {
        return revised(pdf, (state, writer) -> {
            PdfValue contents = ((Dict) page(state).value()).get("Contents");
            contents = contents instanceof PdfValue.Array parts ? parts.items().get(0) : contents;
            writer.stream(
                    ((Ref) contents).number(),
                    new Dict(Map.of()),
                    "BT (10,0) Tj ET".getBytes(StandardCharsets.US_ASCII));
        });
    }

    static byte[] changedAppearance(byte[] pdf) {
        return revised(pdf, (state, writer) -> {
            PdfValue normal = state.dict(field(state, 0).widgetDict(), "AP").get("N");
            IndirectObject form = object(state, normal);
            writer.stream(form.number(), (Dict) form.value(), "0 0 20 20 re f".getBytes(StandardCharsets.US_ASCII));
        });
    }

    static byte[] swappedAppearance(byte[] pdf) {
        return revised(pdf, (state, writer) -> {
            PdfValue other = field(state, 1).widgetDict().get("AP");
            rewrite(writer, field(state, 0).field(), Map.of("AP", other));
        });
    }

    static byte[] overlayAnnotation(byte[] pdf) {
        return revised(pdf, (state, writer) -> {
            Ref note = new Ref(writer.newNumber(), 0);
            writer.object(
                    note.number(),
                    0,
                    new Dict(Map.of(
                            "Type", new Name("Annot"),
                            "Subtype", new Name("FreeText"),
                            "Contents", new PdfValue.Text("10,0"),
                            "Rect", new PdfValue.Keyword("[60 700 200 720]"))));
            IndirectObject page = page(state);
            List<PdfValue> annotations = new ArrayList<>(state.items((Dict) page.value(), "Annots"));
            annotations.add(note);
            if (((Dict) page.value()).get("Annots") instanceof Ref list) {
                writer.object(list.number(), list.generation(), new PdfValue.Array(annotations));
            } else {
                rewrite(writer, page, Map.of("Annots", new PdfValue.Array(annotations)));
            }
        });
    }

    static byte[] hiddenPage(byte[] pdf) {
        return revised(pdf, (state, writer) -> {
            IndirectObject pages = object(state, ((Dict) state.catalog().value()).get("Pages"));
            Ref page = new Ref(writer.newNumber(), 0);
            rewrite(writer, pages, Map.of("Kids", new PdfValue.Array(List.of(page)), "Count", new PdfValue.Num("1")));
            writer.object(page.number(), 0, new Dict(Map.of("Type", new Name("Page"), "Parent", pages.reference())));
        });
    }

    static byte[] removedSignature(byte[] pdf) {
        return revised(pdf, (state, writer) -> rewrite(writer, field(state, 0).field(), Map.of("V", PdfValue.NULL)));
    }

    static byte[] openAction(byte[] pdf) {
        return revised(
                pdf,
                (state, writer) -> rewrite(
                        writer, state.catalog(), Map.of("OpenAction", new Dict(Map.of("S", new Name("JavaScript"))))));
    }

    static byte[] emptiedStore(byte[] pdf) {
        return revised(pdf, (state, writer) -> {
            IndirectObject store = object(state, ((Dict) state.catalog().value()).get("DSS"));
            writer.object(store.number(), 0, new Dict(Map.of("CRLs", new PdfValue.Array(List.of()))));
        });
    }

    static byte[] strayObject(byte[] pdf) {
        return revised(pdf, (state, writer) -> writer.object(writer.newNumber(), 0, new PdfValue.Text("stray")));
    }

    /** The file with the signature value of a field replaced, padded with zeros. */
    static byte[] withContents(byte[] pdf, int number, byte[] contents) {
        SignedField signed = SignedField.of(open(pdf), field(open(pdf), number)).orElseThrow();
        byte[] padded = Arrays.copyOf(contents, signed.contents().length);
        byte[] hex = HexFormat.of().formatHex(padded).getBytes(StandardCharsets.US_ASCII);
        byte[] twin = pdf.clone();
        System.arraycopy(hex, 0, twin, signed.byteRange()[1] + 1, hex.length);
        return twin;
    }

    /** The file with the second signed range of a field beginning so many bytes later, or earlier. */
    static byte[] movedRange(byte[] pdf, int number, int by) {
        int[] range = SignedField.of(open(pdf), field(open(pdf), number))
                .orElseThrow()
                .byteRange();
        return replacedLast(pdf, " " + range[2] + " " + range[3], " " + (range[2] + by) + " " + (range[3] - by));
    }

    /** The file, not yet signed, with two fields of one name. */
    static byte[] duplicateName(byte[] pdf) {
        return revised(
                pdf,
                (state, writer) -> rewrite(
                        writer,
                        field(state, 1).field(),
                        Map.of("T", field(state, 0).dict().get("T"))));
    }

    /** The file with a bit of its first stream turned over. */
    static byte[] flippedByte(byte[] pdf) {
        byte[] twin = pdf.clone();
        twin[new String(pdf, StandardCharsets.ISO_8859_1).indexOf("stream") + 20] ^= 1;
        return twin;
    }

    static byte[] contents(byte[] pdf, int number) {
        return SignedField.of(open(pdf), field(open(pdf), number)).orElseThrow().contents();
    }

    /** The file with the last occurrence of one text replaced by another of the same length. */
    static byte[] replacedLast(byte[] pdf, String what, String by) {
        String file = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = file.lastIndexOf(what);
        return (file.substring(0, at) + by + file.substring(at + what.length())).getBytes(StandardCharsets.ISO_8859_1);
    }
}
