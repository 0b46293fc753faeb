package vn.giaplai.imports;

import java.util.List;
import java.util.Locale;

/**
 * What is done with a row about somebody or something that may be known already.
 *
 * @param fields headings of the columns that differ from what is known; for what is new none
 */
public record Outcome(Kind kind, List<String> fields) {

    /** From what brings everything to what brings nothing. */
    public enum Kind {
        ADDED(true),
        CHANGED(true),
        /** A known pupil enters the class; the profile stays. */
        ENROLLED(true),
        /** Somebody known gets an account; what they hold stays. */
        ACCOUNT(true),
        KEPT(false),
        /** Stays because it stands in a paper, or in a decision that one is about to print. */
        KEPT_MADE(false);

        private final boolean written;

        Kind(boolean written) {
            this.written = written;
        }

        /** Whether such a row is written, and so counted. */
        public boolean isWritten() {
            return written;
        }
    }

    public Outcome {
        fields = List.copyOf(fields);
    }

    public static Outcome of(Kind kind) {
        return new Outcome(kind, List.of());
    }

    /** Key of the sentence; it names the fields where some differ. */
    public String messageKey() {
        return "imports.outcome." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (fields.isEmpty() ? "" : "-differs");
    }

    /** The fields, in words. */
    public String named() {
        return String.join(", ", fields);
    }
}
