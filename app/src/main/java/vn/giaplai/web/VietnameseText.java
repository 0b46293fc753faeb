package vn.giaplai.web;

import java.util.regex.Pattern;

/**
 * Marks within a sentence in another language where Vietnamese stands, until {@link LanguageMarks} makes elements of them:
 * two signs of the private use area, which no font prints and no form lets in.
 */
final class VietnameseText {

    static final char OPENS = '\uE000';
    static final char CLOSES = '\uE001';

    /** Letters that English words do not have. */
    private static final Pattern LETTER =
            Pattern.compile("[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF\u0102\u0103\u0110\u0111"
                    + "\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u0300-\u0309\u0323\u1EA0-\u1EF9]");

    private static final Pattern MARKS = Pattern.compile("[" + OPENS + CLOSES + "]");

    private VietnameseText() {}

    static boolean isIn(CharSequence text) {
        return LETTER.matcher(text).find();
    }

    static boolean isMarked(CharSequence text) {
        return MARKS.matcher(text).find();
    }

    /** With marks around it, if it is Vietnamese and has none within. */
    static String marked(String text) {
        return isIn(text) && !isMarked(text) ? OPENS + text + CLOSES : text;
    }

    static String withoutMarks(CharSequence text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
