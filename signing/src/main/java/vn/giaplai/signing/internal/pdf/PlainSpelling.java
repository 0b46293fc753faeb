package vn.giaplai.signing.internal.pdf;

import java.util.Collection;

/**
 * Whether a revision is spelled so that every reader finds the same objects in it. Readers that find a section not to
 * their liking repair the file: they look for {@code 12 0 obj} and {@code trailer} wherever these stand, in streams too.
 */
final class PlainSpelling {

    private static final int ENTRY = 20;

    private final byte[] data;
    private final int from;
    private final int to;

    /** The spelling of the bytes between two places. */
    PlainSpelling(byte[] data, int from, int to) {
        this.data = data;
        this.from = from;
        this.to = to;
    }

    /** Whether objects begin at these places and nowhere else, each with its header in the usual spelling. */
    boolean hasObjectsOnlyAt(Collection<Integer> offsets) {
        int found = 0;
        for (int at = next("obj", from); at >= 0; at = next("obj", at + 1)) {
            int header = header(at);
            if (header >= 0) {
                found++;
                if (!offsets.contains(header)) {
                    return false;
                }
            }
        }
        return found == offsets.size() && offsets.stream().allMatch(this::isPlainHeader);
    }

    /** Where the number before the generation before this word begins; -1 when there are none. */
    private int header(int word) {
        int generation = digits(spaces(word));
        int number = generation < 0 ? -1 : spaces(generation);
        return number == generation ? -1 : digits(number);
    }

    private int spaces(int end) {
        int at = end;
        while (at > from && PdfTokens.isSpace(data[at - 1])) {
            at--;
        }
        return at;
    }

    private int digits(int end) {
        int at = end;
        while (at > from && isDigit(at - 1)) {
            at--;
        }
        return at == end ? -1 : at;
    }

    private boolean isPlainHeader(int offset) {
        int afterNumber = afterDigits(offset);
        int afterGeneration = afterDigits(afterNumber + 1);
        return afterNumber > offset
                && afterGeneration > afterNumber + 1
                && is(" ", afterNumber)
                && is(" obj", afterGeneration);
    }

    /** Whether there is one trailer, that of the table, or none with a stream; and one {@code startxref}. */
    boolean hasOneEnd(boolean table) {
        int trailer = next("trailer", from);
        int startxref = next("startxref", from);
        return (table ? trailer >= 0 && next("trailer", trailer + 1) < 0 : trailer < 0)
                && startxref >= 0
                && next("startxref", startxref + 1) < 0;
    }

    /** Whether the table at this place has lines of 20 bytes and no comments (ISO 32000-1 §7.5.4). */
    boolean isPlainTable(int offset) {
        int at = afterSpace(offset + "xref".length());
        while (!is("trailer", at)) {
            int afterFirst = afterDigits(at);
            int afterCount = afterDigits(afterFirst + 1);
            if (afterFirst == at || !is(" ", afterFirst) || afterCount == afterFirst + 1) {
                return false;
            }
            int end = afterSpace(afterCount);
            while (end < to && isDigit(end) && isEntry(end)) {
                end += ENTRY;
            }
            if (end == at) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private boolean isEntry(int at) {
        return afterDigits(at) == at + 10
                && is(" ", at + 10)
                && afterDigits(at + 11) == at + 16
                && is(" ", at + 16)
                && (is("n", at + 17) || is("f", at + 17))
                && (is(" \n", at + 18) || is(" \r", at + 18) || is("\r\n", at + 18));
    }

    private int afterDigits(int start) {
        int at = start;
        while (at < to && isDigit(at)) {
            at++;
        }
        return at;
    }

    private int afterSpace(int start) {
        int at = start;
        while (at < to && PdfTokens.isSpace(data[at])) {
            at++;
        }
        return at;
    }

    private boolean isDigit(int at) {
        return data[at] >= '0' && data[at] <= '9';
    }

    private boolean is(String word, int at) {
        if (at < 0 || at + word.length() > to) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (data[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int next(String word, int start) {
        for (int at = start; at + word.length() <= to; at++) {
            if (data[at] == word.charAt(0) && is(word, at)) {
                return at;
            }
        }
        return -1;
    }
}
