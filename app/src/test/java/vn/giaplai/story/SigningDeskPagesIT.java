package vn.giaplai.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.giaplai.security.Accounts;
import vn.giaplai.signingdesk.DeskFixture;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

@AppTest
@WithBrowser
@Import(DeskFixture.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SigningDeskPagesIT {

    @Autowired
    DeskFixture fixture;

    @Autowired
    TestSchool school;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void a_principal_looks_confirms_once_enters_the_pin_once_and_sees_four_groups_apart() {
        var principal = fixture.principal("Trần Thị Hiền");
        var account = accounts.create(principal, school.school());
        var evidence = new Evidence("signingdesk");
        var round = fixture.principalRound(fixture.caseOf(6, "9A"), "9A");
        fixture.principalRound(fixture.caseOf(3, "9B"), "9B");

        try (var browser = Browser.open()) {
            var page = browser.newSession("http://localhost:" + port);
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate("/sign-in");
            page.fill("input[name=username]", account.username());
            page.fill("input[name=password]", account.password());
            page.keyboard().press("Enter");
            page.waitForURL("**/");

            page.navigate("/signingdesk");
            evidence.look(page, "desk");

            page.navigate("/signingdesk/round/" + round.task());
            page.waitForSelector("[data-pages] canvas");
            assertThat(page.locator(".papers .seen").first()).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sau"))
                    .press("Enter");
            assertThat(page.locator(".papers a[aria-current]")).hasText("Y Thổ Niê Kđăm");
            page.waitForTimeout(1500);
            evidence.look(page, "round");
            page.locator("input[name=paper]").last().uncheck();
            assertThat(page.locator("[data-count]")).hasText("Đang chọn 5/6 bản");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xác nhận danh sách"))
                    .press("Enter");
            evidence.look(page, "confirmed");
            page.fill("#pin", "000001");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("còn 4 lần thử");
            page.fill("#pin", DeskFixture.PIN);
            page.keyboard().press("Enter");
            assertThat(page.locator("#how-far")).hasText("Đã xong");
            assertThat(page.locator("#g-SIGNED")).hasText("Đã ký: 5");
            evidence.look(page, "signed");

            page.locator("#progress ul a").first().click();
            page.waitForSelector("[data-pages] canvas");
            page.waitForTimeout(1000);
            assertThat(page.locator("main")).containsText("Trần Thị Hiền");
            evidence.look(page, "document");

            page.navigate("/keys");
            evidence.look(page, "keys");
            assertThat(complaints).isEmpty();
        }
    }
}
