package vn.giaplai.verification;

import java.util.Locale;

/** The answer: one sentence, one colour, one icon. */
public enum PaperState {
    CURRENT("ok", "✔"),
    SUPERSEDED("warn", "↻"),
    WITHDRAWN("bad", "⊘"),
    CHANGED("bad", "✖"),
    UNKNOWN("info", "?");

    private final String colour;
    private final String icon;

    PaperState(String colour, String icon) {
        this.colour = colour;
        this.icon = icon;
    }

    public String colour() {
        return colour;
    }

    public String icon() {
        return icon;
    }

    /** Message key of its sentence. */
    public String messageKey() {
        return "verification.state." + name().toLowerCase(Locale.ROOT);
    }
}
