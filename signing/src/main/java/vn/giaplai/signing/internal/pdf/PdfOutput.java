package vn.giaplai.signing.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** A growing array of bytes that PDF values are written to. */
public final class PdfOutput {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

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
        return bytes(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Writes bytes. */
    public PdfOutput bytes(byte[] more) {
        if (size + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more.length));
        }
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
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
            return text("<" + HEX.formatHex(string.toBytes()) + ">");
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
        StringBuilder escaped = new StringBuilder("/");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > ' ' && c < 0x7f && "()<>[]{}/%#".indexOf(c) < 0) {
                escaped.append(c);
            } else {
                escaped.append('#').append(HEX.toHexDigits((byte) c));
            }
        }
        return text(escaped.toString());
    }
}
