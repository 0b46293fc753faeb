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
 * @param ranges its entries, not yet decoded
 */
public record XrefSection(int offset, int end, PdfValue.Dict trailer, boolean stream, List<Range> ranges) {

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

    /** The entry of an object, when this section has one. */
    public @Nullable Entry find(int number) {
        for (Range range : ranges) {
            int index = number - range.first();
            if (index >= 0 && index < range.count()) {
                return range.entry(index);
            }
        }
        return null;
    }
}
