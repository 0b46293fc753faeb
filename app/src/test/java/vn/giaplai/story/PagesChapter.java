package vn.giaplai.story;

import java.util.Map;
import vn.giaplai.school.PositionRole;

/** The pages that the story passes by, each looked at as somebody who may see it. */
final class PagesChapter {

    private static final String CLASS_9A = "/gradebook/2026-2027/9A";

    private final Stage stage;

    PagesChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stranger();
        administrator();
        principal();
        homeroomTeacher();
        teacherOfAMissingScore();
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
        try (var administrator = stage.as(PositionRole.QT)) {
            for (var page : new String[] {"", "/accounts", "/calendar", "/staff", "/stuck"}) {
                stage.look(administrator.open("/administration" + page), "administration" + page.replace('/', '-'));
            }
            stage.look(administrator.open("/administration/staff/" + stage.homeroomTeacher()), "administration-person");
            stage.look(administrator.open("/inbox?tab=groups"), "inbox-groups");
            stage.look(administrator.open("/gradebook"), "gradebook");
            stage.look(administrator.open("/keys"), "keys");
            stage.look(administrator.open("/password"), "password");
            administrator.page().navigate("/no-such-page");
            stage.look(administrator, "problem");
            administrator.open("/administration/accounts");
            administrator
                    .page()
                    .locator("form[action$='/reset'] button")
                    .first()
                    .click();
            stage.lookAtAnswer(administrator.page(), "administration-password-sheet");
        }
    }

    private void principal() {
        try (var principal = stage.as(PositionRole.HT)) {
            stage.look(principal.open("/results"), "results");
            stage.look(principal.open("/results/9A"), "results-class");
            stage.look(principal.open("/results/9A/" + firstPupil()), "results-pupil");
        }
    }

    private void homeroomTeacher() {
        try (var teacher = stage.as(stage.homeroomTeacher())) {
            stage.look(teacher.open(CLASS_9A + "/homeroom"), "gradebook-homeroom");
            stage.look(teacher.open(CLASS_9A + "/exemptions"), "gradebook-exemptions");
        }
    }

    /** In 9B a score is missing on purpose: its teacher finds the task. */
    private void teacherOfAMissingScore() {
        try (var administrator = stage.as(PositionRole.QT)) {
            administrator.open("/transcripts");
            administrator.page().click("form[action$='/transcripts/9B/start'] button");
            stage.awaitTask(administrator, "completeEntries");
        }
        var task = stage.openTasks("completeEntries").get(0);
        var owes = stage.jdbc()
                .sql("""
                        select a.person_code from inbox_item i join assignment a
                            on a.class_code = i.class_code and a.subject_code = i.subject_code
                        where i.task_id = :task and :today between a.valid_from and coalesce(a.valid_to, :today) limit 1
                        """)
                .params(Map.of("task", task, "today", stage.today()))
                .query(String.class)
                .single();
        try (var teacher = stage.as(owes)) {
            stage.look(teacher.openTask(task), "complete-entries");
        }
    }

    private String firstPupil() {
        return stage.jdbc()
                .sql("select pupil_code from enrolment where class_code = '9A' order by 1 limit 1")
                .query(String.class)
                .single();
    }
}
