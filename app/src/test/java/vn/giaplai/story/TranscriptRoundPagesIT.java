package vn.giaplai.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.gradebook.EntrySheet;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.gradebook.HomeroomEntry;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.testing.DemoTest;
import vn.giaplai.testing.SmallClass;
import vn.giaplai.transcripts.SignoffDriver;
import vn.giaplai.transcripts.TranscriptCases;

/** Real transcripts before the people who sign them: what is signed stands in the list and is open and outlined beside it. */
@DemoTest
@WithBrowser
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class TranscriptRoundPagesIT {

    private static final String MATHS_TEACHER = "ND09";
    private static final String HOMEROOM_TEACHER = "ND07";
    private static final String VICE_PRINCIPAL = "ND02";
    private static final String PRINCIPAL = "ND01";
    private static final Path LOOKS = Path.of("target", "looks");

    @Autowired
    SchoolRegister register;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Gradebook gradebook;

    @Autowired
    TranscriptCases cases;

    @Autowired
    SignoffDriver people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void every_signer_sees_what_is_signed_at_the_place_where_it_is_signed() throws Exception {
        var number = startedClass();

        try (var browser = Browser.open()) {
            teacherSeesTheRow(browser, number);
            people.signRounds(number, "signSubject");
            homeroomTeacherSeesConductAndAbsences(browser, number);
            people.signRounds(number, "signHomeroom");
            reviewerSeesThePapersBesideTheList(browser, number);
            principalSeesFirstWhoIsNotPromoted(browser, number);
        }
    }

    private CaseNumber startedClass() {
        var small = SmallClass.enter("9R", 4, register, staff, gradebook);
        var absent = new HomeroomEntry(small.pupil(3), 46, "Nghỉ học nhiều, cần cố gắng.");
        gradebook.write(
                new EntrySheet(small.ref(), List.of(), List.of(), List.of(), List.of(absent)),
                new PersonCode(HOMEROOM_TEACHER));
        var number = cases.startClass(small.ref(), new PersonCode("ND04"));
        people.confirmDecisions(number, PRINCIPAL);
        return number;
    }

    private void teacherSeesTheRow(Browser browser, CaseNumber number) {
        var task = people.awaitTasks(number, "signSubject").stream()
                .filter(each -> people.signer(each).equals(MATHS_TEACHER)
                        && "TOAN".equals(each.place().subjectCode()))
                .findFirst()
                .orElseThrow();
        var page = signedIn(browser, MATHS_TEACHER);
        page.navigate("/signingdesk/round/" + task.id());

        var first = page.locator(".papers li").first();
        assertThat(first.locator(".content")).containsText("Cả năm");
        assertThat(first.locator(".content")).containsText("Nắm vững kiến thức");
        assertTheRowIsOutlined(page);
        assertThat(first.locator(".seen")).isVisible();
        look(page, "round-teacher-1280");
        next(page);
        assertTheRowIsOutlined(page);
        assertThat(page.locator("[data-seen-count]")).hasText("Đã xem 2/4");

        page.setViewportSize(360, 780);
        page.reload();
        assertThat(page.locator(".closeup canvas[data-drawn]")).hasCount(2);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 360"))
                .isTrue();
        assertThat(page.evaluate("getComputedStyle(document.querySelector('[data-pages]')).overflowY"))
                .isEqualTo("visible");
        page.locator("a.paper").first().click();
        page.locator(".closeup canvas[data-drawn]").last().waitFor();
        look(page, "round-teacher-360");
        page.context().close();
    }

    private void homeroomTeacherSeesConductAndAbsences(Browser browser, CaseNumber number) {
        var page = signedIn(browser, HOMEROOM_TEACHER);
        page.navigate(
                "/signingdesk/round/" + people.awaitTask(number, "signHomeroom").id());

        assertThat(page.locator(".papers li").nth(2).locator(".content")).containsText("46 buổi");
        assertThat(page.locator("[data-pages] .place")).hasCount(2);
        assertThat(page.locator("[data-pages] .place").last()).isInViewport();
        assertThat(page.locator(".papers .seen").first()).isVisible();
        look(page, "round-homeroom-1280");
        page.context().close();
    }

    private void reviewerSeesThePapersBesideTheList(Browser browser, CaseNumber number) {
        var page = signedIn(browser, VICE_PRINCIPAL);
        page.navigate("/transcripts/review/"
                + people.awaitTask(number, "reviewTranscripts").id());

        assertThat(page.locator("#review li").nth(2).locator(".content")).containsText("Chưa hoàn thành chương trình");
        page.locator("canvas[data-drawn]").first().waitFor();
        page.locator("#review li").nth(1).locator("summary").click();
        page.locator("#review li").nth(1).locator("textarea").fill("Nhận xét sai tên");
        assertThat(page.locator("[data-count]")).hasText("Trả lại 1, chuyển Hiệu trưởng ký 3");
        page.locator("button[form=review]").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("chưa chọn người phải sửa");
        assertThat(page.locator("#review li").nth(1).locator("textarea")).hasValue("Nhận xét sai tên");
        look(page, "review-1280");
        page.setViewportSize(360, 780);
        look(page, "review-360");
        page.locator("#review li").nth(1).locator("textarea").fill("");
        page.locator("button[form=review]").click();
        page.waitForURL("**/transcripts/9R**");
        page.context().close();
    }

    private void principalSeesFirstWhoIsNotPromoted(Browser browser, CaseNumber number) {
        var page = signedIn(browser, PRINCIPAL);
        page.navigate("/signingdesk/round/"
                + people.awaitTask(number, "signPrincipal").id());

        assertThat(page.locator(".papers li").first().locator(".badge.warn").first())
                .hasText("Chưa hoàn thành chương trình");
        assertThat(page.locator(".papers .seen").first()).isVisible();
        look(page, "round-principal-1280");
        page.locator("button[form=list]").click();
        page.waitForURL("**/signingdesk/batch/**");
        assertThat(page.locator("#pin")).isFocused();
        assertThat(page.locator("main")).containsText("4 văn bản, 12 chữ ký");
        look(page, "pin-1280");
        page.setViewportSize(360, 780);
        look(page, "pin-360");
        page.context().close();
    }

    private static void assertTheRowIsOutlined(Page page) {
        var place = page.locator("[data-pages] .place");
        assertThat(place).isInViewport();
        var width = (Number) page.evaluate("(() => { const place = document.querySelector('.place');"
                + " return place.offsetWidth / place.parentElement.offsetWidth; })()");
        assertThat(width.doubleValue())
                .as("width of the outline over that of the sheet")
                .isGreaterThan(0.6);
    }

    private static void next(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sau"))
                .press("Enter");
        page.waitForCondition(() -> page.locator(".papers .seen:visible").count() > 1);
    }

    private Page signedIn(Browser browser, String person) {
        var username = jdbc.sql("select username from account where person_code = :code")
                .param("code", person)
                .query(String.class)
                .single();
        return Visitor.signIn(browser, "http://localhost:" + port, username, DemoSchool.PASSWORD)
                .page();
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(LOOKS.resolve(name + ".png")));
    }
}
