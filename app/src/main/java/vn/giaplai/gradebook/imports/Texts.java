package vn.giaplai.gradebook.imports;

import java.text.Normalizer;
import java.util.Locale;

/** Text of cells made comparable: one normal form, no invisible characters. */
final class Texts {

    private Texts() {}

    /** NFC, no-break spaces as spaces, zero-width characters gone, runs of blanks as one, stripped. */
    static String clean(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replaceAll("[\\u00A0\\u2007\\u202F]", " ")
                .replaceAll("[\\u200B-\\u200D\\uFEFF]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Letters and digits alone, without accents, lower case: "Mã  học sinh (*)" becomes mahocsinh. */
    static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
