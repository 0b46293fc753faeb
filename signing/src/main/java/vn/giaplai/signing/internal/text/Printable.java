package vn.giaplai.signing.internal.text;

/**
 * Keeps foreign text from giving orders to a terminal, from ending a line, and from turning the direction of what stands
 * around it (Unicode UTR #36 §2; CVE-2021-42574).
 */
public final class Printable {

    private static final int REPLACEMENT = 0xfffd;

    private Printable() {}

    /** The text with a replacement character in place of each that shows nothing but does something. */
    public static String of(String text) {
        return text.codePoints()
                .map(each -> isPlain(each) ? each : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether a code point only shows itself: no control, no format, no end of a line, no half of a pair. */
    public static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
