package vn.giaplai.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.IText;

/**
 * Says on pages in another language which words are Vietnamese, so that screen readers pronounce names and remarks:
 * {@code Class teacher: <span lang="vi">Y Thổ Niê Kđăm</span>}. Elements that hold nothing but text carry the language
 * themselves.
 */
@SuppressWarnings("NullAway.Init") // the context comes before the first event
public final class LanguageMarks extends AbstractTemplateHandler {

    private static final String VIETNAMESE = "vi";
    private static final String LANG = "lang";
    private static final Set<String> TEXT_ALONE = Set.of("option", "title", "textarea");
    private static final Set<String> NOT_READ = Set.of("script", "style");

    private final Deque<String> languages = new ArrayDeque<>();
    private ITemplateContext context;
    private boolean reads;
    private @Nullable IOpenElementTag held;

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        this.context = context;
        reads = !context.getLocale().getLanguage().equals(VIETNAMESE);
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        if (!reads) {
            super.handleOpenElement(tag);
            return;
        }
        letGo();
        var name = tag.getElementCompleteName();
        var own = tag.getAttributeValue(LANG);
        languages.push(NOT_READ.contains(name) ? VIETNAMESE : own == null ? language() : own);
        var clean = withoutMarks(tag);
        if (TEXT_ALONE.contains(name) && own == null) {
            held = clean;
        } else {
            super.handleOpenElement(clean);
        }
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        if (!reads) {
            super.handleStandaloneElement(tag);
            return;
        }
        letGo();
        var clean = withoutMarks(tag);
        var value = tag.getAttributeValue("value");
        super.handleStandaloneElement(
                value != null && VietnameseText.isIn(value) && !tag.hasAttribute(LANG)
                        ? context.getModelFactory().setAttribute(clean, LANG, VIETNAMESE)
                        : clean);
    }

    @Override
    public void handleText(IText text) {
        var said = reads ? text.getText() : "";
        if (!VietnameseText.isIn(said) && !VietnameseText.isMarked(said)) {
            letGo();
            super.handleText(text);
        } else if (held != null) {
            holdsText(said);
        } else {
            write(VIETNAMESE.equals(language()) ? VietnameseText.withoutMarks(said) : Spans.in(said));
        }
    }

    /** The one text of an element that can have no other inside. */
    private void holdsText(String said) {
        if (Spans.isWholly(said) && held != null) {
            held = context.getModelFactory().setAttribute(held, LANG, VIETNAMESE);
        }
        letGo();
        write(VietnameseText.withoutMarks(said));
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        letGo();
        if (reads && !tag.isUnmatched() && !languages.isEmpty()) {
            languages.pop();
        }
        super.handleCloseElement(tag);
    }

    @Override
    public void handleTemplateEnd(ITemplateEnd end) {
        letGo();
        super.handleTemplateEnd(end);
    }

    private void letGo() {
        var waiting = held;
        held = null;
        if (waiting != null) {
            super.handleOpenElement(waiting);
        }
    }

    private void write(String said) {
        super.handleText(context.getModelFactory().createText(said));
    }

    private String language() {
        return Objects.requireNonNullElse(languages.peek(), "");
    }

    private <T extends IProcessableElementTag> T withoutMarks(T tag) {
        var clean = tag;
        for (var attribute : tag.getAllAttributes()) {
            var value = attribute.getValue();
            if (value != null && VietnameseText.isMarked(value)) {
                clean = context.getModelFactory()
                        .setAttribute(clean, attribute.getAttributeCompleteName(), VietnameseText.withoutMarks(value));
            }
        }
        return clean;
    }
}
