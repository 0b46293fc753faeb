package vn.giaplai.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.giaplai.testing.Asking.as;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.HandSetClock;
import vn.giaplai.testing.SmallSchool;

/**
 * Mails to a server that is there, is away, refuses or dies in the middle; the round that the engine's job does is done here
 * by hand, on Thursday 20 May 2027 from eight in the morning in Viet Nam.
 */
@AppTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class NoticeMailIT {

    private static final Instant THURSDAY_AT_EIGHT = Instant.parse("2027-05-20T01:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String PASSWORD = "quite-a-secret-9";
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{8}\\b");
    private static final int PORT = freePort();
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** One clock that the tests move. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        HandSetClock handSetClock() {
            return new HandSetClock();
        }
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
        properties.add("spring.mail.username", () -> "school");
        properties.add("spring.mail.password", () -> PASSWORD);
        properties.add("spring.mail.properties.mail.smtp.auth", () -> "true");
        properties.add("spring.mail.properties.mail.smtp.timeout", () -> "2000");
        properties.add("giaplai.mail.from", () -> "truong@example.org");
        properties.add("giaplai.mail.every", () -> "24h");
        properties.add("giaplai.public-url", () -> "https://giaplai.example.org");
    }

    @Autowired
    SmallSchool schools;

    @Autowired
    NoticeBook book;

    @Autowired
    MailRound round;

    @Autowired
    NoticeMailRepository mails;

    @Autowired
    HandSetClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    private SmallSchool.Staffed school;
    private PersonCode clerk;

    @BeforeEach
    void a_morning_with_a_server_and_no_mails() throws Exception {
        clock.set(THURSDAY_AT_EIGHT);
        jdbc.sql(
                        "update notice set mail_id = null, read_at = now(); delete from notice_mail; delete from notice_choice")
                .update();
        up();
        SERVER.purgeEmailFromAllMailboxes();
        school = schools.withOneOfEach();
        clerk = school.of(Role.VT);
    }

    @AfterAll
    static void down() {
        SERVER.stop();
    }

    private static void up() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        SERVER.setUser("truong@example.org", "school", PASSWORD);
    }

    @Test
    void only_a_code_goes_to_an_address_that_is_not_confirmed() throws Exception {
        tell(NoticeKind.TASK_OVERDUE);
        clock.forward(Duration.ofSeconds(1));

        assertThat(choose("AT_ONCE", "lan@example.org").getStatus()).isEqualTo(302);
        round.work();
        assertThat(subjects()).containsExactly("Giáp Lai: mã xác nhận địa chỉ thư");
        assertThat(settings()).contains("Xác nhận địa chỉ lan@example.org", "Máy chủ thư đã nhận");

        assertThat(confirm(code()).getStatus()).isEqualTo(302);
        assertThat(settings()).contains("Đang gửi đến lan@example.org").doesNotContain("Xác nhận địa chỉ lan");
        tell(NoticeKind.TASK_OVERDUE);
        round.work();
        assertThat(subjects()).contains("Giáp Lai: 1 việc gấp");
        assertThat(SERVER.getReceivedMessages())
                .allSatisfy(mail -> assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated"));
    }

    @Test
    void a_code_is_guessed_five_times_and_asked_for_five_times_a_day() throws Exception {
        choose("DIGEST", "lan@example.org");
        round.work();
        var right = code();
        for (int time = 0; time < AddressCodes.TRIES; time++) {
            var answer = confirm(right.equals("11111111") ? "22222222" : "11111111");
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("Mã không đúng");
        }
        assertThat(confirm(right).getStatus()).isEqualTo(422);

        for (int time = 1; time < NoticeChoices.CODES_A_DAY; time++) {
            assertThat(choose("DIGEST", "lan@example.org").getStatus()).isEqualTo(302);
        }
        var refused = choose("DIGEST", "minh@example.org");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("xin đủ 5 mã", "value=\"minh@example.org\"");
        clock.forward(DAY);
        assertThat(choose("DIGEST", "minh@example.org").getStatus()).isEqualTo(302);
    }

    @Test
    void a_code_holds_for_a_day_and_for_the_address_to_which_it_was_sent() throws Exception {
        choose("DIGEST", "lan@example.org");
        round.work();
        var first = code();
        choose("DIGEST", "minh@example.org");
        round.work();
        assertThat(confirm(first).getStatus()).isEqualTo(422);

        var second = code();
        clock.forward(DAY.plusSeconds(1));
        assertThat(confirm(second).getStatus()).isEqualTo(422);
    }

    @Test
    void what_is_no_address_is_refused_and_stays_on_the_form() throws Exception {
        var refused = choose("AT_ONCE", "lan@example.org\r\nBcc: all@example.org");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("chưa có địa chỉ thư dùng được");
        assertThat(choose("DIGEST", "").getStatus()).isEqualTo(422);
        round.work();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void one_digest_comes_on_a_working_day_and_tells_what_is_unread() throws Exception {
        confirmed("DIGEST");
        tell(NoticeKind.TASK_OVERDUE, NoticeKind.TASK_OVERDUE, NoticeKind.KEY_EXPIRES);
        round.work();
        assertThat(subjects()).isEmpty();

        clock.set(Instant.parse("2027-05-20T23:59:00Z"));
        round.work();
        assertThat(subjects()).isEmpty();

        clock.set(Instant.parse("2027-05-21T00:00:00Z"));
        round.work();
        round.work();
        assertThat(subjects()).containsExactly("Giáp Lai: 3 thông báo chưa đọc");
        assertThat(texts())
                .singleElement()
                .asString()
                .contains("Việc đã quá hạn: 2", "Khóa ký sắp hết hạn: 1", "https://giaplai.example.org/notices");

        tell(NoticeKind.TASK_DUE_SOON);
        clock.set(Instant.parse("2027-05-21T08:00:00Z"));
        round.work();
        clock.set(Instant.parse("2027-05-22T01:00:00Z"));
        round.work();
        assertThat(subjects()).as("Saturday").hasSize(1);
        clock.set(Instant.parse("2027-05-24T00:05:00Z"));
        round.work();
        assertThat(subjects()).contains("Giáp Lai: 1 thông báo chưa đọc").hasSize(2);
    }

    @Test
    void what_was_read_in_the_application_comes_in_no_mail() throws Exception {
        confirmed("DIGEST");
        tell(NoticeKind.TASK_OVERDUE);
        book.readAll(clerk, Long.MAX_VALUE);

        clock.forward(DAY);
        round.work();

        assertThat(subjects()).isEmpty();
    }

    @Test
    void what_is_urgent_comes_at_once_and_what_is_not_waits_for_the_digest() throws Exception {
        confirmed("AT_ONCE");
        tell(NoticeKind.DELEGATION_RECEIVED, NoticeKind.TASK_DUE_SOON);

        round.work();
        round.work();
        assertThat(subjects()).containsExactly("Giáp Lai: 1 việc gấp");

        clock.forward(DAY);
        round.work();
        assertThat(subjects()).contains("Giáp Lai: 1 thông báo chưa đọc").hasSize(2);
    }

    @Test
    void in_quiet_hours_even_what_is_urgent_waits() throws Exception {
        confirmed("AT_ONCE");
        clock.set(Instant.parse("2027-05-20T14:30:00Z"));
        tell(NoticeKind.TASK_OVERDUE);
        round.work();
        assertThat(subjects()).isEmpty();

        clock.set(Instant.parse("2027-05-20T23:00:00Z"));
        round.work();
        assertThat(subjects()).containsExactly("Giáp Lai: 1 việc gấp");
    }

    @Test
    void whoever_wants_no_mail_gets_none() throws Exception {
        confirmed("AT_ONCE");
        choose("APP", "");
        tell(NoticeKind.TASK_OVERDUE);

        round.work();
        clock.forward(DAY);
        round.work();

        assertThat(subjects()).isEmpty();
    }

    @Test
    void whoever_may_not_come_in_any_more_gets_no_mail() throws Exception {
        confirmed("AT_ONCE");
        tell(NoticeKind.TASK_OVERDUE);
        jdbc.sql("update account set enabled = false where person_code = :clerk")
                .param("clerk", clerk)
                .update();

        round.work();
        clock.forward(DAY);
        round.work();

        assertThat(subjects()).isEmpty();
    }

    @Test
    void a_server_that_is_away_holds_nothing_up_and_gets_the_mail_when_it_is_back(CapturedOutput log) throws Exception {
        confirmed("AT_ONCE");
        SERVER.stop();
        tell(NoticeKind.TASK_OVERDUE);
        round.work();
        assertThat(settings()).contains("Chờ gửi");

        up();
        round.work();
        assertThat(subjects()).as("before the pause is over").isEmpty();
        clock.forward(MailRound.pause(1));
        round.work();
        round.work();

        assertThat(subjects()).containsExactly("Giáp Lai: 1 việc gấp");
        assertThat(log.getAll()).contains("AWAY").doesNotContain(PASSWORD);
        assertThat(log.getAll().lines().filter(line -> !line.contains("greenmail")))
                .noneMatch(line -> line.contains("lan@example.org"));
    }

    @Test
    void a_server_that_is_away_for_days_is_given_up_and_said_so() throws Exception {
        confirmed("AT_ONCE");
        SERVER.stop();
        tell(NoticeKind.TASK_OVERDUE);
        round.work();
        clock.forward(Duration.ofDays(3).plusHours(1));
        round.work();

        assertThat(settings()).contains("Không gửi được sau 3 ngày");
    }

    @Test
    void an_address_that_is_refused_is_not_used_again_and_told_to_the_administrators() throws Exception {
        confirmed("AT_ONCE");
        tell(NoticeKind.TASK_OVERDUE);
        answering(Map.of("RCPT", "550 5.1.1 nobody here: lan@example.org"));

        assertThat(settings()).contains("Máy chủ thư từ chối địa chỉ lan@example.org");
        assertThat(by(school.of(Role.QT), get("/notices")).getContentAsString())
                .contains("Máy chủ thư từ chối địa chỉ của Người Giữ VT");
        tell(NoticeKind.TASK_OVERDUE);
        up();
        round.work();
        assertThat(subjects()).isEmpty();

        choose("AT_ONCE", "lan@example.org");
        round.work();
        assertThat(subjects()).as("confirmed once more").containsExactly("Giáp Lai: mã xác nhận địa chỉ thư");
    }

    @Test
    void what_the_server_does_not_take_for_now_is_sent_later() throws Exception {
        confirmed("AT_ONCE");
        tell(NoticeKind.TASK_OVERDUE);
        for (var answers : List.of(
                Map.of("RCPT", "451 try again"), Map.of("DATA", "421 too busy"), Map.of("AUTH", "535 not you"))) {
            answering(answers);
            assertThat(settings()).contains("Chờ gửi");
            clock.forward(Duration.ofHours(3));
        }

        up();
        round.work();
        assertThat(subjects()).containsExactly("Giáp Lai: 1 việc gấp");
    }

    @Test
    void a_mail_of_which_nobody_knows_is_not_sent_again() throws Exception {
        confirmed("AT_ONCE");
        tell(NoticeKind.TASK_OVERDUE);
        answering(Map.of(".", ""));
        assertThat(settings()).contains("Không rõ đã đến hay chưa");

        up();
        clock.forward(Duration.ofHours(3));
        round.work();
        assertThat(subjects()).isEmpty();
    }

    @Test
    void a_mail_that_was_taken_is_sent_even_when_the_farewell_fails() throws Exception {
        confirmed("AT_ONCE");
        tell(NoticeKind.TASK_OVERDUE);
        answering(Map.of("QUIT", ""));

        assertThat(settings()).contains("Thư việc gấp").doesNotContain("Không rõ", "Chờ gửi");
    }

    @Test
    void whoever_dies_while_sending_leaves_a_mail_that_is_not_sent_twice() throws Exception {
        confirmed("DIGEST");
        tell(NoticeKind.TASK_OVERDUE);
        clock.forward(DAY);
        transaction.executeWithoutResult(
                status -> mails.collectDigests(LocalDate.of(2027, 5, 21), clock.instant(), clock.instant()));
        assertThat(mails.claim(clock.instant())).isPresent();

        clock.forward(Duration.ofHours(1));
        round.work();

        assertThat(subjects()).isEmpty();
        assertThat(settings()).contains("Không rõ đã đến hay chưa");
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void no_mail_says_more_than_the_kind_and_a_number(NoticeKind kind) throws Exception {
        confirmed("AT_ONCE");
        var secret = "Nguyễn Văn Bí Mật";
        transaction.executeWithoutResult(status -> book.tell(new NewNotice(
                clerk,
                kind,
                List.of(
                        NoticeArgument.ofClass(secret),
                        NoticeArgument.ofTask("transcript-signoff.signHomeroom.title.pupil", secret, secret),
                        NoticeArgument.of(new PersonCode("079301000001"))),
                "/cases/079301000001")));

        round.work();
        clock.forward(DAY);
        round.work();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(raw()).doesNotContain(secret, "079301000001");
        assertThat(texts()).singleElement().asString().doesNotContain(secret, "079301000001", "{");
    }

    private void answering(Map<String, String> answers) throws IOException {
        SERVER.stop();
        try (var scripted = new ScriptedMailServer(PORT, answers)) {
            round.work();
        }
    }

    private void confirmed(String way) throws Exception {
        choose(way, "lan@example.org");
        round.work();
        assertThat(confirm(code()).getStatus()).isEqualTo(302);
        SERVER.purgeEmailFromAllMailboxes();
    }

    private void tell(NoticeKind... kinds) {
        var person = NoticeArgument.of(clerk);
        transaction.executeWithoutResult(status -> book.tell(Arrays.stream(kinds)
                .map(kind -> new NewNotice(clerk, kind, List.of(person, person, person), "/inbox"))
                .toList()));
    }

    private MockHttpServletResponse choose(String way, String address) throws Exception {
        return by(clerk, post("/notices/settings").param("way", way).param("address", address));
    }

    private MockHttpServletResponse confirm(String code) throws Exception {
        return by(clerk, post("/notices/settings/code").param("code", code));
    }

    private String settings() throws Exception {
        return by(clerk, get("/notices/settings")).getContentAsString();
    }

    /** The code of the newest mail. */
    private static String code() throws Exception {
        var found = CODE.matcher(texts().get(texts().size() - 1));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static List<String> subjects() throws MessagingException {
        var subjects = new ArrayList<String>();
        for (var mail : SERVER.getReceivedMessages()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    private static List<String> texts() throws MessagingException, IOException {
        var texts = new ArrayList<String>();
        for (var mail : SERVER.getReceivedMessages()) {
            texts.add(mail.getContent().toString());
        }
        return texts;
    }

    private static String raw() throws MessagingException, IOException {
        var out = new ByteArrayOutputStream();
        for (var mail : SERVER.getReceivedMessages()) {
            mail.writeTo(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse by(PersonCode person, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(person, school.code())))
                .andReturn()
                .getResponse();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
