package vn.giaplai.gradebook;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What entries are called, in the language of whoever reads. */
@Component
final class EntryWords {

    private final MessageSource messages;

    EntryWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Heading of a cell's column, as the class book has it. */
    String heading(EntryPlace place) {
        return switch (place.kind()) {
            case TX, GK, CK, LEVEL -> MarkKind.valueOf(place.kind().name()).label(place.position());
            case CONDUCT -> text("gradebook.heading.conduct." + (place.term() == null ? 1 : place.term()));
            case ABSENCES -> text("gradebook.heading.absences");
            default -> text("gradebook.heading.remark");
        };
    }

    /** The same where cells of both terms stand together. */
    String headingWithTerm(EntryPlace place) {
        return place.kind() == EntryKind.CONDUCT ? heading(place) : inTerm(heading(place), place.term());
    }

    /** In whole words: "Điểm đánh giá thường xuyên 2, học kì I". */
    String name(EntryKind kind, int position, @Nullable Integer term) {
        return inTerm(text("gradebook.entry." + kind, position), term);
    }

    private String inTerm(String what, @Nullable Integer term) {
        return term == null ? what : text("gradebook.in-term." + term, what);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
