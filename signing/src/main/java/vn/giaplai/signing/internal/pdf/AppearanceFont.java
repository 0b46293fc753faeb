package vn.giaplai.signing.internal.pdf;

import java.util.List;

/** A composite font for signature blocks: two bytes per character (ISO 32000-1 §9.7, Identity-H). */
interface AppearanceFont {

    /** Code of the character; -1 when the font has none. */
    int code(int character);

    /** Width of a code in thousandths of the font size. */
    int width(int code);

    /** Adds what is needed and returns the reference for the block's resources. */
    PdfValue.Ref place(NewObjects objects);

    /** Whether every character of the lines has a glyph. */
    default boolean canShow(List<String> lines) {
        for (String line : lines) {
            for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
                if (code(line.codePointAt(i)) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Width of a text at font size 1000. */
    default int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += width(code(text.codePointAt(i)));
        }
        return width;
    }

    /** A text's codes, two bytes each. */
    default byte[] codes(String text) {
        byte[] codes = new byte[2 * text.codePointCount(0, text.length())];
        int length = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int code = code(text.codePointAt(i));
            codes[length++] = (byte) (code >> 8);
            codes[length++] = (byte) code;
        }
        return codes;
    }
}
