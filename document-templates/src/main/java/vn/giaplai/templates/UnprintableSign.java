package vn.giaplai.templates;

/**
 * A sign that no paper can print.
 *
 * @param sign as a reader sees it, with what belongs to it (the tone of an emoji's skin); may be invisible
 * @param before up to twenty characters that stand before it in the text, empty at the beginning
 */
public record UnprintableSign(String sign, Kind kind, String before) {
    /** What the sign is; whoever shows it has the words. */
    public enum Kind {
        /** A small picture, such as 😊. */
        EMOJI,
        /** Nothing to be seen: control characters, direction marks, joiners without letters, halves of characters. */
        HIDDEN,
        /** What a program puts where it could not read a letter (U+FFFD). */
        BROKEN,
        /** A sign that only one font of one machine knows (private use), such as a bullet of Wingdings. */
        PRIVATE,
        /** A letter or digit of a script that the papers' font lacks or that runs from right to left. */
        LETTER,
        /** Any other sign. */
        SYMBOL
    }
}
