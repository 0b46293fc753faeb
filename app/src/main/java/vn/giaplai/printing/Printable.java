package vn.giaplai.printing;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import vn.giaplai.templates.UnprintableSign;
import vn.giaplai.web.UserProblem;

/** Whether a text can stand on a paper. A text that passes renders; one that does not is refused with its sign. */
public final class Printable {

    private Printable() {}

    /**
     * The first sign of the text that no paper can print, in words: an argument for a sentence, such as <i>biểu tượng
     * cảm xúc 😊 (sau "Chăm ngoan")</i>. Empty when all can be printed.
     */
    public static Optional<MessageSourceResolvable> unprintable(String text) {
        return PrintingConfiguration.RENDERER.firstUnprintable(text).map(Printable::inWords);
    }

    /** The sign in words. */
    public static MessageSourceResolvable inWords(UnprintableSign sign) {
        var key = "printing.sign." + sign.kind().name().toLowerCase(Locale.ROOT)
                + (sign.before().isEmpty() ? ".first" : ".after");
        return new DefaultMessageSourceResolvable(new String[] {key}, new Object[] {shown(sign), sign.before()});
    }

    /**
     * Lets only a printable text pass.
     *
     * @param itemKey message key of the form's label: what the text is
     * @throws UserProblem with 422, the item and the sign
     */
    public static String demand(String itemKey, String text) {
        unprintable(text).ifPresent(sign -> {
            var item = new DefaultMessageSourceResolvable(itemKey);
            throw new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "printing.refused", item, sign);
        });
        return text;
    }

    /** Nothing that turns the direction of the sentence or breaks its line gets into a sentence. */
    private static String shown(UnprintableSign sign) {
        return switch (sign.kind()) {
            case EMOJI, LETTER, SYMBOL -> sign.sign();
            case HIDDEN, BROKEN, PRIVATE -> "";
        };
    }
}
