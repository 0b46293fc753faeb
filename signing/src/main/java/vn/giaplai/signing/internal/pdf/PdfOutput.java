package vn.giaplai.signing.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** A growing array of bytes that PDF values are written to. */
public final class PdfOutput {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.ISO_8859_1);

    private byte[] bytes;
    private int size;

    /** An output with room for this many bytes to begin with. */
    public PdfOutput(int capacity) {
        bytes = new byte[capacity];
    }

    /** How many bytes were written. */
    public int size() {
        return size;
    }

    /** What was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Writes characters, one byte each. */
    public PdfOutput text(String ascii) {
        makeRoom(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** Writes bytes. */
    public PdfOutput bytes(byte[] more) {
        makeRoom(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    /** Writes the same character several times. */
    PdfOutput repeat(char ascii, int times) {
        makeRoom(times);
        Arrays.fill(bytes, size, size + times, (byte) ascii);
        size += times;
        return this;
    }

    /** Writes a string in hexadecimal digits. */
    PdfOutput hexadecimal(byte[] string) {
        makeRoom(2 * string.length + 2);
        bytes[size++] = '<';
        hexadecimal(string, bytes, size);
        size += 2 * string.length;
        bytes[size++] = '>';
        return this;
    }

    /** Writes bytes as hexadecimal digits into an array. */
    static void hexadecimal(byte[] from, byte[] to, int at) {
        int next = at;
        for (byte each : from) {
            to[next++] = DIGITS[each >> 4 & 0xf];
            to[next++] = DIGITS[each & 0xf];
        }
    }

    private void makeRoom(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /** Writes a value. */
    public PdfOutput value(PdfValue value) {
        if (value instanceof PdfValue.Dict dict) {
            text("<<");
            for (Map.Entry<String, PdfValue> entry : dict.entries().entrySet()) {
                name(entry.getKey()).text(" ").value(entry.getValue());
            }
            return text(">>");
        }
        if (value instanceof PdfValue.Array array) {
            text("[");
            for (int i = 0; i < array.items().size(); i++) {
                if (i > 0) {
                    text(" ");
                }
                value(array.items().get(i));
            }
            return text("]");
        }
        if (value instanceof PdfValue.Name name) {
            return name(name.value());
        }
        if (value instanceof PdfValue.Text string) {
            return hexadecimal(string.toBytes());
        }
        if (value instanceof PdfValue.Ref ref) {
            return text(ref.number() + " " + ref.generation() + " R");
        }
        return text(value instanceof PdfValue.Num number ? number.token() : ((PdfValue.Keyword) value).token());
    }

    /** A length with up to two decimals. */
    public static String decimal(double value) {
        long hundredths = Math.round(value * 100);
        String text = (hundredths < 0 ? "-" : "") + Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths % 100);
        return rest == 0 ? text : text + "." + (rest < 10 ? "0" : "") + rest;
    }

    private PdfOutput name(String name) {
        if (isPlain(name)) {
            return text("/").text(name);
        }
        StringBuilder escaped = new StringBuilder("/");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isPlain(c)) {
                escaped.append(c);
            } else {
                escaped.append('#').append(HEX.toHexDigits((byte) c));
            }
        }
        return text(escaped.toString());
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isPlain(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int c) {
        return c > ' ' && c < 0x7f && "()<>[]{}/%#".indexOf(c) < 0;
    }
}
