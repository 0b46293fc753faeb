package vn.giaplai.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * The sentences of pages. In another language than Vietnamese, what is filled in and is Vietnamese carries marks, so that
 * pages can say so to those who listen. Only for texts that a template shows.
 */
@Component
public final class PageMessages {

    private final MessageSource messages;

    PageMessages(MessageSource messages, SpringTemplateEngine engine) {
        this.messages = messages;
        engine.setTemplateEngineMessageSource(new Marking(messages));
    }

    /** The sentence, or otherwise where there is none. */
    public @Nullable String find(
            String key, Object @Nullable [] arguments, @Nullable String otherwise, Locale language) {
        return messages.getMessage(key, marked(arguments, language), otherwise, language);
    }

    /**
     * The sentence.
     *
     * @throws org.springframework.context.NoSuchMessageException if there is none
     */
    public String get(String key, Object @Nullable [] arguments, Locale language) {
        return messages.getMessage(key, marked(arguments, language), language);
    }

    private static Object @Nullable [] marked(Object @Nullable [] arguments, Locale language) {
        return arguments == null || language.getLanguage().equals(MessageConfiguration.VIETNAMESE.getLanguage())
                ? arguments
                : Arrays.stream(arguments)
                        .map(one -> one instanceof String text ? VietnameseText.marked(text) : one)
                        .toArray();
    }

    private record Marking(MessageSource messages) implements MessageSource {

        @Override
        public @Nullable String getMessage(
                String key, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale language) {
            return messages.getMessage(key, marked(arguments, known(language)), otherwise, known(language));
        }

        @Override
        public String getMessage(String key, Object @Nullable [] arguments, @Nullable Locale language) {
            return messages.getMessage(key, marked(arguments, known(language)), known(language));
        }

        @Override
        public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale language) {
            return messages.getMessage(resolvable, known(language));
        }

        private static Locale known(@Nullable Locale language) {
            return language == null ? MessageConfiguration.VIETNAMESE : language;
        }
    }
}
