package vn.giaplai.story;

import java.util.Map;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.processes.duties.Role;

/** The administrators propose, the principal decides and signs, the clerk seals: the year's transcripts are locked. */
final class LockChapter {

    private static final String APPROVE = "form[action*='/transcript-lock/decide-lock/'] button.primary";

    private final Stage stage;

    LockChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        try (var administrator = stage.as(Role.QT)) {
            administrator.open("/transcripts");
            administrator.page().click("a[href*='/transcript-lock?']");
            stage.look(administrator, "transcript-lock");
            administrator.page().fill("#lock-reason", "Học bạ lớp 9A đã ký đủ và đã vào kho lưu trữ.");
            administrator.page().click("form[action$='/transcript-lock'] button");
            stage.awaitTask(administrator, "decideLock");
            stage.look(administrator, "transcript-lock-proposed");
        }
        try (var principal = stage.as(Role.HT)) {
            principal.openTask(stage.awaitTask(principal, "decideLock"));
            stage.look(principal, "decide-lock");
            principal.page().click(APPROVE);
            stage.look(principal, "decide-lock-forgotten");
            for (var unfinished :
                    principal.page().locator("input[name=leaveOut]").all()) {
                unfinished.check();
            }
            principal.page().click(APPROVE);
            stage.awaitTask(principal, "signLockDecision");
            principal.signEverything(DemoSchool.PIN);
        }
        try (var clerk = stage.as(Role.VT)) {
            stage.awaitTask(clerk, "sealLockDecision");
            clerk.signEverything(DemoSchool.PIN);
            clerk.until(() -> stage.count("select count(*) from transcript_lock", Map.of()) == 1);
        }
    }
}
