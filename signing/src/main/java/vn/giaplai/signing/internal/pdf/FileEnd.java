package vn.giaplai.signing.internal.pdf;

import vn.giaplai.signing.SigningException;

/** How a file, or a revision in it, ends (ISO 32000-1 §7.5.5). */
public final class FileEnd {

    private static final int LONGEST = 2048;

    private FileEnd() {}

    /** The offset that the {@code startxref} just before this place names; -1 when the bytes do not end with one. */
    public static int startxref(byte[] data, int end, ReadBudget budget) {
        int marker = XrefReader.lastStartxref(data, end, end - LONGEST);
        if (marker < 0 || !isClean(data, end)) {
            return -1;
        }
        try {
            return PdfState.startxref(data, marker, end, budget);
        } catch (SigningException notThere) {
            return -1;
        }
    }

    /** Whether nothing but white space follows the last {@code startxref}, its number and {@code %%EOF}. */
    public static boolean isClean(byte[] data, int end) {
        int at = XrefReader.lastStartxref(data, end, end - LONGEST);
        return at >= 0 && after(data, at, end) == end;
    }

    /**
     * Where the end of file that begins with the {@code startxref} at this place ends, white space behind it included;
     * -1 when there is none.
     */
    public static int after(byte[] data, int marker, int end) {
        int at = skipSpace(data, marker + "startxref".length(), end);
        while (at < end && data[at] >= '0' && data[at] <= '9') {
            at++;
        }
        at = skipSpace(data, at, end);
        for (int i = 0; i < "%%EOF".length(); i++) {
            if (at + i >= end || data[at + i] != "%%EOF".charAt(i)) {
                return -1;
            }
        }
        return skipSpace(data, at + "%%EOF".length(), end);
    }

    private static int skipSpace(byte[] data, int from, int end) {
        int at = from;
        while (at < end && PdfTokens.isSpace(data[at])) {
            at++;
        }
        return at;
    }
}
