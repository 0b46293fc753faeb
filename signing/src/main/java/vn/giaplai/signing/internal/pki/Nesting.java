package vn.giaplai.signing.internal.pki;

/**
 * Whether values in BER are nested no deeper than parsers can bear that call themselves at each level (ITU-T X.690 §8.1).
 * A file of some kilobytes can hold enough levels to exhaust the stack, which ends more than the one validation.
 */
public final class Nesting {

    private static final int DEEPEST = 64;
    private static final int BIT_STRING = 3;
    private static final int OCTET_STRING = 4;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1f;
    private static final int MORE = 0x80;
    private static final int LONGEST_LENGTH = 4;

    private final byte[] data;
    private boolean tooDeep;

    private Nesting(byte[] data) {
        this.data = data;
    }

    /** Whether these bytes, well formed or not, can be given to a parser. */
    public static boolean isBearable(byte[] encoded) {
        Nesting nesting = new Nesting(encoded);
        nesting.values(0, encoded.length, false, 0);
        return !nesting.tooDeep;
    }

    /** Reads values up to their end, which is marked or known, and returns it. */
    private int values(int from, int end, boolean marked, int depth) {
        tooDeep |= depth > DEEPEST;
        int at = from;
        while (at < end && !tooDeep) {
            if (marked && data[at] == 0 && at + 1 < end && data[at + 1] == 0) {
                return at + 2;
            }
            at = value(at, end, depth);
        }
        return at;
    }

    private int value(int from, int end, int depth) {
        int tag = data[from] & 0xff;
        int at = from + 1;
        if ((tag & LONG_TAG) == LONG_TAG) {
            while (at < end && (data[at] & MORE) != 0) {
                at++;
            }
            at++;
        }
        if (at >= end) {
            return end;
        }
        int length = data[at++] & 0xff;
        if (length == MORE) {
            return values(at, end, true, depth + 1);
        }
        long size = length;
        if (length > MORE) {
            int bytes = length - MORE;
            if (bytes > LONGEST_LENGTH || at + bytes > end) {
                return end;
            }
            size = 0;
            for (int i = 0; i < bytes; i++) {
                size = size << 8 | data[at++] & 0xff;
            }
        }
        int stop = (int) Math.min(end, at + size);
        // Strings are where certificates, time stamps and answers keep values that are parsed on their own.
        if ((tag & CONSTRUCTED) != 0 || tag == OCTET_STRING || tag == BIT_STRING) {
            values(tag == BIT_STRING ? at + 1 : at, stop, false, depth + 1);
        }
        return stop;
    }
}
