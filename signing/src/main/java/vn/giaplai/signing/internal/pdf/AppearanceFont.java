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
        return lines.stream().flatMapToInt(String::codePoints).allMatch(c -> code(c) >= 0);
    }

    /** Width of a text at font size 1000. */
    default int width(String text) {
        return text.codePoints().map(c -> width(code(c))).sum();
    }
}
