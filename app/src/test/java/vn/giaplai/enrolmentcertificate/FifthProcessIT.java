package vn.giaplai.enrolmentcertificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.documents.Documents;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.signing.Depth;
import vn.giaplai.signing.SignatureLevel;
import vn.giaplai.signing.SignatureValidator;
import vn.giaplai.signing.TrustAnchors;
import vn.giaplai.testing.DemoTest;
import vn.giaplai.web.FormVisitor;

/**
 * The rooms for all know no process. A process that none of them ever heard of, one request, one decision, one paper, two
 * signatures, seal, archive, runs through the real application with nothing but a room of its own in each root: its model
 * and façade beside those of the house ({@code processes.enrolmentcertificate}), its paper ({@code
 * templates.enrolmentcertificate}), its pages and words ({@code enrolmentcertificate}); here all three lie among the
 * tests. Whoever has to edit a shared room to let this pass has found what the shared room knows too much of.
 */
@DemoTest
@ActiveProfiles("fifth-process")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FifthProcessIT {

    private static final String HOMEROOM = "annv.thcsnd";
    private static final String PRINCIPAL = "tamltm.thcsnd";
    private static final String CLERK = "tuyetdta.thcsnd";
    private static final String ASK = "/enrolmentcertificate/ask/" + DemoSchool.YEAR + "/9A";
    private static final Pattern BATCH = Pattern.compile("/signingdesk/batch/([0-9a-f-]{36})");

    private static final AtomicInteger NEXT = new AtomicInteger();

    @LocalServerPort
    int port;

    private final JdbcClient jdbc;
    private final SchoolRegister register;
    private final Documents documents;
    private final Map<String, FormVisitor> signedIn = new HashMap<>();
    private Pupil pupil;

    @Autowired
    FifthProcessIT(JdbcClient jdbc, SchoolRegister register, Documents documents) {
        this.jdbc = jdbc;
        this.register = register;
        this.documents = documents;
    }

    @BeforeEach
    void somebody() {
        pupil = register.pupils(new ClassRef(DemoSchool.CODE, DemoSchool.YEAR, "9A"))
                .get(0);
    }

    @Test
    void a_process_with_nothing_but_its_own_rooms_is_asked_for_decided_signed_sealed_archived_and_verified()
            throws Exception {
        var number = asked();
        decide(number, true);
        sign(HOMEROOM, number, "signAsHomeroom", "Chủ nhiệm ký giấy xác nhận của " + pupil.fullName());
        sign(PRINCIPAL, number, "signAsPrincipal", "Hiệu trưởng ký giấy xác nhận của " + pupil.fullName());
        sign(CLERK, number, "sealCertificate", "Đóng dấu giấy xác nhận của " + pupil.fullName());
        await("case " + number).atMost(Duration.ofMinutes(1)).until(() -> ended(number));

        var paper = documents.ofCase(number).get(0);
        var anchors = TrustAnchors.fromPem(as(CLERK).get("/demo-pki/root.pem").body());
        var report =
                new SignatureValidator(Clock.systemUTC()).validate(documents.bytes(paper.id()), anchors, Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.level()).contains(SignatureLevel.B_LTA);
        assertThat(report.signatures()).hasSize(3);

        assertThat(as(CLERK).get("/archive/" + paper.id()).body())
                .contains("Giấy xác nhận học sinh", "Xác nhận học sinh của " + pupil.fullName(), "10 năm");
        assertThat(new FormVisitor(port).get("/v/" + paper.verificationCode()).body())
                .contains("data-state=\"CURRENT\"", "Giấy xác nhận học sinh", "Trường THCS Nguyễn Du");
    }

    @Test
    void its_case_tells_what_happened_in_its_own_words_in_both_languages() {
        var number = asked();
        decide(number, false);
        await("case " + number).atMost(Duration.ofMinutes(1)).until(() -> ended(number));

        var vietnamese = as(HOMEROOM).get("/cases/" + number).body();
        assertThat(vietnamese)
                .contains(
                        "<span>Giấy xác nhận học sinh</span>",
                        "đã xin giấy xác nhận cho " + pupil.fullName() + ". Lý do: Xin vào đội bóng",
                        "không đồng ý cấp giấy xác nhận.",
                        "Hiệu trưởng ký")
                .doesNotContain("đã làm một việc", "??");
        as(HOMEROOM).post("/language", Map.of("language", "en", "back", "/"));
        var english = as(HOMEROOM).get("/cases/" + number).body();
        assertThat(english).contains("asked for a certificate for", "refused the certificate.", "Principal signs");
    }

    /** The homeroom teacher asks for the pupil; the number of the case. */
    private String asked() {
        var teacher = as(HOMEROOM);
        assertThat(teacher.get(ASK).body()).contains(pupil.code());
        var answer = teacher.post(
                ASK, Map.of("pupil", pupil.code().value(), "purpose", FormVisitor.encoded("Xin vào đội bóng")));
        assertThat(answer.statusCode()).isEqualTo(302);
        var number = answer.headers().firstValue("location").orElseThrow().replaceFirst(".*/cases/", "");
        assertThat(number).startsWith("GXN-");
        return number;
    }

    /** The principal finds the task in the inbox and answers at its page. */
    private void decide(String number, boolean approved) {
        var principal = as(PRINCIPAL);
        var task = task(number, "decideCertificate");
        assertThat(principal.get("/inbox").body()).contains("Quyết định cấp giấy xác nhận cho " + pupil.fullName());
        var page =
                principal.get("/tasks/" + task).headers().firstValue("location").orElseThrow();
        assertThat(page).endsWith("/enrolmentcertificate/decide/" + task);
        assertThat(as(HOMEROOM).get("/enrolmentcertificate/decide/" + task).statusCode())
                .isEqualTo(403);
        assertThat(principal.get("/enrolmentcertificate/decide/" + task).body()).contains("Lý do: Xin vào đội bóng");
        var answer =
                principal.post("/enrolmentcertificate/decide/" + task, Map.of("approved", Boolean.toString(approved)));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    /** Somebody opens the round from the inbox, confirms its one paper and enters the PIN. */
    private void sign(String username, String number, String element, String title) {
        var person = as(username);
        var task = task(number, element);
        var round = person.get("/signingdesk/round/" + task).body();
        assertThat(round).contains(title);
        var paper = values(round, "paper").get(0);
        var confirmed = person.post("/signingdesk/confirm", Map.of("paper", FormVisitor.encoded(paper)));
        var batch = BATCH.matcher(confirmed.headers().firstValue("location").orElseThrow());
        assertThat(batch.find()).isTrue();
        person.post("/signingdesk/batch/" + batch.group(1) + "/start", Map.of("pin", DemoSchool.PIN));
        await(element)
                .atMost(Duration.ofMinutes(1))
                .until(() -> open(number, element).isEmpty());
    }

    private FormVisitor as(String username) {
        return signedIn.computeIfAbsent(username, name -> FormVisitor.signedIn(port, name, DemoSchool.PASSWORD));
    }

    private String task(String number, String element) {
        await(element)
                .atMost(Duration.ofMinutes(1))
                .until(() -> !open(number, element).isEmpty());
        return open(number, element).get(0);
    }

    private List<String> open(String number, String element) {
        return jdbc.sql("""
                        select task_id from inbox_item
                        where case_number = :number and element = :element and closed_at is null
                        """)
                .param("number", number)
                .param("element", element)
                .query(String.class)
                .list();
    }

    private boolean ended(String number) {
        return jdbc.sql("select ended_at is not null from process_case where case_number = :number")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    private static List<String> values(String page, String name) {
        return Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }
}
