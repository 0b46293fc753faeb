package vn.giaplai.signing.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Keyword;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.PdfValue.Text;

/** Parses values out of bytes, strictly and with bounded depth (ISO 32000-1 §7.2, §7.3). */
final class PdfParser {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 40;
    private static final boolean[] REGULAR = regular();
    private static final byte[] HEX = hexDigits();
    /** One bit for each white-space character (ISO 32000-1 §7.2.2). */
    private static final long SPACES = 1L << ' ' | 1L << '\n' | 1L << '\r' | 1L << '\t' | 1L << '\f' | 1L;

    private final byte[] data;
    private final int end;
    private final ReadBudget budget;
    private int at;
    private int depth;

    PdfParser(byte[] data, int start, int end, ReadBudget budget) {
        this.data = data;
        this.at = start;
        this.end = end;
        this.budget = budget;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    PdfValue value() {
        budget.spendObject();
        skipSpace();
        int c = peek(0);
        if (c == '/') {
            at++;
            return name();
        }
        if (c == '(') {
            at++;
            return literal();
        }
        if (c == '<') {
            at++;
            if (peek(0) == '<') {
                at++;
                return dictionary();
            }
            return hexadecimal();
        }
        if (c == '[') {
            at++;
            return array();
        }
        if (isNumberStart(c)) {
            return numberOrReference();
        }
        return keyword();
    }

    /** The next integer; fails when something else comes. */
    int integer() {
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
    boolean accept(String word) {
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

    void expect(String word) {
        if (!accept(word)) {
            throw broken("'" + word + "' expected");
        }
    }

    void skipSpace() {
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

    SigningException broken(String what) {
        return new SigningException(SigningFailure.DOCUMENT_BROKEN, what + " at byte " + at);
    }

    private int peek(int ahead) {
        return at + ahead < end ? data[at + ahead] & 0xff : -1;
    }

    private Dict dictionary() {
        enter();
        Map<String, PdfValue> entries = new LinkedHashMap<>();
        while (true) {
            skipSpace();
            if (peek(0) == '>' && peek(1) == '>') {
                at += 2;
                depth--;
                return new Dict(entries);
            }
            if (peek(0) != '/') {
                throw broken("dictionary key expected");
            }
            at++;
            String key = name().value();
            // Readers differ on which of two equal keys counts: such a file is not safe to judge.
            if (entries.put(key, value()) != null) {
                throw broken("dictionary key given twice");
            }
        }
    }

    private PdfValue.Array array() {
        enter();
        List<PdfValue> items = new ArrayList<>();
        while (true) {
            skipSpace();
            if (peek(0) == ']') {
                at++;
                depth--;
                return new PdfValue.Array(items);
            }
            items.add(value());
        }
    }

    private void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw broken("nesting deeper than " + DEEPEST);
        }
    }

    private Name name() {
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

    private Text hexadecimal() {
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

    private Text literal() {
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

    private PdfValue numberOrReference() {
        int start = at;
        boolean plain = true;
        while (at < end && isRegular(data[at])) {
            plain &= isDigit(at);
            at++;
        }
        int afterNumber = at;
        if (afterNumber - start > LONGEST_NUMBER) {
            throw broken("number too long");
        }
        if (plain && afterNumber - start < 11) {
            skipSpace();
            int generation = at;
            while (isDigit(at) && at - generation < 6) {
                at++;
            }
            int afterGeneration = at;
            if (afterGeneration > generation) {
                skipSpace();
                if (at > afterGeneration && peek(0) == 'R' && (at + 1 >= end || !isRegular(data[at + 1]))) {
                    at++;
                    return new Ref(number(start, afterNumber), number(generation, afterGeneration));
                }
            }
            at = afterNumber;
        }
        return new Num(latin1(start, afterNumber));
    }

    /** The integer that these at most ten digits say; -1 when it does not fit. */
    private int number(int start, int stop) {
        long value = 0;
        for (int place = start; place < stop; place++) {
            value = value * 10 + (data[place] - '0');
        }
        return value > Integer.MAX_VALUE ? -1 : (int) value;
    }

    private boolean isDigit(int place) {
        return place < end && data[place] >= '0' && data[place] <= '9';
    }

    private PdfValue keyword() {
        String token = token();
        if (token.isEmpty()) {
            throw broken("value expected");
        }
        return new Keyword(token);
    }

    private String token() {
        int start = at;
        while (at < end && isRegular(data[at])) {
            at++;
        }
        return latin1(start, at);
    }

    private String latin1(int start, int stop) {
        return new String(data, start, stop - start, StandardCharsets.ISO_8859_1);
    }

    private static boolean isNumberStart(int c) {
        return c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
    }

    static boolean isSpace(int c) {
        return c <= ' ' && c >= 0 && (SPACES >> c & 1) != 0;
    }

    private static boolean isRegular(int c) {
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
