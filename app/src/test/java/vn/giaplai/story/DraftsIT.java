package vn.giaplai.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.testing.DemoTest;

/** What somebody typed is never lost without a word: it lies in the browser until the server has it. */
@DemoTest
// Tests that pretend a token move it from the cookie into sessions, for good.
@TestPropertySource(properties = "giaplai.test.database=strangers")
@WithBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class DraftsIT {

    private static final String MATHS_TEACHER = "ND09";
    private static final String HOMEROOM_TEACHER = "ND07";
    private static final String REMARKS = "/gradebook/2026-2027/9A/subjects/TOAN/remarks";
    private static final String TYPED = "Tính nhẩm nhanh, trình bày rõ ràng.";
    private static final Path LOOKS = Path.of("target", "looks");

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser browser;
    private final List<BrowserContext> open = new ArrayList<>();

    @BeforeAll
    void a_browser_opens() {
        browser = Browser.open();
    }

    @AfterEach
    void everybody_leaves() {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    @AfterAll
    void the_browser_closes() {
        browser.close();
    }

    @Test
    void what_was_typed_outlives_the_session_and_goes_when_it_is_saved() {
        var page = signedIn(MATHS_TEACHER);
        page.navigate(REMARKS);
        var before = remark(page).inputValue();
        type(page, TYPED);
        assertThat(stored(page)).hasSize(1);
        assertThat(stored(page).get(0)).doesNotContain("nhẩm").doesNotContain(MATHS_TEACHER);

        endSession(page);
        save(page);
        assertThat(page.locator("main")).containsText("CHƯA ĐƯỢC LƯU");
        look(page, "draft-sign-in");
        signIn(page, MATHS_TEACHER);

        assertThat(page).hasURL("http://localhost:" + port + REMARKS);
        assertThat(page.locator("main")).containsText("CHƯA LƯU");
        assertThat(remark(page)).hasValue(TYPED);
        look(page, "draft-restored-1280");
        page.setViewportSize(360, 780);
        look(page, "draft-restored-360");
        save(page);
        assertThat(page.locator("main")).containsText("Đã lưu");
        page.reload();
        assertThat(remark(page)).hasValue(TYPED);
        assertThat(stored(page)).isEmpty();

        remark(page).fill(before);
        save(page);
        assertThat(page.locator("main")).containsText("Đã lưu");
    }

    @Test
    void when_it_was_typed_is_told_in_the_time_of_the_school_wherever_the_machine_is() {
        var page = browser.newSession("http://localhost:" + port, "America/New_York");
        open.add(page.context());
        page.clock().setFixedTime("2027-05-20T18:30:00Z");
        signIn(page, MATHS_TEACHER);
        page.navigate(REMARKS);
        type(page, TYPED);

        page.reload();

        assertThat(page.locator("main")).containsText("01:30 21/05/2027");
        page.navigate("/");
        assertThat(page.locator("[data-draft-list]")).containsText("01:30 21/05/2027");
    }

    @Test
    void a_change_of_the_language_and_leaving_the_page_keep_it_and_the_first_page_leads_back() {
        var page = signedIn(MATHS_TEACHER);
        page.navigate(REMARKS);
        type(page, TYPED);

        button(page, "English").click();
        assertThat(page.locator("main")).containsText("NOT SAVED");
        assertThat(remark(page)).hasValue(TYPED);
        button(page, "Tiếng Việt").click();
        assertThat(remark(page)).hasValue(TYPED);

        page.navigate("/");
        assertThat(page.locator("[data-draft-list]")).containsText("Bạn còn nội dung đã nhập mà chưa lưu");
        look(page, "draft-list-1280");
        page.locator("[data-draft-list] a").click();
        assertThat(remark(page)).hasValue(TYPED);
        button(page, "Bỏ nội dung chưa lưu").click();
        assertThat(remark(page)).not().hasValue(TYPED);
        assertThat(stored(page)).isEmpty();
    }

    @Test
    void a_form_older_than_the_sign_in_of_another_tab_says_so_and_leads_back_to_what_was_typed() {
        var page = signedIn(MATHS_TEACHER);
        page.navigate(REMARKS);
        type(page, TYPED);
        endSession(page);
        var other = page.context().newPage();
        signIn(other, MATHS_TEACHER);

        save(page);
        assertThat(page.locator("main")).containsText("trước lần đăng nhập gần nhất");
        look(page, "draft-stale-form");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Quay lại trang đang nhập"))
                .click();

        assertThat(remark(page)).hasValue(TYPED);
        assertThat(page.locator("main")).containsText("CHƯA LƯU");
    }

    @Test
    void nobody_else_reads_it_in_the_same_browser_and_signing_out_asks_and_erases() {
        var page = signedIn(MATHS_TEACHER);
        page.navigate(REMARKS);
        type(page, TYPED);
        endSession(page);
        signIn(page, HOMEROOM_TEACHER);
        assertThat(page.locator("[data-draft-list]")).isHidden();
        assertThat(stored(page)).hasSize(1);
        var ownKey = key(page);
        button(page, "Đăng xuất").click();
        signIn(page, MATHS_TEACHER);
        assertThat(key(page)).isNotEqualTo(ownKey);
        assertThat(page.locator("[data-draft-list]")).isVisible();

        page.onceDialog(Dialog::dismiss);
        button(page, "Đăng xuất").click();
        assertThat(stored(page)).hasSize(1);
        page.onceDialog(Dialog::accept);
        button(page, "Đăng xuất").click();
        page.waitForURL("**/sign-in?signed-out");
        assertThat(stored(page)).isEmpty();
    }

    @Test
    void what_somebody_else_saved_meanwhile_stays_and_both_are_shown() {
        var page = signedIn(MATHS_TEACHER);
        page.navigate(REMARKS);
        var before = remark(page).inputValue();
        type(page, TYPED);
        var other = signedIn(MATHS_TEACHER);
        other.navigate(REMARKS);
        remark(other).fill("Tự giác học tập.");
        save(other);
        assertThat(other.locator("main")).containsText("Đã lưu");

        page.reload();

        assertThat(remark(page)).hasValue("Tự giác học tập.");
        assertThat(page.locator("main")).containsText("bạn đã nhập “" + TYPED + "”");
        remark(other).fill(before);
        save(other);
        assertThat(other.locator("main")).containsText("Đã lưu");
    }

    @Test
    void passwords_and_pins_are_never_kept() {
        var page = signedIn(MATHS_TEACHER);
        page.navigate("/password");
        for (var field : page.locator("main input[type=password]").all()) {
            field.fill("Bí mật-2027");
        }
        page.navigate("/keys");
        for (var field : page.locator("main input[type=password]").all()) {
            field.evaluate("field => field.closest('details')?.setAttribute('open', '')");
            field.fill("482915");
        }
        page.navigate("/");

        assertThat(stored(page)).isEmpty();
    }

    private static void type(Page page, String text) {
        remark(page).fill(text);
        page.waitForCondition(() -> !stored(page).isEmpty());
    }

    private static Locator remark(Page page) {
        return page.locator("main textarea").first();
    }

    private static void save(Page page) {
        page.locator("main form button.primary").last().click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void endSession(Page page) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("giaplai"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> stored(Page page) {
        return (List<String>) page.evaluate("Object.entries(localStorage).map(([name, value]) => name + ' ' + value)");
    }

    private static String key(Page page) {
        return (String) page.evaluate("fetch('/drafts/key').then(answer => answer.text())");
    }

    private Page signedIn(String person) {
        var page = browser.newSession("http://localhost:" + port);
        open.add(page.context());
        signIn(page, person);
        return page;
    }

    private void signIn(Page page, String person) {
        if (!page.url().contains("/sign-in")) {
            page.navigate("/sign-in");
        }
        page.fill("#username", username(person));
        page.fill("#password", DemoSchool.PASSWORD);
        page.locator("main button").click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    private String username(String person) {
        return jdbc.sql("select username from account where person_code = :code")
                .param("code", person)
                .query(String.class)
                .single();
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(LOOKS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
