package vn.giaplai.signing.internal.pdf;

import java.nio.charset.StandardCharsets;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Text;

/** Reads words, names and strings out of bytes, strictly (ISO 32000-1 §7.2, §7.3.4, §7.3.5). */
abstract class PdfTokens {

    private static final boolean[] REGULAR = regular();
    private static final byte[] HEX = hexDigits();
    /** One bit for each white-space character (ISO 32000-1 §7.2.2). */
    private static final long SPACES = 1L << ' ' | 1L << '\n' | 1L << '\r' | 1L << '\t' | 1L << '\f' | 1L;

    final byte[] data;
    final int end;
    int at;

    PdfTokens(byte[] data, int start, int end) {
        this.data = data;
        this.at = start;
        this.end = end;
    }

    final int position() {
        return at;
    }

    final void moveTo(int position) {
        at = position;
    }

    /** The next integer; fails when something else comes. */
    final int integer() {
        skipSpace();
        int start = at;
        long value = 0;
        while (peek(0) >= '0' && peek(0) <= '9' && at - start < 11) {
            value = value * 10 + (data[at++] - '0');
        }
        if (at == start || value > Integer.MAX_VALUE) {
            throw broken("integer expected");
        }
        return (int) value;
    }

    /** Whether this word comes next; it is then consumed. */
    final boolean accept(String word) {
        skipSpace();
        if (at + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (data[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    final void expect(String word) {
        if (!accept(word)) {
            throw broken("'" + word + "' expected");
        }
    }

    final void skipSpace() {
        while (at < end) {
            int c = data[at];
            if (c == '%') {
                while (at < end && data[at] != '\r' && data[at] != '\n') {
                    at++;
                }
            } else if (isSpace(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    final SigningException broken(String what) {
        return new SigningException(SigningFailure.DOCUMENT_BROKEN, what + " at byte " + at);
    }

    final int peek(int ahead) {
        return at + ahead < end ? data[at + ahead] & 0xff : -1;
    }

    /** The name whose slash was read. */
    final Name name() {
        int start = at;
        while (at < end && isRegular(data[at]) && data[at] != '#') {
            at++;
        }
        if (at >= end || data[at] != '#') {
            return new Name(latin1(start, at));
        }
        StringBuilder name = new StringBuilder(latin1(start, at));
        while (at < end && isRegular(data[at])) {
            int c = data[at++] & 0xff;
            if (c == '#' && hex(peek(0)) >= 0 && hex(peek(1)) >= 0) {
                c = hex(peek(0)) * 16 + hex(peek(1));
                at += 2;
            }
            name.append((char) c);
        }
        return new Name(name.toString());
    }

    /** The string whose opening bracket was read. */
    final Text hexadecimal() {
        int close = at;
        while (close < end && data[close] != '>') {
            close++;
        }
        byte[] bytes = new byte[(close - at + 1) / 2];
        int digits = pairs(bytes, close);
        for (; at < close; at++) {
            int digit = hex(data[at]);
            if (digit >= 0) {
                bytes[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
                digits++;
            } else if (!isSpace(data[at])) {
                throw broken("hexadecimal digit expected");
            }
        }
        if (close >= end) {
            throw broken("string without end");
        }
        at++;
        return new Text(new String(bytes, 0, (digits + 1) / 2, StandardCharsets.ISO_8859_1));
    }

    /** Reads digits as long as two stand together, as in all of a signature's value, and returns how many. */
    private int pairs(byte[] bytes, int close) {
        int from = at;
        int filled = 0;
        for (; from + 1 < close; from += 2) {
            int both = HEX[data[from] & 0xff] << 4 | HEX[data[from + 1] & 0xff];
            if (both < 0) {
                break;
            }
            bytes[filled++] = (byte) both;
        }
        at = from;
        return 2 * filled;
    }

    /** The string whose opening parenthesis was read. */
    final Text literal() {
        StringBuilder text = new StringBuilder();
        int open = 1;
        while (true) {
            int c = peek(0);
            at++;
            if (c < 0) {
                throw broken("string without end");
            }
            if (c == '\\') {
                escape(text);
                continue;
            }
            if (c == '(') {
                open++;
            } else if (c == ')') {
                open--;
                if (open == 0) {
                    return new Text(text.toString());
                }
            } else if (c == '\r') {
                if (peek(0) == '\n') {
                    at++;
                }
                c = '\n';
            }
            text.append((char) c);
        }
    }

    private void escape(StringBuilder text) {
        int c = peek(0);
        at++;
        switch (c) {
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case '\n' -> {}
            case '\r' -> {
                if (peek(0) == '\n') {
                    at++;
                }
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                int code = c - '0';
                for (int i = 0; i < 2 && peek(0) >= '0' && peek(0) <= '7'; i++) {
                    code = code * 8 + (data[at++] - '0');
                }
                text.append((char) (code & 0xff));
            }
            case -1 -> throw broken("string without end");
            default -> text.append((char) c);
        }
    }

    /** The integer that these digits say; -1 when it does not fit. */
    final int number(int start, int stop) {
        long value = 0;
        for (int place = start; place < stop; place++) {
            value = Math.min(value * 10 + (data[place] - '0'), Integer.MAX_VALUE + 1L);
        }
        return value > Integer.MAX_VALUE ? -1 : (int) value;
    }

    final boolean isDigit(int place) {
        return place < end && data[place] >= '0' && data[place] <= '9';
    }

    final String token() {
        int start = at;
        while (at < end && isRegular(data[at])) {
            at++;
        }
        return latin1(start, at);
    }

    final String latin1(int start, int stop) {
        return new String(data, start, stop - start, StandardCharsets.ISO_8859_1);
    }

    static boolean isNumberStart(int c) {
        return c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
    }

    static boolean isSpace(int c) {
        return c <= ' ' && c >= 0 && (SPACES >> c & 1) != 0;
    }

    static boolean isRegular(int c) {
        return REGULAR[c & 0xff];
    }

    private static int hex(int c) {
        return c < 0 ? -1 : HEX[c];
    }

    private static boolean[] regular() {
        boolean[] regular = new boolean[256];
        for (int c = 0; c < regular.length; c++) {
            regular[c] = !isSpace(c) && "()<>[]{}/%".indexOf(c) < 0;
        }
        return regular;
    }

    private static byte[] hexDigits() {
        byte[] digits = new byte[256];
        for (int c = 0; c < digits.length; c++) {
            digits[c] = (byte) (c < 0x80 ? Character.digit(c, 16) : -1);
        }
        return digits;
    }
}
