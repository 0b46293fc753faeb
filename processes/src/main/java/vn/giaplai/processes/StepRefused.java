package vn.giaplai.processes;

import java.util.Optional;

/**
 * A step cannot be done as things stand, for a reason that people can read and remove. Thrown by steps and by
 * implementations of ports; the sentence reaches the page of cases that are stuck, see {@link StuckCase#sentence()}.
 */
public final class StepRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Marks messages that are meant for people; the engine keeps the message of a failure and nothing else of it. */
    private static final String MARK = "\u2063";

    /** Marks the message of another failure as a sentence for people. */
    public static String forPeople(String sentence) {
        return MARK + sentence;
    }

    /**
     * @param sentence what is wrong and what to do, in Vietnamese, naming whom it is about
     */
    public StepRefused(String sentence) {
        super(forPeople(sentence));
    }

    /** The sentence of such a message; empty if it is meant for technicians. */
    static Optional<String> sentence(String message) {
        return message.startsWith(MARK) ? Optional.of(message.substring(MARK.length())) : Optional.empty();
    }
}
