package vn.giaplai.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.giaplai.signing.SignatureVerdict;
import vn.giaplai.verification.HostilePdfs;

/**
 * The real application, killed with {@code kill -9} in the middle of its work and started again, until class 9A is in the
 * archive: each paper once, each signature once, each event once. The whole way takes minutes and is played with
 * {@code -Dcrash.whole=true}; otherwise one kill within a batch.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class KilledApplicationIT {

    private static final int PUPILS = 40;
    private static final String SIGNED = "select count(*) from document_revision where kind = 'SIGNATURE'";

    @TempDir
    Path folder;

    @Test
    void a_batch_that_was_killed_goes_on_with_the_pin_and_its_papers_get_their_full_report() throws Exception {
        try (var application = PackagedApplication.start(folder)) {
            var school = new SchoolOfVisitors(application);
            school.startClass();
            school.confirmDecisions();
            school.awaitTask("signSubject");

            var teacher = school.subjectTeachers().get(0);
            killWithinBatch(application, school, teacher);

            assertThat(number(application, SIGNED)).isEqualTo(PUPILS);
            assertThat(doubledEvents(application)).isEmpty();
            assertThat(events(application, "document-signed")).isEqualTo(PUPILS);
            fullReportComes(application, school.as(SchoolOfVisitors.HOMEROOM));
            hostileFilesGetASentence(new WebVisitor(application.address()));
        }
    }

    /** The application has a heap of 512 MB and goes on afterwards. */
    private static void hostileFilesGetASentence(WebVisitor stranger) throws IOException {
        assertThat(stranger.upload("/verify", "/verify", HostilePdfs.endlessObjectStream()))
                .contains("hệ thống không lưu gì");
        assertThat(stranger.upload("/verify", "/verify", HostilePdfs.pages(10_000)))
                .containsPattern("Tệp này không có chữ ký số nào|hệ thống không lưu gì");
        assertThat(stranger.upload("/verify", "/verify", new byte[40 << 20])).contains("lớn hơn 20 MB");
        assertThat(stranger.page("/verify")).contains("_csrf");
    }

    /** From the child process of the packaged application, which reads the jars within the jar. */
    private static void fullReportComes(PackagedApplication application, WebVisitor homeroom) throws IOException {
        var document = application
                .jdbc()
                .sql("select document_id::text from document_revision where kind = 'SIGNATURE' limit 1")
                .query(String.class)
                .single();
        var stranger = new WebVisitor(application.address());
        var link = Pattern.compile("/verify/report/[A-Za-z0-9_-]{24}")
                .matcher(stranger.upload("/verify", "/verify", homeroom.bytes("/documents/" + document + "/file")));
        assertThat(link.find()).isTrue();
        application.until("the full report", () -> !stranger.page(link.group()).contains("data-report=\"RUNNING\""));

        // Signed and not lifted yet: nothing in the file says that the certificate was not revoked.
        assertThat(stranger.page(link.group()))
                .contains("data-report=\"DONE\"", "RSASSA-PSS SHA-256", "Chưa đủ căn cứ");
        assertThat(stranger.page(link.group() + "/etsi")).contains("ValidationReport");
        assertThat(application.data().resolve("verification")).isEmptyDirectory();
    }

    @Test
    @EnabledIfSystemProperty(named = "crash.whole", matches = "true")
    void killed_at_every_stage_a_class_still_reaches_the_archive_with_everything_once() throws Exception {
        try (var application = PackagedApplication.start(folder)) {
            var school = new SchoolOfVisitors(application);
            school.startClass();
            school.confirmDecisions();
            killWhen(application, school, "select count(*) > 3 from document");
            school.awaitTask("signSubject");
            application.until("all papers", () -> number(application, "select count(*) from document") == PUPILS);

            var teachers = school.subjectTeachers();
            killWithinBatch(application, school, teachers.get(0));
            killAfterLastPaper(application, school, teachers.get(1));
            teachers.subList(2, teachers.size()).forEach(school::signEverything);
            school.awaitTask("signHomeroom");
            killWithinBatch(application, school, SchoolOfVisitors.HOMEROOM);
            school.reviewAll();
            school.awaitTask("signPrincipal");
            school.signEverything(SchoolOfVisitors.PRINCIPAL);
            school.awaitTask("sealTranscripts");
            var seal = school.confirmList(SchoolOfVisitors.CLERK);
            school.enterPin(SchoolOfVisitors.CLERK, seal);
            killWhen(application, school, "select count(*) > 2 from document_revision where kind = 'LIFT'");
            assertThat(number(application, "select count(*) from document_revision where kind = 'LIFT'"))
                    .isLessThan(PUPILS);
            killWhen(application, school, "select count(*) > 2 from archive_record");
            assertThat(number(application, "select count(*) from archive_record"))
                    .isLessThan(PUPILS);
            application.until(
                    "the end of the case",
                    () -> number(application, "select count(*) from process_case where ended_at is not null") == 1);

            everythingIsThereOnce(application);
        }
    }

    private static void killWithinBatch(PackagedApplication application, SchoolOfVisitors school, String person)
            throws Exception {
        long before = number(application, SIGNED);
        var batch = school.confirmList(person);
        long papers = number(application, "select count(*) from signing_item where batch_id = '" + batch + "'");
        school.enterPin(person, batch);
        killWhen(application, school, SIGNED.replace("count(*)", "count(*) > " + before));
        assertThat(number(application, SIGNED)).isBetween(before + 1, before + papers - 1);

        application.until("the batch to be halted", () -> school.state(batch).equals("WAITING_FOR_PIN"));
        assertThat(school.as(person).page("/signingdesk/batch/" + batch))
                .contains("Không chữ ký nào bị mất hay bị lặp; hãy nhập mã PIN để ký tiếp.");
        school.enterPin(person, batch);
        school.awaitFinished(batch);
        assertThat(number(application, SIGNED)).isEqualTo(before + papers);
    }

    /** Every paper is signed, but the process was not told that the round is over. */
    private static void killAfterLastPaper(PackagedApplication application, SchoolOfVisitors school, String person)
            throws Exception {
        var batch = school.confirmList(person);
        school.enterPin(person, batch);
        killWhen(
                application,
                school,
                "select count(*) = 0 from signing_item where batch_id = '" + batch + "' and outcome = 'WAITING'");
        application.until("the batch to be halted", () -> !school.state(batch).equals("RUNNING"));
        if (!school.state(batch).equals("FINISHED")) {
            school.enterPin(person, batch);
            school.awaitFinished(batch);
        }
    }

    /** Asks the database without a pause, kills the application as soon as it says yes, and starts it again. */
    private static void killWhen(PackagedApplication application, SchoolOfVisitors school, String condition)
            throws SQLException, InterruptedException {
        try (var connection = application.connection();
                var question = connection.prepareStatement(condition)) {
            boolean reached = false;
            while (!reached) {
                try (var answer = question.executeQuery()) {
                    answer.next();
                    reached = answer.getBoolean(1);
                }
            }
            application.kill();
        }
        application.startAgain();
        school.forgetSessions();
    }

    private void everythingIsThereOnce(PackagedApplication application) throws IOException {
        assertThat(new SchoolOfVisitors(application).archivedPapers(PUPILS))
                .allSatisfy(report -> assertThat(report.signatures())
                        .extracting(SignatureVerdict::field)
                        .hasSize(22)
                        .doesNotHaveDuplicates());
        assertThat(doubledEvents(application)).isEmpty();
        assertThat(events(application, "document-signed")).isEqualTo(22L * PUPILS);
        for (var once : List.of("document-created", "document-lifted", "document-issued", "document-archived")) {
            assertThat(events(application, once)).as(once).isEqualTo(PUPILS);
        }
        try (var files = Files.walk(application.data().resolve("archive"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".pdf"))).hasSize(PUPILS);
        }
    }

    /** Acts on a paper that the ledger holds twice, as sentences for the reader of a failure. */
    private static List<String> doubledEvents(PackagedApplication application) {
        return application.jdbc().sql("""
            select action || ' ' || document_id || ' ' || coalesce(details->>'field', '') || ': ' || count(*)
            from audit_event
            where document_id is not null and action <> 'document-read'
            group by action, document_id, coalesce(details->>'field', '')
            having count(*) > 1
            """).query(String.class).list();
    }

    private static long events(PackagedApplication application, String action) {
        return number(application, "select count(*) from audit_event where action = '" + action + "'");
    }

    private static long number(PackagedApplication application, String sql) {
        return application.jdbc().sql(sql).query(Long.class).single();
    }
}
