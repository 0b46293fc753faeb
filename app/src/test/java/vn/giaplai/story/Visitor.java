package vn.giaplai.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Somebody at a browser, signed in, who does what people do: opens the inbox, signs, confirms. Leaving stays signed in. */
final class Visitor implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Page page;

    private Visitor(Page page) {
        this.page = page;
    }

    static Visitor signIn(Browser browser, String address, String username, String password) {
        var page = browser.newSession(address);
        page.navigate("/sign-in");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("main button[type=submit], main button.primary");
        assertThat(page.url()).as("signed in as %s", username).doesNotContain("/sign-in");
        return new Visitor(page);
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        var response = page.navigate(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return this;
    }

    /** Opens the one open task of this kind, as the inbox links to it. */
    Visitor openTask(String task) {
        return open("/tasks/" + task);
    }

    /** Signs everything that waits for this person, with one PIN. */
    void signEverything(String pin) {
        open("/signingdesk");
        var boxes = page.locator("input[name=round]").all();
        boxes.forEach(Locator::check);
        if (!boxes.isEmpty()) {
            page.click("form[action$='/signingdesk/rounds'] button");
            confirm();
            sign(pin);
        }
    }

    /** From a round's page on: confirms the list as it is. */
    void confirm() {
        page.click("button.primary[form=list]");
        page.waitForURL("**/signingdesk/batch/**");
    }

    /** Enters the PIN and waits for the end; the number of signatures that have an outcome. */
    int sign(String pin) {
        page.fill("#pin", pin);
        page.click("form[action$='/start'] button.primary");
        until(() -> page.locator("#progress progress").count() == 1
                && page.locator("form[action$='/start'], form[action$='/stop']").count() == 0);
        assertThat(page.locator("#g-FAILED").count()).as("failed papers").isZero();
        return ((Number) page.evaluate("document.querySelector('#progress progress').value")).intValue();
    }

    void until(BooleanSupplier condition) {
        page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(PATIENCE.toMillis()));
    }

    @Override
    public void close() {
        page.navigate("about:blank");
    }
}
