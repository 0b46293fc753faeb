package vn.giaplai.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.giaplai.security.Accounts;
import vn.giaplai.signingdesk.DeskFixture;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

@AppTest
@WithBrowser
@Import(DeskFixture.class)
// A desk of its own: it opens the first round there is.
@TestPropertySource(properties = "giaplai.test.database=desk-pages")
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

            page.navigate("/signingdesk/round/" + round.task());
            assertThat(page.locator("[data-pages] .place")).isInViewport();
            assertThat(page.locator(".papers .seen").first()).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sau"))
                    .press("Enter");
            assertThat(page.locator(".papers a[aria-current]")).hasText("Y Thổ Niê Kđăm");
            assertThat(page.locator("[data-pages] .place")).isInViewport();
            assertThat(page.locator("[data-seen-count]")).hasText("Đã xem 2/6");
            page.waitForResponse(
                    answer -> keeps(answer, "chosen=false"),
                    () -> page.locator("input[name=paper]").last().uncheck());
            assertThat(page.locator("[data-count]")).hasText("Đang chọn 5/6 bản");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xác nhận danh sách")))
                    .isInViewport();

            page.navigate("/signingdesk");
            page.navigate("/signingdesk/round/" + round.task());
            assertThat(page.locator("[data-count]")).hasText("Đang chọn 5/6 bản");
            assertThat(page.locator("[data-seen-count]")).hasText("Đã xem 2/6");

            var confirm = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xác nhận danh sách"));
            page.locator("[data-return] summary").click();
            page.fill("#reason", "Sai điểm");
            assertThat(page.locator("[data-count]")).hasText("Đang chọn 4/6 bản");
            page.locator("input[name=paper]").first().check();
            confirm.press("Enter");
            assertThat(page.locator("#errors")).isFocused();
            assertThat(page.locator("#errors")).containsText("vừa có lý do trả lại, vừa được chọn để ký");
            assertThat(page.locator("#reason")).hasValue("Sai điểm");
            assertThat(page.locator("[data-count]")).hasText("Đang chọn 5/6 bản");
            page.fill("#reason", "");

            confirm.press("Enter");
            assertThat(page.locator("#pin")).isFocused();
            assertThat(page.locator("main")).containsText("Trần Thị Hiền");
            assertThat(page.locator("main")).containsText("5 văn bản, 5 chữ ký");
            page.navigate("/signingdesk/round/" + round.task());
            page.locator("main")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Nhập mã PIN"))
                    .click();
            page.fill("#pin", "000001");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("còn 4 lần thử");
            assertThat(page.locator("#errors")).isFocused();
            page.fill("#pin", DeskFixture.PIN);
            page.keyboard().press("Enter");
            assertThat(page.locator("#how-far")).hasText("Đã xong");
            assertThat(page.locator("#how-far")).isFocused();
            assertThat(page.locator("#g-SIGNED")).hasText("Đã ký: 5");

            page.locator("#progress ul a").first().click();
            page.waitForSelector("[data-pages] canvas");
            assertThat(page.locator("main")).containsText("Trần Thị Hiền");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void a_paper_that_is_unticked_and_ticked_again_on_a_slow_line_stays_ticked() {
        var principal = fixture.principal("Trần Thị Chậm");
        var account = accounts.create(principal, school.school());
        var round = fixture.principalRound(fixture.caseOf(2, "9B"), "9B");

        try (var browser = Browser.open()) {
            var page = browser.newSession("http://localhost:" + port);
            page.navigate("/sign-in");
            page.fill("input[name=username]", account.username());
            page.fill("input[name=password]", account.password());
            page.keyboard().press("Enter");
            page.waitForURL("**/");
            page.navigate("/signingdesk/round/" + round.task());
            var box = page.locator("input[name=paper]").first();

            var slow = new ArrayList<Route>();
            page.route("**/papers/*", route -> {
                if (slow.isEmpty() && route.request().postData().contains("chosen")) {
                    slow.add(route);
                } else {
                    route.resume();
                }
            });
            page.waitForResponse(answer -> keeps(answer, "chosen=true"), () -> {
                page.waitForRequest("**/papers/*", box::uncheck);
                box.check();
                slow.get(0).resume();
            });
            page.navigate("/signingdesk/round/" + round.task());

            assertThat(page.locator("[data-count]")).hasText("Đang chọn 2/2 bản");
        }
    }

    private static boolean keeps(Response answer, String what) {
        return answer.status() == 204
                && answer.url().contains("/papers/")
                && answer.request().postData().contains(what);
    }

    @Test
    void a_principal_without_a_mouse_signs_a_round_and_always_sees_where_the_focus_is() {
        var principal = fixture.principal("Trần Thị Phím");
        var account = accounts.create(principal, school.school());
        fixture.principalRound(fixture.caseOf(3, "9A"), "9A");

        try (var browser = Browser.open()) {
            var page = browser.newSession("http://localhost:" + port);
            var keyboard = new Keyboard(page);
            page.navigate("/sign-in");
            keyboard.type("#username", account.username());
            keyboard.type("#password", account.password());
            keyboard.enter("main button");
            page.waitForURL("**/");

            keyboard.enter("nav a[href$='/signingdesk']");
            page.waitForURL("**/signingdesk");
            keyboard.enter("a.skip");
            keyboard.enter("main th a");
            page.waitForURL("**/signingdesk/round/**");
            keyboard.enter("a.paper");
            page.waitForSelector("[data-pages] canvas");
            keyboard.space("input[name=paper]:nth-of-type(1)");
            assertThat(page.locator("[data-count]")).hasText("Đang chọn 2/3 bản");
            keyboard.enter("button.primary[form=list]");
            page.waitForURL("**/signingdesk/batch/**");
            keyboard.type("#pin", DeskFixture.PIN);
            page.keyboard().press("Enter");

            assertThat(page.locator("#how-far")).hasText("Đã xong");
            assertThat(page.locator("#g-SIGNED")).hasText("Đã ký: 2");
        }
    }
}
