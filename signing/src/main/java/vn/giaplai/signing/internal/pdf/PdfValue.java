package vn.giaplai.signing.internal.pdf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PDF object (ISO 32000-1 §7.3). Equal values are equal however they were spelled in the file. */
public sealed interface PdfValue {

    /** {@code null}, also what an absent entry means. */
    Keyword NULL = new Keyword("null");

    /** {@code /Name}, escapes decoded, one character per byte. */
    record Name(String value) implements PdfValue {}

    /** A string, one character per byte. */
    record Text(String bytes) implements PdfValue {

        /** The bytes of the string. */
        public byte[] toBytes() {
            return bytes.getBytes(StandardCharsets.ISO_8859_1);
        }

        /** The string as text: UTF-16BE or UTF-8 with a byte order mark, else taken byte by byte. */
        public String decoded() {
            byte[] raw = toBytes();
            if (bytes.startsWith("\u00fe\u00ff")) {
                return new String(raw, 2, raw.length - 2, StandardCharsets.UTF_16BE);
            }
            if (bytes.startsWith("\u00ef\u00bb\u00bf")) {
                return new String(raw, 3, raw.length - 3, StandardCharsets.UTF_8);
            }
            return bytes;
        }
    }

    /** A number as written. */
    record Num(String token) implements PdfValue {

        private static final int LONGEST = 64;

        /** The integer, or -1 when it is none or does not fit. */
        public int toInt() {
            try {
                return Integer.parseInt(token);
            } catch (NumberFormatException notInteger) {
                return -1;
            }
        }

        /** The value; 0 when it is not written as ISO 32000-1 §7.3.3 asks. */
        public double toDouble() {
            return isWellFormed() ? Double.parseDouble(token) : 0;
        }

        /** Whether this is a number for every reader: a sign, digits, a point, and nothing else, of a length all read. */
        public boolean isWellFormed() {
            if (token.length() > LONGEST) {
                return false;
            }
            int digits = 0;
            int points = 0;
            for (int i = 0; i < token.length(); i++) {
                char c = token.charAt(i);
                if (c >= '0' && c <= '9') {
                    digits++;
                } else if (c == '.') {
                    points++;
                } else if (i > 0 || c != '+' && c != '-') {
                    return false;
                }
            }
            return digits > 0 && points <= 1;
        }

        /** Readers differ on what is not well formed, so that is equal only to itself. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Num that
                    && (token.equals(that.token)
                            || isWellFormed()
                                    && that.isWellFormed()
                                    && new BigDecimal(token).compareTo(new BigDecimal(that.token)) == 0);
        }

        @Override
        public int hashCode() {
            return isWellFormed() ? Double.hashCode(toDouble() + 0.0) : token.hashCode();
        }
    }

    /** {@code true}, {@code false}, {@code null} and operators. */
    record Keyword(String token) implements PdfValue {}

    /** {@code 12 0 R}. */
    record Ref(int number, int generation) implements PdfValue {}

    /** {@code [ … ]}. */
    record Array(List<PdfValue> items) implements PdfValue {}

    /** {@code << … >>}. */
    record Dict(Map<String, PdfValue> entries) implements PdfValue {

        /** The entry, {@link #NULL} when absent. */
        public PdfValue get(String key) {
            PdfValue value = entries.get(key);
            return value == null ? NULL : value;
        }

        /** Whether the entry is this name. */
        public boolean is(String key, String name) {
            return get(key) instanceof Name found && found.value().equals(name);
        }

        /** The integer entry, or the fallback. */
        public int number(String key, int fallback) {
            return get(key) instanceof Num found ? found.toInt() : fallback;
        }
    }
}
