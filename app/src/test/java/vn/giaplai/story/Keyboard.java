package vn.giaplai.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who reaches everything by the tab key, and must see where the focus is. */
final class Keyboard {

    private static final int MANY = 150;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void enter(String selector) {
        reach(selector);
        page.keyboard().press("Enter");
    }

    void space(String selector) {
        reach(selector);
        page.keyboard().press("Space");
    }

    void type(String selector, String text) {
        reach(selector);
        page.keyboard().type(text);
    }

    private void reach(String selector) {
        for (int presses = 0; presses < MANY; presses++) {
            page.keyboard().press("Tab");
            assertThat(focusIsSeen()).as("focus is visible at %s", focused()).isTrue();
            if ((boolean) page.evaluate("chosen => document.activeElement.matches(chosen)", selector)) {
                return;
            }
        }
        throw new AssertionError("the tab key never reaches %s on %s:\n%s"
                .formatted(selector, page.url(), page.locator("main").ariaSnapshot()));
    }

    /** An outline, within the window. */
    private boolean focusIsSeen() {
        return (boolean) page.evaluate("""
                () => {
                    const focused = document.activeElement;
                    if (focused === document.body) return true;
                    const style = getComputedStyle(focused);
                    const box = focused.getBoundingClientRect();
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                        && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                }
                """);
    }

    private Object focused() {
        return page.evaluate("document.activeElement.outerHTML.slice(0, 200)");
    }
}
