package vn.giaplai.school;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order of a Vietnamese class list by name: the given name, which stands last, then the rest; the letters as the
 * alphabet has them (a ă â … d đ e ê … o ô ơ … u ư), and of names with the same letters the tones as dictionaries have them
 * (none, huyền, hỏi, ngã, sắc, nặng). Computed and not left to the database: not every PostgreSQL knows the order.
 */
public final class NameOrder {

    /** By full name. */
    public static final Comparator<String> OF_NAMES = Comparator.comparing(NameOrder::key);

    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    /** Combining grave, hook above, tilde, acute, dot below. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    /** Combining breve, circumflex, horn: another letter, not a tone. */
    private static final String OF_LETTERS = "\u0306\u0302\u031B";

    /** Below all letters, so that the shorter of two names that begin alike stands first. */
    private static final char END = ' ';

    private static final char BETWEEN_WORDS = '!';

    private NameOrder() {}

    /** A key of printable ASCII below {@code |} whose byte order is the order of the list. */
    public static String key(String fullName) {
        var words = fullName.strip().toLowerCase(Locale.ROOT).split("\\s+");
        var key = new StringBuilder();
        append(words[words.length - 1], key);
        append(String.join(" ", Arrays.copyOf(words, words.length - 1)), key);
        return key.toString();
    }

    private static void append(String text, StringBuilder key) {
        var tones = new StringBuilder();
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int at = 0; at < decomposed.length(); ) {
            int end = at + 1;
            char tone = '0';
            var letter = new StringBuilder().append(decomposed.charAt(at));
            while (end < decomposed.length()
                    && Character.getType(decomposed.charAt(end)) == Character.NON_SPACING_MARK) {
                char mark = decomposed.charAt(end++);
                if (OF_LETTERS.indexOf(mark) >= 0) {
                    letter.append(mark);
                } else {
                    tone = (char) ('1' + Math.max(0, TONES.indexOf(mark)));
                }
            }
            key.append(place(Normalizer.normalize(letter, Normalizer.Form.NFC).charAt(0)));
            tones.append(tone);
            at = end;
        }
        key.append(END).append(tones).append(END);
    }

    private static char place(char letter) {
        int place = ALPHABET.indexOf(letter);
        if (place >= 0) {
            return (char) ('A' + place);
        }
        if (letter == ' ') {
            return BETWEEN_WORDS;
        }
        return letter > BETWEEN_WORDS && letter < 'A' ? letter : '#';
    }
}
