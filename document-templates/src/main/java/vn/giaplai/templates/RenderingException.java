package vn.giaplai.templates;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A paper could not be laid out: the record or the template is wrong. Nothing was produced; retrying does not help. */
public final class RenderingException extends RuntimeException {
    private static final long serialVersionUID = 2L;

    private final transient @Nullable UnprintableSign sign;

    public RenderingException(String message, Throwable cause) {
        super(message, cause);
        this.sign = null;
    }

    public RenderingException(String message) {
        super(message);
        this.sign = null;
    }

    /** A text of the paper holds a sign that cannot be printed; the message gives its number, never the text. */
    public RenderingException(String template, UnprintableSign sign) {
        super("paper " + template + " holds a character that cannot be printed: "
                + String.format(Locale.ROOT, "U+%04X", sign.sign().codePointAt(0)));
        this.sign = sign;
    }

    /** The sign that cannot be printed, if that is the reason. */
    public Optional<UnprintableSign> unprintable() {
        return Optional.ofNullable(sign);
    }
}
