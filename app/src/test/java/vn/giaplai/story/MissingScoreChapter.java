package vn.giaplai.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import vn.giaplai.processes.duties.Role;

/** In 9B a score is missing on purpose: its teacher finds the task. A locked year would let no case start. */
final class MissingScoreChapter {

    private final Stage stage;

    MissingScoreChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        try (var administrator = stage.as(Role.QT)) {
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
            teacher.page().click("form[action*='/complete-entries/'] button.primary");
            assertThat(teacher.page().locator("#errors")).containsText("Việc này chưa xong");
            assertThat(teacher.page().locator("#errors")).isFocused();
            stage.lookAtAnswer(teacher.page(), "complete-entries-refused");
        }
    }
}
