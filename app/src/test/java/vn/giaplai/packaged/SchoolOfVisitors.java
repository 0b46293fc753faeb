package vn.giaplai.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.signing.Depth;
import vn.giaplai.signing.SignatureLevel;
import vn.giaplai.signing.SignatureValidator;
import vn.giaplai.signing.TrustAnchors;
import vn.giaplai.signing.ValidationReport;

/** The people of the demo school at the pages of a packaged application: they start class 9A, confirm, sign, review. */
final class SchoolOfVisitors {

    static final String ADMINISTRATOR = "thanhvv.thcsnd";
    static final String PRINCIPAL = "tamltm.thcsnd";
    static final String VICE_PRINCIPAL = "phuocnh.thcsnd";
    static final String HOMEROOM = "annv.thcsnd";
    static final String CLERK = "tuyetdta.thcsnd";

    private static final Pattern BATCH = Pattern.compile("/signingdesk/batch/([0-9a-f-]{36})");

    private final PackagedApplication application;
    private final Map<String, WebVisitor> signedIn = new HashMap<>();

    SchoolOfVisitors(PackagedApplication application) {
        this.application = application;
    }

    /** What the papers in the archive say of themselves, as the clerk gets them; so many there have to be, each once. */
    List<ValidationReport> archivedPapers(int expected) throws IOException {
        var clerk = as(CLERK);
        var anchors = TrustAnchors.fromPem(clerk.page("/demo-pki/root.pem"));
        var papers = application
                .jdbc()
                .sql("select document_id::text from archive_record")
                .query(String.class)
                .list();
        assertThat(papers).hasSize(expected).doesNotHaveDuplicates();
        var reports = new ArrayList<ValidationReport>();
        for (var paper : papers) {
            var report = new SignatureValidator(Clock.systemUTC())
                    .validate(clerk.bytes("/documents/" + paper + "/file"), anchors, Depth.QUICK);
            assertThat(report.allPassed()).as(paper).isTrue();
            assertThat(report.level()).contains(SignatureLevel.B_LTA);
            reports.add(report);
        }
        return reports;
    }

    /** Sessions end with the process: everybody signs in again. */
    void forgetSessions() {
        signedIn.clear();
    }

    WebVisitor as(String username) {
        return signedIn.computeIfAbsent(
                username, name -> WebVisitor.signedIn(application.address(), name, DemoSchool.PASSWORD));
    }

    void startClass() {
        as(ADMINISTRATOR).send("/transcripts", "/transcripts/9A/start", Map.of("year", DemoSchool.YEAR));
    }

    void confirmDecisions() {
        var page = "/results/confirm-decisions/" + awaitTask("confirmDecisions");
        var principal = as(PRINCIPAL);
        var seen = WebVisitor.values(principal.page(page), "seen").get(0);
        principal.send(page, page, Map.of("seen", seen));
    }

    void reviewAll() {
        var page = "/transcripts/review/" + awaitTask("reviewTranscripts");
        as(VICE_PRINCIPAL).send(page, page, Map.of());
    }

    /** Who has a subject round of the class open today, by user name. */
    List<String> subjectTeachers() {
        return application.jdbc().sql("""
                        select distinct a.username from assignment t join account a using (person_code)
                        where t.class_code = '9A' and t.role = 'GVBM'
                          and current_date between t.valid_from and coalesce(t.valid_to, current_date)
                        order by 1
                        """).query(String.class).list();
    }

    /** Confirms the list of everything that waits for this person, and gives the batch; it waits for the PIN. */
    String confirmList(String username) {
        return confirmList(as(username), username);
    }

    static String confirmList(WebVisitor person, String username) {
        var rounds = WebVisitor.values(person.page("/signingdesk"), "round");
        var page = "/signingdesk/rounds?round=" + String.join("&round=", rounds);
        var papers = WebVisitor.values(person.page(page), "paper");
        var answer = person.send(page, "/signingdesk/confirm", Map.of("paper", papers));
        var batch = BATCH.matcher(answer.uri().getPath());
        if (!batch.find()) {
            throw new AssertionError(username + " got no batch but " + answer.uri());
        }
        return batch.group(1);
    }

    void enterPin(String username, String batch) {
        var page = "/signingdesk/batch/" + batch;
        as(username).send(page, page + "/start", Map.of("pin", DemoSchool.PIN));
    }

    void signEverything(String username) {
        var batch = confirmList(username);
        enterPin(username, batch);
        awaitFinished(batch);
    }

    void awaitFinished(String batch) {
        application.until("batch " + batch, () -> "FINISHED".equals(state(batch)));
    }

    String state(String batch) {
        return application
                .jdbc()
                .sql("select state from signing_batch where id = :id::uuid")
                .param("id", batch)
                .query(String.class)
                .single();
    }

    /** The one open task of an element, as soon as there is one. */
    String awaitTask(String element) {
        application.until("task " + element, () -> !open(element).isEmpty());
        return open(element).get(0);
    }

    private List<String> open(String element) {
        return application
                .jdbc()
                .sql("select task_id from inbox_item where element = :element and closed_at is null")
                .param("element", element)
                .query(String.class)
                .list();
    }
}
