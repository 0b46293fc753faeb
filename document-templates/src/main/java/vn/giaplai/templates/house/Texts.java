package vn.giaplai.templates.house;

import java.text.Normalizer;

/** What every text on a paper must be: present where the form demands it, and NFC (TCVN 6909:2001). */
public final class Texts {
    private Texts() {}

    /**
     * Checks a text that the form demands.
     *
     * @throws IllegalArgumentException naming the item, never its content, if it is blank or not NFC
     */
    public static void require(String item, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(item + " must not be blank");
        }
        optional(item, text);
    }

    /**
     * Checks a text that may be empty.
     *
     * @throws IllegalArgumentException naming the item, never its content, if it is not NFC
     */
    public static void optional(String item, String text) {
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException(item + " must be in Unicode normal form C");
        }
    }
}
