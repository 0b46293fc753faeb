package vn.giaplai.web;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What is printed on papers and kept with records: in Vietnamese, whoever looks on. The words stand in the
 * {@code messages/*-kept.properties} of the slices, which have no English twin. Pages take theirs from {@link PageMessages}.
 */
@Component
public final class KeptSentences {

    private final MessageSource messages;

    public KeptSentences(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The sentence.
     *
     * @throws org.springframework.context.NoSuchMessageException if there is none
     */
    public String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, MessageConfiguration.VIETNAMESE);
    }

    /** The lines of a list that a school officer may make longer or shorter. */
    public List<String> lines(String key) {
        return get(key).lines().toList();
    }
}
