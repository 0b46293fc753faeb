package vn.giaplai.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text from outside, made comparable in one place: what people type into forms passes through {@link TypedTextFilter},
 * what stands in files through the reader of spreadsheets.
 */
public final class Texts {

    /** Zero width, soft hyphen, marks of direction: nobody sees them, and equal words become unequal by them. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final Pattern ODD_SPACES =
            Pattern.compile("[\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^a-z0-9]+");

    private Texts() {}

    /**
     * As it was meant: NFC, odd spaces as spaces, invisible characters gone, and the digital twins of Đ (Icelandic Ð,
     * African Ɖ) as Đ. Spaces and line breaks stay where they are; a browser sends a break as two signs and counts one.
     */
    public static String meant(String raw) {
        var text = raw.replace("\r\n", "\n").replace('\r', '\n');
        if (text.chars().allMatch(sign -> sign < 0x80)) {
            return text;
        }
        var spaced = ODD_SPACES.matcher(text).replaceAll(" ");
        var visible = INVISIBLE.matcher(spaced).replaceAll("");
        return Normalizer.normalize(visible, Normalizer.Form.NFC)
                .replace('\u00D0', 'Đ')
                .replace('\u0189', 'Đ')
                .replace('\u00F0', 'đ')
                .replace('\u0256', 'đ');
    }

    /** As it was meant, in one line: runs of blanks as one, stripped. */
    public static String clean(String raw) {
        return BLANKS.matcher(meant(raw)).replaceAll(" ").strip();
    }

    /** Without accents, in lower case, in one line: "Ðỗ  Thị Ðào" becomes "do thi dao". */
    public static String plain(String text) {
        var decomposed = Normalizer.normalize(clean(text), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed)
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    /** Letters and digits alone, without accents, in lower case: "Mã  học sinh (*)" becomes mahocsinh. */
    public static String key(String text) {
        return OTHER_SIGNS.matcher(plain(text)).replaceAll("");
    }
}
