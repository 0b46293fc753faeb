package vn.giaplai.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.giaplai.demo.DemoSchool;

/** The data directory of an earlier release under the packaged application of this one: nothing is lost, all goes on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class UpgradeIT {

    private static final int PUPILS = 5;

    @TempDir
    Path folder;

    @Test
    void a_school_of_an_earlier_release_starts_with_all_it_had_and_its_cases_go_on() throws Exception {
        OldSchool.unpack(folder.resolve(".giaplai"));

        try (var application = PackagedApplication.start(folder)) {
            var school = new SchoolOfVisitors(application);
            everyCaseFollowsTheModelsOfToday(application);
            everyTaskHasItsTimersOnce(application);
            everybodySeesTheirPages(school);
            school.archivedPapers(2);
            assertThat(school.as(SchoolOfVisitors.CLERK).page("/archive?q=" + DemoSchool.YEAR))
                    .contains("</html>");
            correctTheOneSentBack(school);
            awaitBothCasesToBeSigned(application);
        }
    }

    /** The same to the end. */
    @Test
    @EnabledIfSystemProperty(named = "upgrade.whole", matches = "true")
    void its_half_signed_class_reaches_the_archive() throws Exception {
        OldSchool.unpack(folder.resolve(".giaplai"));

        try (var application = PackagedApplication.start(folder)) {
            var school = new SchoolOfVisitors(application);
            correctTheOneSentBack(school);
            awaitBothCasesToBeSigned(application);
            theInterruptedListGoesOn(application, school);
            finish(application, school);

            school.archivedPapers(PUPILS);
            assertThat(number(application, "select count(*) from inbox_item where closed_at is null"))
                    .isZero();
        }
    }

    private static void everyCaseFollowsTheModelsOfToday(PackagedApplication application) {
        assertThat(number(application, "select count(*) from camunda.act_ru_execution where parent_id_ is null"))
                .isEqualTo(2);
        assertThat(number(application, """
                        select count(*) from camunda.act_ru_execution e
                          join camunda.act_re_procdef d on d.id_ = e.proc_def_id_
                        where d.version_ < (select max(n.version_) from camunda.act_re_procdef n where n.key_ = d.key_)
                        """)).isZero();
    }

    /** A timer that has fired left its mark in the inbox; every other one waits, once. */
    private static void everyTaskHasItsTimersOnce(PackagedApplication application) {
        for (var timer :
                Map.of("Reminder", "reminded_at", "Escalation", "escalated_at").entrySet()) {
            assertThat(application
                            .jdbc()
                            .sql("""
                            select i.element || ' has ' || count(j.id_) || ' of ' || :timer
                            from inbox_item i join camunda.act_ru_task t on t.id_ = i.task_id
                              left join camunda.act_ru_job j on j.execution_id_ = t.execution_id_
                                and j.handler_type_ = 'timer-task-listener'
                                and j.handler_cfg_ like '%' || :timer
                            where i.closed_at is null
                            group by i.task_id
                            having count(j.id_) + case when i.{mark} is null then 0 else 1 end <> 1
                            """.replace("{mark}", timer.getValue()))
                            .param("timer", timer.getKey())
                            .query(String.class)
                            .list())
                    .isEmpty();
        }
    }

    private static void everybodySeesTheirPages(SchoolOfVisitors school) {
        for (var person : List.of(
                SchoolOfVisitors.ADMINISTRATOR,
                SchoolOfVisitors.PRINCIPAL,
                SchoolOfVisitors.VICE_PRINCIPAL,
                SchoolOfVisitors.HOMEROOM,
                SchoolOfVisitors.CLERK)) {
            for (var page : List.of("/", "/inbox", "/transcripts")) {
                assertThat(school.as(person).page(page)).contains("</html>");
            }
        }
    }

    private static void correctTheOneSentBack(SchoolOfVisitors school) {
        var page = "/gradebook/correct-entries/" + school.awaitTask("correctEntries");
        var answer = school.as(SchoolOfVisitors.HOMEROOM)
                .send(page, page, Map.of("reason", "Tên trên giấy khai sinh đúng như vậy", "kept", "on"));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static void awaitBothCasesToBeSigned(PackagedApplication application) {
        application.until(
                "the paper of the one sent back",
                () -> number(
                                application,
                                "select count(distinct case_number) from inbox_item where element = 'signSubject' and closed_at is null")
                        == 2);
    }

    private static void theInterruptedListGoesOn(PackagedApplication application, SchoolOfVisitors school) {
        var batch = application
                .jdbc()
                .sql("select id::text from signing_batch where state <> 'FINISHED'")
                .query(String.class)
                .single();
        var signer = application.jdbc().sql("""
                        select a.username from signing_batch b join account a on a.person_code = b.signer
                        where b.state <> 'FINISHED'
                        """).query(String.class).single();
        school.enterPin(signer, batch);
        school.awaitFinished(batch);
    }

    private static void finish(PackagedApplication application, SchoolOfVisitors school) {
        school.subjectTeachers().forEach(school::signEverything);
        awaitTwo(application, "signHomeroom");
        school.signEverything(SchoolOfVisitors.HOMEROOM);
        awaitTwo(application, "reviewTranscripts");
        school.reviewAll();
        school.reviewAll();
        awaitTwo(application, "signPrincipal");
        school.signEverything(SchoolOfVisitors.PRINCIPAL);
        awaitTwo(application, "sealTranscripts");
        school.signEverything(SchoolOfVisitors.CLERK);
        application.until(
                "the end of both cases",
                () -> number(application, "select count(*) from camunda.act_ru_execution") == 0);
    }

    private static void awaitTwo(PackagedApplication application, String element) {
        application.until(
                element,
                () -> number(
                                application,
                                "select count(*) from inbox_item where closed_at is null and element = '" + element
                                        + "'")
                        == 2);
    }

    private static long number(PackagedApplication application, String query) {
        return application.jdbc().sql(query).query(Long.class).single();
    }
}
