package vn.giaplai.school;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What schools call their classes: 9A, 6A1, 6/1, 10C3, 12TN1, 10.2, "11 TIN". It begins with the grade. */
public final class ClassCodes {

    private static final int LONGEST = 10;
    private static final Pattern SHAPE =
            Pattern.compile("(1[0-2]|[1-9])(\\p{Lu}|[ ./-][\\p{Lu}\\d])[\\p{Lu}\\d]*([ ./-][\\p{Lu}\\d]+)*");

    private ClassCodes() {}

    /** As it is kept, however it was typed: capital letters, one space, NFC. */
    public static String normal(String typed) {
        return Normalizer.normalize(typed.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT);
    }

    public static boolean isValid(String code) {
        return code.length() <= LONGEST && SHAPE.matcher(code).matches();
    }

    /** The grade that a valid code begins with. */
    public static int grade(String code) {
        var matcher = SHAPE.matcher(code);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a class code: " + code);
        }
        return Integer.parseInt(matcher.group(1));
    }
}
