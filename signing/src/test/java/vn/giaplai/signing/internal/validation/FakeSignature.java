package vn.giaplai.signing.internal.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.giaplai.signing.ForgedRevision;
import vn.giaplai.signing.SignatureRequest;
import vn.giaplai.signing.internal.pdf.FieldFilling;
import vn.giaplai.signing.internal.pdf.OpenRevision;
import vn.giaplai.signing.internal.pdf.PdfOutput;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.RevisionWriter;
import vn.giaplai.signing.internal.pdf.SignatureDictionary;
import vn.giaplai.signing.internal.pdf.SignatureDictionary.Room;
import vn.giaplai.signing.internal.pdf.SignatureField;
import vn.giaplai.signing.internal.pdf.WrittenPdf;

/** Revisions with a true byte range around a value that is an octet string of nobody: quick to make. */
final class FakeSignature {

    private static final byte[] VALUE = {4, 2, 1, 2};

    private FakeSignature() {}

    /** The file with this field signed. */
    static byte[] in(byte[] file, String field) {
        return in(file, field, VALUE);
    }

    /** The same with this value in exactly its room. */
    static byte[] in(byte[] file, String field, byte[] value) {
        PdfState state = WrittenPdf.open(file);
        RevisionWriter writer = new RevisionWriter(state, 1024);
        int number = writer.newNumber();
        Room room = SignatureDictionary.signature(writer, number, Instant.EPOCH, value.length);
        fill(state, writer, field, number);
        return closed(file, state, writer, room, value);
    }

    /** The file with one field signed, by a signature that locks another. */
    static byte[] locking(byte[] file, String field, String locked) {
        PdfState state = WrittenPdf.open(file);
        RevisionWriter writer = new RevisionWriter(state, 1024);
        int number = writer.newNumber();
        String lock =
                "/Reference[<</TransformMethod/FieldMDP/TransformParams<</Action/Include/Fields[(" + locked + ")]>>>>]";
        PdfOutput out = writer.begin(number, 0);
        int byteRangeAt = out.text("<</Type/Sig" + lock + "/ByteRange[").size();
        int contentsAt = out.text(" ".repeat(44) + "]/Contents").size();
        out.text("<" + "00".repeat(VALUE.length) + ">>>\nendobj\n");
        fill(state, writer, field, number);
        return closed(file, state, writer, new Room(byteRangeAt, contentsAt, VALUE.length), VALUE);
    }

    /** The file, whose form is object 5 and whose page is object 3, with a signature in a new visible field. */
    static byte[] adding(byte[] file, String name) {
        PdfState state = WrittenPdf.open(file);
        RevisionWriter writer = new RevisionWriter(state, 1024);
        int number = writer.newNumber();
        Room room = SignatureDictionary.signature(writer, number, Instant.EPOCH, VALUE.length);
        Ref field = writer.add(WrittenPdf.dict("/Type/Annot/Subtype/Widget/FT/Sig/T(" + name
                + ")/Rect[100 100 200 200]/F 4/P 3 0 R/V " + number + " 0 R"));
        grow(state, writer, 5, "Fields", field);
        grow(state, writer, 3, "Annots", field);
        return closed(file, state, writer, room, VALUE);
    }

    private static void grow(PdfState state, RevisionWriter writer, int holder, String list, Ref more) {
        Dict dict = (Dict) WrittenPdf.object(state, holder).value();
        List<PdfValue> items = new ArrayList<>(state.items(dict, list));
        items.add(more);
        writer.object(holder, 0, ForgedRevision.with(dict, Map.of(list, new PdfValue.Array(items))));
    }

    private static void fill(PdfState state, RevisionWriter writer, String name, int value) {
        SignatureField field = SignatureField.named(state, name).orElseThrow();
        new FieldFilling(state)
                .write(writer, field, new Ref(value, 0), SignatureRequest.basic(name, List.of(), Instant.EPOCH));
    }

    private static byte[] closed(byte[] file, PdfState state, RevisionWriter writer, Room room, byte[] value) {
        OpenRevision revision = new OpenRevision(state, writer.finish(), room);
        revision.fill(value);
        return WrittenPdf.bytes(WrittenPdf.text(file) + WrittenPdf.text(revision.bytes()));
    }
}
