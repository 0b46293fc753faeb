package vn.giaplai.signing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.giaplai.signing.internal.pdf.PdfOutput;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;

/** A revision written byte by byte, with every liberty that an attacker takes. */
public final class ForgedRevision {

    private static final int FREE = 0;
    private static final int OFFSET = 1;
    private static final int COMPRESSED = 2;

    /** The file that it follows. */
    public final PdfState state;

    private final byte[] base;
    private final PdfOutput out = new PdfOutput(1024);
    private final Map<Integer, int[]> entries = new TreeMap<>();
    private final Map<String, PdfValue> trailer = new LinkedHashMap<>();
    private int next;

    public ForgedRevision(byte[] base) {
        this.base = base;
        state = Tampering.open(base);
        next = state.trailer().number("Size", 1);
        for (String key : List.of("Root", "Info", "ID")) {
            trailer.put(key, state.trailer().get(key));
        }
        trailer.put("Prev", number(state.sections().get(0).offset()));
    }

    public static Num number(int value) {
        return new Num(Integer.toString(value));
    }

    public int newNumber() {
        return next++;
    }

    /** Where the next byte will be in the file. */
    public int at() {
        return base.length + out.size();
    }

    public ForgedRevision raw(String bytes) {
        out.text(bytes);
        return this;
    }

    public ForgedRevision object(int number, int generation, String value) {
        entries.put(number, new int[] {OFFSET, at(), generation});
        next = Math.max(next, number + 1);
        return raw(number + " " + generation + " obj\n" + value + "\nendobj\n");
    }

    public ForgedRevision object(int number, int generation, PdfValue value) {
        return object(number, generation, text(value));
    }

    public ForgedRevision stream(int number, String entriesBefore, String content) {
        return object(
                number,
                0,
                "<<" + entriesBefore + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
    }

    public ForgedRevision entryAt(int number, int offset, int generation) {
        entries.put(number, new int[] {OFFSET, offset, generation});
        return this;
    }

    public ForgedRevision free(int number, int next) {
        entries.put(number, new int[] {FREE, next, 0});
        return this;
    }

    public ForgedRevision compressed(int number, int container, int index) {
        entries.put(number, new int[] {COMPRESSED, container, index});
        return this;
    }

    public ForgedRevision trailer(String key, PdfValue value) {
        trailer.put(key, value);
        return this;
    }

    /** The file with this revision and a cross-reference table. */
    public byte[] withTable() {
        int start = at();
        raw("xref\n");
        entries.forEach((number, entry) -> raw("%d 1%n%010d %05d %s%n"
                .formatted(number, entry[1], entry[2], entry[0] == FREE ? "f " : "n ")
                .replace(System.lineSeparator(), "\n")));
        trailer.putIfAbsent("Size", number(next));
        raw("trailer\n" + text(new Dict(trailer)) + "\nstartxref\n" + start + "\n%%EOF\n");
        return Tampering.join(base, out.toBytes());
    }

    /** The file with this revision and a cross-reference stream that has this number. */
    public byte[] withStream(int number) {
        int start = at();
        entries.putIfAbsent(number, new int[] {OFFSET, start, 0});
        next = Math.max(next, number + 1);
        PdfOutput rows = new PdfOutput(64);
        StringBuilder index = new StringBuilder();
        entries.forEach((each, entry) -> {
            index.append(each).append(" 1 ");
            rows.bytes(new byte[] {
                (byte) entry[0],
                (byte) (entry[1] >>> 24),
                (byte) (entry[1] >>> 16),
                (byte) (entry[1] >>> 8),
                (byte) entry[1],
                (byte) (entry[2] >>> 8),
                (byte) entry[2]
            });
        });
        trailer.putIfAbsent("Size", number(next));
        String dict = text(new Dict(trailer));
        raw(number + " 0 obj\n<</Type/XRef/W[1 4 2]/Index[" + index + "]/Length " + rows.size() + dict.substring(2)
                + "\nstream\n");
        out.bytes(rows.toBytes());
        raw("\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n");
        return Tampering.join(base, out.toBytes());
    }

    /** The file with these bytes behind it, as they are. */
    public byte[] whole() {
        return Tampering.join(base, out.toBytes());
    }

    static String text(PdfValue value) {
        return new String(new PdfOutput(256).value(value).toBytes(), StandardCharsets.ISO_8859_1);
    }

    /** The dictionary of an object with entries added or replaced. */
    public static Dict with(PdfValue dict, Map<String, PdfValue> more) {
        Map<String, PdfValue> all = new LinkedHashMap<>(((Dict) dict).entries());
        all.putAll(more);
        return new Dict(all);
    }
}
