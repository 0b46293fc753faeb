package vn.giaplai.story;

import static org.assertj.core.api.Assertions.assertThat;

import vn.giaplai.demo.DemoSchool;
import vn.giaplai.processes.duties.Role;

/** The clerk has no key of her own: she asks for a code, the principal hands her the slip, she chooses a PIN. */
final class FirstKeyChapter {

    private final Stage stage;

    FirstKeyChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        try (var clerk = stage.as(Role.VT)) {
            stage.look(clerk.open("/keys"), "keys-none");
            clerk.page().click("form[action='/keys/ask'] button");
            clerk.page().waitForSelector(".notice.ok");
        }
        var code = slip();
        try (var clerk = stage.as(Role.VT)) {
            stage.look(clerk.open("/keys"), "keys-code");
            var page = clerk.page();
            page.fill("#code-PERSON", code);
            page.fill("#first-PERSON", "135792");
            page.fill("#first-again-PERSON", "135792");
            page.click("form[action='/keys/first'] button");
            page.waitForSelector(".notice.ok");
            assertThat(page.locator("form[action='/keys/retire']").count()).isEqualTo(2);
        }
        try (var principal = stage.as(Role.HT)) {
            stage.look(principal.open("/inbox"), "inbox-notices");
            principal.page().click("form[action='/inbox/notices/seen'] button >> nth=0");
        }
    }

    private String slip() {
        try (var principal = stage.as(Role.HT)) {
            stage.look(principal.open("/keys/codes"), "keys-codes");
            var page = principal.page();
            page.fill("#pin", DemoSchool.PIN);
            page.locator("section[aria-labelledby=asked] button").first().click();
            page.waitForSelector("#code");
            stage.lookAtAnswer(page, "keys-slip");
            return page.innerText("#code");
        }
    }
}
