package vn.giaplai.signing.internal.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;

/**
 * Writes one incremental update behind a state: the objects given, a cross-reference section of the same kind as the one
 * before, a trailer that points back (ISO 32000-1 §7.5.6).
 */
public final class RevisionWriter implements NewObjects {

    private static final String[] KEPT_IN_TRAILER = {"Root", "Info", "ID"};

    private final PdfState base;
    private final PdfOutput out;
    private final Map<Integer, Place> places = new TreeMap<>();
    private int nextNumber;

    private record Place(int offset, int generation) {}

    /** An update of the newest state of this file, expected to take about this many bytes. */
    public RevisionWriter(PdfState base, int expected) {
        this.base = base;
        this.out = new PdfOutput(expected);
        this.nextNumber = base.trailer().number("Size", 1);
        byte[] data = base.data();
        if (data[data.length - 1] != '\n') {
            out.text("\n");
        }
    }

    /** A number no object has yet. */
    public int newNumber() {
        return nextNumber++;
    }

    @Override
    public PdfValue.Ref add(Dict value) {
        int number = newNumber();
        object(number, 0, value);
        return new PdfValue.Ref(number, 0);
    }

    @Override
    public PdfValue.Ref addStream(Dict dict, byte[] content) {
        int number = newNumber();
        stream(number, dict, content);
        return new PdfValue.Ref(number, 0);
    }

    /** Bytes written so far. */
    public int size() {
        return out.size();
    }

    /** Writes an object. */
    public void object(int number, int generation, PdfValue value) {
        begin(number, generation).value(value).text("\nendobj\n");
    }

    /** Writes a stream; {@code /Length} is added. */
    public void stream(int number, Dict dict, byte[] content) {
        Map<String, PdfValue> entries = new LinkedHashMap<>(dict.entries());
        entries.put("Length", new Num(Integer.toString(content.length)));
        begin(number, 0)
                .value(new Dict(entries))
                .text("\nstream\n")
                .bytes(content)
                .text("\nendstream\nendobj\n");
    }

    /** Begins an object whose value the caller writes, {@code endobj} included. */
    public PdfOutput begin(int number, int generation) {
        places.put(number, new Place(base.data().length + out.size(), generation));
        return out.text(number + " " + generation + " obj\n");
    }

    /** Ends the update and returns its bytes. */
    public byte[] finish() {
        XrefSection newest = base.sections().get(0);
        int start = base.data().length + out.size();
        if (newest.stream()) {
            int number = newNumber();
            places.put(number, new Place(start, 0));
            writeStream(number, newest);
        } else {
            writeTable();
            out.text("trailer\n").value(new Dict(trailer(newest))).text("\n");
        }
        return out.text("startxref\n" + start + "\n%%EOF\n").toBytes();
    }

    private Map<String, PdfValue> trailer(XrefSection newest) {
        Map<String, PdfValue> trailer = new LinkedHashMap<>();
        trailer.put("Size", new Num(Integer.toString(nextNumber)));
        for (String key : KEPT_IN_TRAILER) {
            PdfValue value = base.trailer().get(key);
            if (!value.equals(PdfValue.NULL)) {
                trailer.put(key, value);
            }
        }
        trailer.put("Prev", new Num(Integer.toString(newest.offset())));
        return trailer;
    }

    private void writeTable() {
        StringBuilder table = new StringBuilder("xref\n");
        int[] numbers = places.keySet().stream().mapToInt(Integer::intValue).toArray();
        for (int first = 0; first < numbers.length; ) {
            int last = first;
            while (last + 1 < numbers.length && numbers[last + 1] == numbers[last] + 1) {
                last++;
            }
            table.append(numbers[first]).append(' ').append(last - first + 1).append('\n');
            for (int i = first; i <= last; i++) {
                appendEntry(table, numbers[i]);
            }
            first = last + 1;
        }
        out.text(table.toString());
    }

    private void appendEntry(StringBuilder table, int number) {
        Place place = place(number);
        String offset = Integer.toString(place.offset());
        String generation = Integer.toString(place.generation());
        table.append("0".repeat(10 - offset.length()))
                .append(offset)
                .append(' ')
                .append("0".repeat(5 - generation.length()))
                .append(generation)
                .append(" n \n");
    }

    private void writeStream(int number, XrefSection newest) {
        Map<String, PdfValue> dict = new LinkedHashMap<>();
        dict.put("Type", new PdfValue.Name("XRef"));
        dict.putAll(trailer(newest));
        StringBuilder index = new StringBuilder();
        PdfOutput rows = new PdfOutput(places.size() * 7);
        for (int each : places.keySet()) {
            Place place = place(each);
            index.append(each).append(" 1 ");
            int offset = place.offset();
            rows.bytes(new byte[] {
                1,
                (byte) (offset >>> 24),
                (byte) (offset >>> 16),
                (byte) (offset >>> 8),
                (byte) offset,
                (byte) (place.generation() >>> 8),
                (byte) place.generation()
            });
        }
        dict.put("W", new PdfValue.Keyword("[1 4 2]"));
        dict.put("Index", new PdfValue.Keyword("[" + index.toString().strip() + "]"));
        dict.put("Length", new Num(Integer.toString(rows.size())));
        out.text(number + " 0 obj\n")
                .value(new Dict(dict))
                .text("\nstream\n")
                .bytes(rows.toBytes())
                .text("\nendstream\nendobj\n");
    }

    private Place place(int number) {
        Place place = places.get(number);
        if (place == null) {
            throw new IllegalStateException("object " + number + " was not written");
        }
        return place;
    }
}
