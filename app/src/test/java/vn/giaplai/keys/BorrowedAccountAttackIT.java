package vn.giaplai.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.web.FormVisitor.encoded;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaplai.documents.Documents;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.documents.RoundOrder;
import vn.giaplai.processes.documents.SignatureRounds;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.security.Accounts;
import vn.giaplai.signingdesk.DeskFixture;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;
import vn.giaplai.web.FormVisitor;

/**
 * An administrator gives somebody a password and works under it: nothing opens before its owner proved to be the owner, by
 * the PIN of the own key or by a code that somebody else handed over in person.
 */
@AppTest
@Import(DeskFixture.class) // the same application, and database, as the tests of the signing desk
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class BorrowedAccountAttackIT {

    private static final String PIN = DeskFixture.PIN;
    private static final String OWN = "chim bay qua nui 47 lan";
    private static final String PROOF = "/keys/owner";
    private static final Pattern CODE = Pattern.compile("<code id=\"code\">([a-z0-9-]{14})</code>");
    private static final Pattern PASSWORD = Pattern.compile("<code>([a-z0-9]{12})</code></td>");

    /** What is open to everybody, about the own account, or the way to a new key; a new line here is a decision. */
    private static final List<String> OPEN = List.of(
            "/error",
            "/sign-in",
            "/password",
            "/verify",
            "/verify/report/x",
            "/verify/report/x/etsi",
            "/v",
            "/v/x",
            "/keys",
            "/keys/owner",
            "/demo-pki/root.cer",
            "/demo-pki/root.pem",
            "/demo-pki/root.crl",
            "/demo-pki/issuing.cer",
            "/demo-pki/issuing.crl");

    @LocalServerPort
    int port;

    @Autowired
    TestSchool school;

    @Autowired
    DeskFixture desk;

    @Autowired
    SignatureRounds rounds;

    @Autowired
    Documents documents;

    @Autowired
    KeyCustody keys;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages;

    private Person teacher;
    private String paper = "";
    private String round = "";

    @BeforeEach
    void a_teacher_whose_round_is_open() {
        teacher = school.person("Nguyễn Thị Chính Chủ", Role.GV);
        school.assign(teacher, TestSchool.CLASS_A, "TOAN");
        var number = desk.caseOf(1, "9A");
        var task = new TaskId("task-" + UUID.randomUUID());
        rounds.open(new RoundOrder(
                number,
                task,
                "transcript-signoff",
                "signSubject",
                Role.GVBM,
                Place.ofClass(TestSchool.SCHOOL, TestSchool.YEAR, "9A").withSubject("TOAN", null),
                "subject.toan",
                List.of("principal")));
        paper = "/documents/"
                + documents.papers(number.value()).get(0).document().id() + "/file";
        round = "/signingdesk/round/" + task.value();
    }

    @Test
    void a_reset_password_opens_nothing_until_the_owner_gives_the_pin() {
        withKey(teacher);
        var borrowed = resetAndOwned();

        for (var address : List.of(paper, round, "/", "/gradebook", "/results", "/transcripts", "/tasks/x")) {
            assertThat(leadsTo(borrowed.get(address))).as(address).isEqualTo(PROOF);
        }
        assertThat(borrowed.get(PROOF).body())
                .contains("do Trần Văn Quản Trị cấp lại lúc", "Quên mã PIN", "không nhờ ai cấp lại");
        assertThat(borrowed.post(PROOF, Map.of("pin", "975312")).body()).contains("Bạn còn 4 lần thử");
        assertThat(leadsTo(borrowed.get("/"))).isEqualTo(PROOF);

        assertThat(leadsTo(borrowed.post(PROOF, Map.of("pin", PIN)))).isEqualTo("/");

        for (var address : List.of(paper, round, "/", "/gradebook")) {
            assertThat(borrowed.get(address).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(leadsTo(borrowed.get(PROOF))).isEqualTo("/");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'account-owner-proved' and actor = :it")
                        .param("it", teacher.code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoever_guesses_the_pin_locks_the_key_and_gets_nowhere() {
        withKey(teacher);
        var borrowed = resetAndOwned();

        for (int tries = 0; tries < 5; tries++) {
            borrowed.post(PROOF, Map.of("pin", "97531" + tries));
        }

        assertThat(borrowed.get(PROOF).body()).contains("đã bị khóa");
        assertThat(borrowed.post(PROOF, Map.of("pin", PIN)).statusCode()).isNotEqualTo(302);
        assertThat(leadsTo(borrowed.get(paper))).isEqualTo(PROOF);
    }

    @Test
    void no_page_but_those_of_the_own_account_opens_under_a_borrowed_password() {
        withKey(teacher);
        var borrowed = resetAndOwned();
        var readable = pages.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                        || route.getMethodsCondition().getMethods().isEmpty())
                .flatMap(route -> route.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{\\*?[^}]*}", "x"))
                .distinct()
                .toList();

        assertThat(readable).hasSizeGreaterThan(40);
        for (var address : readable) {
            if (!OPEN.contains(address)) {
                var answer = borrowed.get(address);
                assertThat(answer.statusCode() == 403 || PROOF.equals(leadsTo(answer)))
                        .as("%s answers %s", address, answer.statusCode())
                        .isTrue();
            }
        }
    }

    @Test
    void a_key_that_was_destroyed_after_the_reset_frees_nobody_from_the_question() {
        withKey(teacher);
        var borrowed = resetAndOwned();
        aDayLater();

        borrowed.post("/keys/retire", Map.of("kind", "PERSON", "password", encoded(OWN)));

        assertThat(keys.find(teacher.code())).isEmpty();
        assertThat(leadsTo(borrowed.get("/gradebook"))).isEqualTo(PROOF);
        assertThat(leadsTo(borrowed.get(paper))).isEqualTo(PROOF);
        assertThat(borrowed.get(PROOF).body()).contains("Khóa ký cũ của bạn đã bị hủy");

        makesKey(borrowed, code());

        assertThat(borrowed.get(paper).statusCode()).isEqualTo(200);
        assertThat(borrowed.get("/gradebook").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_was_newly_entered_by_one_person_opens_no_paper_without_a_code_from_another() {
        var sheet = administrator()
                .post(
                        "/administration/accounts",
                        Map.of("person", teacher.code().value()));
        var borrowed = signIn(found(PASSWORD, sheet.body()));

        assertThat(borrowed.get("/gradebook").statusCode()).isEqualTo(200);
        var refused = borrowed.get(paper);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("khóa ký", "Hiệu trưởng hoặc văn thư");
        for (var address : List.of(round, "/signingdesk")) {
            assertThat(leadsTo(borrowed.get(address))).as(address).isEqualTo(PROOF);
        }
        assertThat(borrowed.get(PROOF).body()).contains("/keys");

        borrowed = choosesOwn(borrowed, found(PASSWORD, sheet.body()));
        makesKey(borrowed, code());

        assertThat(borrowed.get(paper).statusCode()).isEqualTo(200);
        assertThat(borrowed.get(round).statusCode()).isEqualTo(200);
    }

    /** Elsewhere it was changed at the sign-in; else whoever issued it could come in beside the owner who proved it. */
    @Test
    void where_the_school_lets_people_keep_what_was_handed_out_nothing_is_proved_under_it() {
        var sheet = administrator()
                .post(
                        "/administration/accounts",
                        Map.of("person", teacher.code().value()));
        var newcomer = signIn(found(PASSWORD, sheet.body()));
        makesKey(newcomer, code());
        assertThat(newcomer.get("/keys").body()).contains("Hãy đổi mật khẩu trước");
        assertThat(keys.find(teacher.code())).isEmpty();

        withKey(teacher);
        var reset = administrator().post("/administration/accounts/" + teacher.code() + "/reset", Map.of());
        var owner = signIn(found(PASSWORD, reset.body()));

        assertThat(leadsTo(owner.get("/"))).isEqualTo("/password");
        assertThat(owner.get("/password").body()).contains("do người khác cấp");
        assertThat(leadsTo(owner.post(PROOF, Map.of("pin", PIN)))).isEqualTo("/password");
    }

    private FormVisitor resetAndOwned() {
        if (accounts.byPerson(teacher.code()).isEmpty()) {
            school.accountOf(teacher.code());
        }
        var sheet = administrator().post("/administration/accounts/" + teacher.code() + "/reset", Map.of());
        var password = found(PASSWORD, sheet.body());
        return choosesOwn(signIn(password), password);
    }

    private FormVisitor choosesOwn(FormVisitor visitor, String password) {
        visitor.post("/password", Map.of("present", password, "chosen", encoded(OWN), "again", encoded(OWN)));
        return signIn(OWN);
    }

    private FormVisitor signIn(String password) {
        return FormVisitor.signedIn(
                port, accounts.byPerson(teacher.code()).orElseThrow().username(), password);
    }

    private FormVisitor administrator() {
        var account =
                school.accountOf(school.person("Trần Văn Quản Trị", Role.QT).code());
        return FormVisitor.signedIn(port, account.username(), account.password());
    }

    private String code() {
        var principal = desk.principal("Lê Thị Trao Mã");
        var account = school.accountOf(principal.code());
        var slip = FormVisitor.signedIn(port, account.username(), account.password())
                .post("/keys/codes/" + teacher.code() + "/PERSON", Map.of("pin", PIN));
        return found(CODE, slip.body());
    }

    private static void makesKey(FormVisitor visitor, String code) {
        visitor.post(
                "/keys/first", Map.of("kind", "PERSON", "code", code, "newPin", "975312", "newPinAgain", "975312"));
    }

    private void withKey(Person person) {
        keys.issueDemo(person, "Giáo viên", school.school(), PIN.toCharArray());
    }

    private void aDayLater() {
        jdbc.sql(
                        "update account set password_reset_at = password_reset_at - interval '25 hours' where person_code = :it")
                .param("it", teacher.code())
                .update();
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .map(to -> to.replaceFirst("^https?://[^/]+", ""))
                .orElse("stays: " + answer.statusCode());
    }

    private static String found(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
