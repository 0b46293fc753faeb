package vn.giaplai.signing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms in which the same Vietnamese letters of a password arrive: composed (NFC), decomposed (NFD, as macOS names files), and with
 * the tone alone apart ("tổ hợp" of Vietnamese keyboards; code page 1258).
 */
public final class PasswordForms {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private PasswordForms() {}

    /** The forms to try, that which was typed first; one alone for ASCII, at most four. Whoever asked wipes them. */
    public static List<char[]> of(char[] typed) {
        List<char[]> forms = new ArrayList<>();
        forms.add(typed.clone());
        if (new String(typed).chars().anyMatch(sign -> sign > 127)) {
            String text = new String(typed);
            Set<String> others = new LinkedHashSet<>(List.of(
                    Normalizer.normalize(text, Normalizer.Form.NFC),
                    Normalizer.normalize(text, Normalizer.Form.NFD),
                    toneApart(text)));
            others.stream()
                    .map(String::toCharArray)
                    .filter(form -> !Arrays.equals(form, typed))
                    .forEach(forms::add);
        }
        return forms;
    }

    private static String toneApart(String text) {
        StringBuilder apart = new StringBuilder();
        for (String letter : Normalizer.normalize(text, Normalizer.Form.NFC).split("")) {
            String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
            StringBuilder base = new StringBuilder();
            StringBuilder tone = new StringBuilder();
            parts.chars().forEach(sign -> (TONES.indexOf(sign) < 0 ? base : tone).append((char) sign));
            apart.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tone);
        }
        return apart.toString();
    }
}
