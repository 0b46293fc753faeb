package vn.giaplai.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.processes.duties.Role;

/** Decisions, sixteen rounds of subject teachers, the homeroom teacher, review, principal, seal; one pupil sent back. */
final class SigningChapter {

    private static final String RETURNED_SUBJECT = "TOAN";

    private final Stage stage;

    SigningChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        startTheClass();
        confirmDecisions();
        subjectTeachersSign();
        homeroomTeacherSigns();
        reviewAndSendOneBack();
        principalAndClerkSign();
        theReturnedPupilRunsAlone();
    }

    private void startTheClass() {
        try (var administrator = stage.as(Role.QT)) {
            administrator.open("/transcripts");
            stage.look(administrator, "transcripts-before");
            administrator.page().click("form[action$='/transcripts/9A/start'] button");
            stage.awaitTask(administrator, "confirmDecisions");
        }
    }

    private void confirmDecisions() {
        try (var principal = stage.as(Role.HT)) {
            var task = stage.awaitTask(principal, "confirmDecisions");
            principal.open("/");
            stage.look(principal, "inbox-principal");
            principal.openTask(task);
            stage.look(principal, "confirm-decisions");
            principal.page().click("form[action*='/results/confirm-decisions/'] button.primary");
            principal.until(() -> stage.openTasks("signSubject").size()
                    >= stage.subjectTeachers().size());
        }
    }

    private void subjectTeachersSign() {
        boolean first = true;
        for (var teacher : stage.subjectTeachers()) {
            try (var visitor = stage.as(teacher)) {
                if (first) {
                    lookAtTheDesk(visitor);
                    stage.look(visitor, "batch-finished");
                    visitor.open("/inbox?tab=done");
                    stage.look(visitor, "inbox-done");
                    first = false;
                }
                visitor.signEverything(DemoSchool.PIN);
            }
        }
    }

    private void lookAtTheDesk(Visitor teacher) {
        teacher.open("/");
        stage.look(teacher, "inbox-teacher");
        teacher.open("/signingdesk");
        stage.look(teacher, "signing-desk");
        teacher.page().locator("main table th a").first().click();
        teacher.page().waitForURL("**/signingdesk/round/**");
        teacher.page().locator("a.paper").first().click();
        teacher.until(() -> teacher.page().locator(".papers .seen:visible").count() > 0);
        stage.look(teacher, "signing-round");
        var here = teacher.page().url();
        teacher.open("/signingdesk");
        teacher.page().locator("input[name=round]").all().forEach(box -> box.check());
        teacher.page().click("form[action$='/signingdesk/rounds'] button");
        stage.look(teacher, "signing-rounds");
        teacher.open(here);
        teacher.confirm();
        stage.look(teacher, "batch-pin");
        teacher.page().fill("#pin", "000000");
        teacher.page().click("form[action$='/start'] button.primary");
        stage.look(teacher, "batch-wrong-pin");
        assertThat(teacher.sign(DemoSchool.PIN)).isEqualTo(stage.pupils());
    }

    private void homeroomTeacherSigns() {
        try (var homeroom = stage.as(stage.homeroomTeacher())) {
            stage.awaitTask(homeroom, "signHomeroom");
            homeroom.signEverything(DemoSchool.PIN);
        }
    }

    private void reviewAndSendOneBack() {
        try (var head = stage.as(Role.PHT)) {
            head.openTask(stage.awaitTask(head, "reviewTranscripts"));
            var line = head.page().locator("#review li").nth(6);
            line.locator("a.paper").click();
            head.until(() -> head.page().locator("canvas[data-drawn]").count() > 0);
            line.locator("summary").click();
            line.locator("textarea").fill("Điểm thi cuối kì II môn Toán ghi nhầm, đề nghị kiểm tra bài thi.");
            line.locator("select").selectOption(RETURNED_SUBJECT);
            stage.look(head, "review");
            head.page().click("button.primary[form=review]");
            stage.awaitTask(head, "signPrincipal");
        }
    }

    private void principalAndClerkSign() {
        try (var principal = stage.as(Role.HT)) {
            stage.awaitTask(principal, "signPrincipal");
            principal.signEverything(DemoSchool.PIN);
        }
        try (var clerk = stage.as(Role.VT)) {
            stage.awaitTask(clerk, "sealTranscripts");
            clerk.signEverything(DemoSchool.PIN);
            clerk.until(() -> archived() == stage.pupils() - 1);
            var caseNumber = stage.jdbc()
                    .sql("select case_number from process_case where about_kind = 'CLASS' and class_code = '9A'")
                    .query(String.class)
                    .single();
            clerk.open("/cases/" + caseNumber);
            clerk.until(() -> clerk.page().locator(".djs-container").count() > 0);
            stage.look(clerk, "case");
        }
    }

    private int archived() {
        return stage.count("select count(*) from archive_record where class_code = '9A'", Map.of());
    }

    private void theReturnedPupilRunsAlone() {
        try (var teacher = stage.as(stage.teacherOf(RETURNED_SUBJECT))) {
            teacher.openTask(stage.awaitTask(teacher, "correctEntries"));
            stage.look(teacher, "correct-entries");
            new CorrectionScene(teacher).correct();
        }
        confirmAgain();
        for (var signer : stage.subjectTeachers()) {
            try (var visitor = stage.as(signer)) {
                visitor.signEverything(DemoSchool.PIN);
            }
        }
        homeroomTeacherSigns();
        try (var head = stage.as(Role.PHT)) {
            head.openTask(stage.awaitTask(head, "reviewTranscripts"));
            head.page().click("button.primary[form=review]");
        }
        try (var principal = stage.as(Role.HT)) {
            stage.awaitTask(principal, "signPrincipal");
            principal.signEverything(DemoSchool.PIN);
        }
        try (var clerk = stage.as(Role.VT)) {
            stage.awaitTask(clerk, "sealTranscripts");
            clerk.signEverything(DemoSchool.PIN);
            clerk.until(() -> archived() == stage.pupils());
            clerk.open("/transcripts/9A");
            stage.look(clerk, "transcripts-class");
        }
    }

    /** The correction may change the year's decision; only then the principal is asked again. */
    private void confirmAgain() {
        try (var principal = stage.as(Role.HT)) {
            principal.until(() -> !stage.openTasks("confirmDecisions").isEmpty() || roundsAreOpen());
            if (!roundsAreOpen()) {
                principal.openTask(stage.awaitTask(principal, "confirmDecisions"));
                principal.page().click("form[action*='/results/confirm-decisions/'] button.primary");
                principal.until(this::roundsAreOpen);
            }
        }
    }

    private boolean roundsAreOpen() {
        return stage.openTasks("signSubject").size() >= stage.subjectTeachers().size();
    }
}
