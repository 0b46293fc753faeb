package vn.giaplai.signing.internal.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.XrefSection.Entry;
import vn.giaplai.signing.internal.pdf.XrefSection.Range;

/** Reads the chain of cross-reference sections: tables, streams and hybrids (ISO 32000-1 §7.5.4, §7.5.8). */
final class XrefReader {

    private static final int MOST_SECTIONS = 4096;
    private static final int MOST_OBJECTS = 8_388_607;
    private static final byte[] STARTXREF = {'s', 't', 'a', 'r', 't', 'x', 'r', 'e', 'f'};

    private final byte[] data;
    private final int end;
    private final ReadBudget budget;

    XrefReader(byte[] data, int end, ReadBudget budget) {
        this.data = data;
        this.end = end;
        this.budget = budget;
    }

    /** Offset of the last {@code startxref} before {@code end}; -1 when there is none. */
    static int lastStartxref(byte[] data, int end) {
        return lastStartxref(data, end, 0);
    }

    /** The same, not before {@code from}. */
    static int lastStartxref(byte[] data, int end, int from) {
        for (int at = end - STARTXREF.length; at >= Math.max(0, from); at--) {
            if (data[at] == 's' && matches(data, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] data, int at) {
        for (int i = 1; i < STARTXREF.length; i++) {
            if (data[at + i] != STARTXREF[i]) {
                return false;
            }
        }
        return true;
    }

    /** All sections from the one at this offset back to the first, newest first. */
    List<XrefSection> chain(int newest) {
        List<XrefSection> sections = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int at = newest;
        while (at >= 0) {
            budget.spendObject();
            if (!seen.add(at) || seen.size() > MOST_SECTIONS) {
                throw broken("cross-reference sections form a loop");
            }
            XrefSection section = section(at);
            sections.add(section);
            PdfValue previous = section.trailer().get("Prev");
            at = previous instanceof Num number ? offset((int) number.toDouble()) : -1;
        }
        return sections;
    }

    private int offset(int value) {
        if (value < 0 || value >= end) {
            throw broken("cross-reference section outside the file");
        }
        return value;
    }

    /** The section at this offset. */
    XrefSection section(int offset) {
        PdfParser parser = new PdfParser(data, offset(offset), end, budget);
        if (!parser.accept("xref")) {
            return streamSection(offset);
        }
        List<Range> ranges = new ArrayList<>();
        while (!parser.accept("trailer")) {
            ranges.add(table(parser));
            if (ranges.size() > MOST_OBJECTS / 64) {
                throw broken("too many cross-reference subsections");
            }
        }
        if (!(parser.value() instanceof Dict trailer)) {
            throw broken("trailer dictionary expected");
        }
        int sectionEnd = parser.position();
        int open = ranges.size();
        if (trailer.get("XRefStm") instanceof Num hidden) {
            ranges.addAll(streamSection(offset(hidden.toInt())).ranges());
        }
        return new XrefSection(offset, sectionEnd, trailer, false, ranges, open);
    }

    private Range table(PdfParser parser) {
        int first = parser.integer();
        int count = parser.integer();
        parser.skipSpace();
        int start = parser.position();
        if (count > MOST_OBJECTS || first > MOST_OBJECTS || (long) start + count * 18L > end) {
            throw broken("cross-reference subsection too long");
        }
        TableRange range = new TableRange(data, first, count, start);
        if (range.isRegular(end)) {
            parser.moveTo(start + count * TableRange.ENTRY);
            return range;
        }
        return looseTable(parser, first, count);
    }

    private Range looseTable(PdfParser parser, int first, int count) {
        List<Entry> entries = new ArrayList<>(Math.min(count, 1024));
        for (int i = 0; i < count; i++) {
            budget.spendObject();
            int where = parser.integer();
            int generation = parser.integer();
            boolean used = parser.accept("n");
            if (!used) {
                parser.expect("f");
            }
            entries.add(new Entry(used ? Entry.Kind.OFFSET : Entry.Kind.FREE, where, generation));
        }
        return new ListRange(first, entries);
    }

    private XrefSection streamSection(int offset) {
        IndirectObject object = IndirectObject.parse(data, offset, end, budget);
        if (!(object.value() instanceof Dict dict) || !object.isStream() || !dict.is("Type", "XRef")) {
            throw broken("cross-reference section expected");
        }
        int length = dict.number("Length", -1);
        if (length < 0 || object.streamStart() + (long) length > end) {
            throw broken("cross-reference stream without length");
        }
        byte[] raw = Arrays.copyOfRange(data, object.streamStart(), object.streamStart() + length);
        byte[] decoded = Inflation.decode(dict, raw, budget);
        List<Range> ranges = streamRanges(dict, decoded);
        return new XrefSection(offset, object.streamStart() + length, dict, true, ranges, ranges.size());
    }

    private List<Range> streamRanges(Dict dict, byte[] decoded) {
        int[] widths = integers(dict.get("W"));
        if (widths.length != 3 || widths[0] > 4 || widths[1] > 8 || widths[2] > 4 || widths[1] < 1) {
            throw broken("cross-reference stream without widths");
        }
        int[] index = dict.get("Index").equals(PdfValue.NULL)
                ? new int[] {0, dict.number("Size", 0)}
                : integers(dict.get("Index"));
        int row = widths[0] + widths[1] + widths[2];
        List<Range> ranges = new ArrayList<>();
        int at = 0;
        for (int i = 0; i + 1 < index.length; i += 2) {
            if (index[i] > MOST_OBJECTS || at + (long) index[i + 1] * row > decoded.length) {
                throw broken("cross-reference stream too short");
            }
            ranges.add(new StreamRange(decoded, widths, index[i], index[i + 1], at));
            at += index[i + 1] * row;
        }
        return ranges;
    }

    private int[] integers(PdfValue value) {
        if (!(value instanceof PdfValue.Array array)) {
            throw broken("array of integers expected");
        }
        int[] numbers = new int[array.items().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.items().get(i) instanceof Num number ? number.toInt() : -1;
            if (numbers[i] < 0) {
                throw broken("integer expected");
            }
        }
        return numbers;
    }

    private static SigningException broken(String what) {
        return new SigningException(SigningFailure.DOCUMENT_BROKEN, what);
    }

    /** A subsection of a table, decoded when an entry is asked for: 20 bytes each. */
    private record TableRange(byte[] data, int first, int count, int start) implements Range {

        static final int ENTRY = 20;

        boolean isRegular(int end) {
            return count == 0
                    || (long) start + (long) count * ENTRY <= end
                            && isEntry(0)
                            && isEntry(count - 1)
                            && isEntry(count / 2);
        }

        private boolean isEntry(int index) {
            int at = start + index * ENTRY;
            return data[at + 10] == ' '
                    && data[at + 16] == ' '
                    && (data[at + 17] == 'n' || data[at + 17] == 'f')
                    && PdfTokens.isSpace(data[at + 18])
                    && PdfTokens.isSpace(data[at + 19]);
        }

        @Override
        public Entry entry(int index) {
            int at = start + index * ENTRY;
            if (!isEntry(index)) {
                throw broken("cross-reference entry expected");
            }
            int where = digits(at, 10);
            boolean used = data[at + 17] == 'n' && where > 0;
            return new Entry(used ? Entry.Kind.OFFSET : Entry.Kind.FREE, where, digits(at + 11, 5));
        }

        private int digits(int at, int length) {
            long value = 0;
            for (int i = 0; i < length; i++) {
                int digit = data[at + i] - '0';
                if (digit < 0 || digit > 9) {
                    throw broken("cross-reference entry expected");
                }
                value = value * 10 + digit;
            }
            if (value > Integer.MAX_VALUE) {
                throw broken("cross-reference entry outside the file");
            }
            return (int) value;
        }
    }

    private record ListRange(int first, List<Entry> entries) implements Range {

        @Override
        public int count() {
            return entries.size();
        }

        @Override
        public Entry entry(int index) {
            return entries.get(index);
        }
    }

    private record StreamRange(byte[] data, int[] widths, int first, int count, int start) implements Range {

        @Override
        public Entry entry(int index) {
            int at = start + index * (widths[0] + widths[1] + widths[2]);
            long kind = widths[0] == 0 ? 1 : number(at, widths[0]);
            long where = number(at + widths[0], widths[1]);
            long detail = number(at + widths[0] + widths[1], widths[2]);
            if (where > Integer.MAX_VALUE || where < 0 || detail > Integer.MAX_VALUE) {
                throw broken("cross-reference entry outside the file");
            }
            return new Entry(kind(kind), (int) where, (int) detail);
        }

        private static Entry.Kind kind(long kind) {
            if (kind == 1) {
                return Entry.Kind.OFFSET;
            }
            return kind == 2 ? Entry.Kind.COMPRESSED : Entry.Kind.FREE;
        }

        private long number(int at, int width) {
            long value = 0;
            for (int i = 0; i < width; i++) {
                value = value << 8 | data[at + i] & 0xff;
            }
            return value;
        }
    }
}
