package vn.giaplai.story;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What a page says: its texts, and what it says only to some (labels, hints, the words that its scripts speak). */
final class VisibleWords {

    /** Attributes that people hear or see; the ones with data- hold what scripts say. */
    private static final String READER = """
            () => {
                const silent = 'script, style, template, noscript';
                const spoken = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'alt', 'placeholder', 'data-label',
                    'data-loading', 'data-failed', 'data-page', 'data-place', 'data-said', 'data-text', 'data-name'];
                const said = [];
                const language = (element) => element.closest('[lang]')?.getAttribute('lang') || '';
                const tell = (text, where, element) => {
                    if (text && text.trim()) {
                        said.push({ text: text.trim().replace(/\\s+/g, ' '), where, language: language(element) });
                    }
                };
                const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const element = walker.currentNode.parentElement;
                    if (!element.closest(silent)) { tell(walker.currentNode.data, element.localName, element); }
                }
                for (const element of document.querySelectorAll('*')) {
                    spoken.forEach((name) => tell(element.getAttribute(name), `${element.localName}[${name}]`, element));
                    if (element.matches('input[type=submit], input[type=button]')) { tell(element.value, 'button', element); }
                }
                return said;
            }
            """;

    private VisibleWords() {}

    /** A text of the page, trimmed; where: the element's name, with the attribute in brackets if it is one. */
    record Said(String text, String where, String language) {

        boolean isAttribute() {
            return where.contains("[");
        }

        /** Words that a script fills in. */
        boolean isTemplate() {
            return where.contains("[data-");
        }
    }

    @SuppressWarnings("unchecked")
    static List<Said> of(Page page) {
        return ((List<Map<String, String>>) page.evaluate(READER))
                .stream()
                        .map(one -> new Said(one.get("text"), one.get("where"), one.get("language")))
                        .toList();
    }
}
