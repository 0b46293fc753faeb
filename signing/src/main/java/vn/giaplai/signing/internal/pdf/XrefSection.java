package vn.giaplai.signing.internal.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cross-reference section with its trailer (ISO 32000-1 §7.5.4, §7.5.8).
 *
 * @param offset where it begins in the file
 * @param end where its trailer dictionary, or its stream, ends
 * @param trailer its trailer dictionary
 * @param stream whether it is a cross-reference stream
 * @param ranges its entries, not yet decoded; of a hybrid first those of the table, then those of the stream beside it
 * @param open how many of the ranges every reader sees; of a hybrid those of the table
 */
public record XrefSection(int offset, int end, PdfValue.Dict trailer, boolean stream, List<Range> ranges, int open) {

    /** Where an object is. */
    public record Entry(Kind kind, int where, int detail) {

        /** Free; at an offset (detail: generation); in an object stream (detail: index). */
        public enum Kind {
            FREE,
            OFFSET,
            COMPRESSED
        }
    }

    /** Entries with consecutive numbers. */
    public interface Range {
        int first();

        int count();

        /** The entry with this index, counted from {@link #first()}. */
        Entry entry(int index);
    }

    /** The same, when the bytes it was read from stand this much further back in the file. */
    XrefSection movedBy(int bytes) {
        return new XrefSection(offset + bytes, end + bytes, trailer, stream, ranges, open);
    }

    /**
     * The entry of an object, when this section has one. In a hybrid an object that the table calls free is looked up in
     * the stream (ISO 32000-1 §7.5.8.4).
     */
    public @Nullable Entry find(int number) {
        return find(number, ranges);
    }

    /** Whether readers that do not know cross-reference streams find no object where this section has one. */
    boolean hides(int number) {
        Entry seen = find(number, ranges.subList(0, open));
        return seen == null || seen.kind() == Entry.Kind.FREE;
    }

    private static @Nullable Entry find(int number, List<Range> ranges) {
        Entry free = null;
        for (Range range : ranges) {
            int index = number - range.first();
            if (index >= 0 && index < range.count()) {
                Entry entry = range.entry(index);
                if (entry.kind() != Entry.Kind.FREE) {
                    return entry;
                }
                free = entry;
            }
        }
        return free;
    }
}
