package vn.giaplai.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.processes.duties.Role;

/** The pages that the story passes by, each looked at as somebody who may see it. */
final class PagesChapter {

    private static final String CLASS_9A = "/gradebook/2026-2027/9A";

    private static final String OWN_WORDS = "chim bay qua nui 47 lan";

    private final Stage stage;

    PagesChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stranger();
        administrator();
        principal();
        homeroomTeacher();
        ownTranscript();
        board();
    }

    private void stranger() {
        var stranger = stage.browser().newSession(stage.address());
        stranger.navigate("/sign-in");
        stage.look(stranger, "sign-in");
        stranger.navigate("/v/abcdefgh");
        stage.look(stranger, "verification-unknown");
        stranger.context().close();
    }

    private void administrator() {
        try (var administrator = stage.as(Role.QT)) {
            for (var page : new String[] {"", "/accounts", "/calendar", "/security", "/staff", "/stuck"}) {
                stage.look(administrator.open("/administration" + page), "administration" + page.replace('/', '-'));
            }
            stage.look(administrator.open("/tasks/unheld"), "tasks-unheld");
            stage.look(administrator.open("/administration/staff/" + stage.homeroomTeacher()), "administration-person");
            stage.look(administrator.open("/inbox?tab=groups"), "inbox-groups");
            stage.look(administrator.open("/gradebook"), "gradebook");
            stage.look(administrator.open("/keys"), "keys");
            stage.look(administrator.open("/password"), "password");
            administrator.page().navigate("/no-such-page");
            stage.look(administrator, "problem");
            administrator.open("/administration/accounts");
            newPassword(administrator, "form[action$='/reset']");
            stage.lookAtAnswer(administrator.page(), "administration-password-sheet");
            owner(administrator.page());
            secondPerson(administrator);
        }
    }

    /** Whoever got a new password chooses another, and shows by the PIN to be the owner before anything opens. */
    private void owner(Page sheet) {
        var codes = sheet.locator("main td code").allInnerTexts();
        try (var owner = Visitor.signIn(stage.browser(), stage.address(), codes.get(0), codes.get(1))) {
            var page = owner.page();
            page.fill("#present", codes.get(1));
            page.fill("#chosen", OWN_WORDS);
            page.fill("#again", OWN_WORDS);
            page.click("form[action='/password'] button.primary");
            page.waitForSelector(".notice.ok");
            page.navigate("/signingdesk");
            stage.look(owner, "keys-owner");
            page.fill("#pin", "975312");
            page.click("form[action='/keys/owner'] button.primary");
            stage.lookAtAnswer(page, "keys-owner-wrong-pin");
            page.fill("#pin", DemoSchool.PIN);
            page.click("form[action='/keys/owner'] button.primary");
            page.waitForURL("**/");
        }
    }

    /** The password of an office waits for the principal; what was proposed is taken back. */
    private void secondPerson(Visitor administrator) {
        administrator.open("/administration/accounts");
        newPassword(administrator, "form[action$='/" + stage.holder(Role.VT) + "/reset']");
        stage.look(administrator.open("/appointments"), "appointments-proposed");
        try (var principal = stage.as(Role.HT)) {
            stage.look(principal.open("/appointments"), "appointments");
        }
        administrator.page().locator("form[action$='/withdraw'] button").click();
    }

    private static void newPassword(Visitor administrator, String form) {
        var question = administrator.page().locator("details:has(" + form + ")").first();
        question.locator("summary").click();
        question.locator("button").click();
    }

    private void principal() {
        try (var principal = stage.as(Role.HT)) {
            stage.look(principal.open("/delegations"), "delegations");
            stage.look(principal.open("/notices"), "notices");
            stage.look(principal.open("/notices/settings"), "notices-settings");
            stage.look(principal.open("/organisation"), "organisation");
            stage.look(principal.open("/organisation/units/" + DemoSchool.CODE), "organisation-unit");
            stage.look(principal.open("/results"), "results");
            stage.look(principal.open("/results/9A"), "results-class");
            assertThat(
                            (boolean)
                                    principal
                                            .page()
                                            .evaluate(
                                                    "[...document.querySelectorAll('main .scroll')].every(it => it.scrollWidth <= it.clientWidth)"))
                    .as("the table of results fits a screen of 1280 px")
                    .isTrue();
            stage.look(principal.open("/results/9A/" + firstPupil()), "results-pupil");
        }
    }

    private void homeroomTeacher() {
        try (var teacher = stage.as(stage.homeroomTeacher())) {
            stage.look(teacher.open(CLASS_9A + "/homeroom"), "gradebook-homeroom");
            stage.look(teacher.open(CLASS_9A + "/exemptions"), "gradebook-exemptions");
        }
    }

    /** The clerk asks for a transcript of a pupil's own; the principal does not agree. */
    private void ownTranscript() {
        String task;
        try (var clerk = stage.as(Role.VT)) {
            var form = clerk.open("/transcripts/9B").page().locator("form[action$='/transcripts/9B/pupil']");
            form.locator("#pupil").selectOption(new SelectOption().setIndex(1));
            form.locator("#transfer").check();
            form.locator("#reason").fill("Gia đình chuyển nơi ở, có đơn xin chuyển trường.");
            form.locator("button").click();
            stage.look(clerk, "transcripts-asked");
            task = stage.awaitTask(clerk, "decideOwnTranscript");
        }
        try (var principal = stage.as(Role.HT)) {
            principal.openTask(task);
            stage.look(principal, "decide-own");
            principal.page().fill("#reason", "Chưa có giấy tiếp nhận của trường mới.");
            principal.page().click("button.danger[name=agreed]");
            stage.lookAtAnswer(principal.page(), "decide-own-refused");
        }
    }

    /** The principal drafts a board of those who administer, and takes the draft back. */
    private void board() {
        try (var principal = stage.as(Role.HT)) {
            var form = principal.open("/board-decision/draft").page().locator("form[action$='/board-decision/draft']");
            for (int row = 0; row < 3; row++) {
                form.locator("#task-" + row).fill("Cấp tài khoản, phân quyền; sao lưu dữ liệu");
            }
            stage.look(principal, "board-decision-draft");
            form.locator("button.primary").click();
            stage.look(principal, "board-decision");
            principal.openTask(stage.awaitTask(principal, "decideBoard"));
            stage.look(principal, "board-decision-decide");
            principal.page().fill("#reason", "Chờ đủ thành viên.");
            principal.page().click("form[action$='/board-decision/withdraw'] button");
            principal.page().waitForSelector(".notice.ok");
        }
    }

    private String firstPupil() {
        return stage.jdbc()
                .sql("select pupil_code from enrolment where class_code = '9A' order by 1 limit 1")
                .query(String.class)
                .single();
    }
}
