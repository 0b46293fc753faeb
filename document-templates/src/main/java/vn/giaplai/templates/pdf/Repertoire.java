package vn.giaplai.templates.pdf;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.otf.Glyph;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.giaplai.templates.UnprintableSign;
import vn.giaplai.templates.UnprintableSign.Kind;

/**
 * What can be printed: every sign that all embedded faces have and that stands for itself. Left out although some faces
 * have them: invisible signs (a paper must not hold what nobody sees, and XML forbids some), the mark of an unreadable
 * letter, and scripts from right to left, which need a layout that is not here. Blanks and line ends always pass.
 */
final class Repertoire {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int EMOJI_PRESENTATION = 0xFE0F;
    private static final int CONTEXT = 20;

    /** One sign as a reader counts: a letter with its marks, an emoji with what is joined to it. */
    private static final Pattern SIGN = Pattern.compile("\\X");

    private final BitSet printable = new BitSet();

    Repertoire(List<FontProgram> faces) {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Repertoire::standsForItself)
                .filter(letter -> faces.stream().allMatch(face -> hasGlyph(face, letter)))
                .forEach(printable::set);
        " \n\r\t".chars().forEach(printable::set);
    }

    /** The first sign of the text, in normal form C, that cannot be printed. */
    Optional<UnprintableSign> firstUnprintable(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int at = 0; at < normal.length(); ) {
            int letter = normal.codePointAt(at);
            if (!printable.get(letter)) {
                return Optional.of(sign(normal, at));
            }
            at += Character.charCount(letter);
        }
        return Optional.empty();
    }

    private static UnprintableSign sign(String text, int at) {
        int start = at;
        int end = at + Character.charCount(text.codePointAt(at));
        Matcher signs = SIGN.matcher(text);
        while (signs.find() && signs.start() <= at) {
            start = signs.start();
            end = Math.max(end, signs.end());
        }
        String whole = text.substring(start, end);
        int from = Math.max(0, start - CONTEXT);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        return new UnprintableSign(
                whole,
                kind(whole, text.codePointAt(at)),
                text.substring(from, start).strip());
    }

    private static Kind kind(String whole, int letter) {
        if (letter == REPLACEMENT) {
            return Kind.BROKEN;
        }
        if (isPicture(letter) || whole.indexOf(EMOJI_PRESENTATION) > 0) {
            return Kind.EMOJI;
        }
        if (Character.isLetterOrDigit(letter)) {
            return Kind.LETTER;
        }
        return switch (Character.getType(letter)) {
            case Character.PRIVATE_USE -> Kind.PRIVATE;
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK -> Kind.HIDDEN;
            default -> Kind.SYMBOL;
        };
    }

    /** Unicode's blocks of pictures; Java 17 does not know the property Emoji. */
    private static boolean isPicture(int letter) {
        return (letter >= 0x1F000 && letter <= 0x1FAFF) || (letter >= 0x2600 && letter <= 0x27BF);
    }

    private static boolean standsForItself(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> letter != REPLACEMENT && !runsFromTheRight(letter);
        };
    }

    private static boolean runsFromTheRight(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean hasGlyph(FontProgram face, int letter) {
        Glyph glyph = face.getGlyph(letter);
        return glyph != null && glyph.getCode() > 0;
    }
}
