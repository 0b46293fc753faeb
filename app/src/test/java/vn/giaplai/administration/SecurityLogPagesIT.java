package vn.giaplai.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.audit.SecurityEvent;
import vn.giaplai.audit.SecurityEvents;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.Asking;
import vn.giaplai.testing.TestSchool;
import vn.giaplai.web.SchoolTime;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecurityLogPagesIT {

    private static final Pattern ACTION = Pattern.compile(
            "\"((?:account|settings|staff|position|assignment|file|school|key|pin|certificate|archived|document-read"
                    + "|transcript-previewed)[a-z-]*)\"");

    private final MockMvc browser;
    private final TestSchool school;
    private final SecurityEvents events;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final SchoolTime time;

    @Autowired
    SecurityLogPagesIT(
            MockMvc browser,
            TestSchool school,
            SecurityEvents events,
            AuditLog audit,
            TransactionOperations transaction,
            SchoolTime time) {
        this.browser = browser;
        this.school = school;
        this.events = events;
        this.audit = audit;
        this.transaction = transaction;
        this.time = time;
    }

    @Test
    void the_principal_reads_who_came_and_who_was_refused_from_where() throws Exception {
        var teacher = school.person("Quách Văn Vào", Role.GV);
        events.record(new SecurityEvent(SecurityEvent.Kind.SIGN_IN, teacher.code(), "192.0.2.7", ""));
        events.record(
                new SecurityEvent(SecurityEvent.Kind.SIGN_IN_REFUSED, teacher.code(), "192.0.2.8", "credentials"));
        events.record(new SecurityEvent(SecurityEvent.Kind.ACCESS_REFUSED, teacher.code(), null, "GET /x"));

        var page = page(Role.HT, "?person=" + teacher.code());

        assertThat(text(page))
                .containsSubsequence(
                        "Bị từ chối vì không có quyền",
                        "GET /x",
                        "Không đăng nhập được (sai tên tài khoản hoặc mật khẩu)",
                        "192.0.2.8",
                        "Đăng nhập",
                        "192.0.2.7");
        assertThat(text(page(Role.HT, "?topic=REFUSED&person=" + teacher.code())))
                .doesNotContain("192.0.2.7");
    }

    @Test
    void a_day_and_a_person_narrow_it_and_what_is_no_day_is_said() throws Exception {
        var teacher = school.person("Quách Thị Ngày", Role.GV);
        acted(teacher, "position-added", 1);
        var today = time.day(time.today());

        assertThat(page(Role.QT, "?person=" + teacher.code() + "&day=" + today)).contains("Thêm chức vụ</span>");
        assertThat(page(Role.QT, "?person=" + teacher.code() + "&day=01/02/2020"))
                .contains("Không có việc nào như vậy");
        assertThat(page(Role.QT, "?day=31/02/2026")).contains("Không đọc được ngày này");
    }

    @Test
    void looks_at_papers_are_shown_when_they_are_asked_for() throws Exception {
        var teacher = school.person("Quách Văn Xem", Role.GV);
        acted(teacher, "document-read", 1);

        assertThat(page(Role.HT, "?person=" + teacher.code())).contains("Không có việc nào như vậy");
        assertThat(page(Role.HT, "?topic=PAPER&person=" + teacher.code())).contains("Xem văn bản</span>");
    }

    @Test
    void older_lines_follow_on_the_next_page_without_gap_or_double() throws Exception {
        var teacher = school.person("Quách Thị Nhiều", Role.GV);
        acted(teacher, "settings-changed", SecurityLogController.PAGE + 3);
        var first = page(Role.QT, "?person=" + teacher.code());
        var next = Pattern.compile("href=\"/administration/security([^\"]*after=[^\"]*)\"")
                .matcher(first);

        assertThat(next.find()).isTrue();
        var second = page(Role.QT, next.group(1).replace("&amp;", "&"));

        assertThat(first.split("Đổi thiết lập của trường</span>")).hasSize(SecurityLogController.PAGE + 1);
        assertThat(second.split("Đổi thiết lập của trường</span>")).hasSize(4);
        assertThat(page(Role.QT, "?after=x")).contains("Nhật ký an toàn");
    }

    @Test
    void teachers_do_not_read_it() throws Exception {
        browser.perform(get("/administration/security").with(as(school.person("Quách Văn Dạy", Role.GV))))
                .andExpect(status().isForbidden());
    }

    @Test
    void every_act_that_the_log_shows_has_its_words() throws IOException {
        var words = new Properties();
        try (var bundles = Files.newDirectoryStream(Path.of("src/main/resources/messages"), "*.properties")) {
            for (var bundle : bundles) {
                try (var reader = Files.newBufferedReader(bundle)) {
                    words.load(reader);
                }
            }
        }
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (source.contains("AuditEvent")) {
                    ACTION.matcher(source)
                            .results()
                            .map(found -> found.group(1))
                            .filter(action -> action.contains("-"))
                            .filter(action -> !words.containsKey("administration.log.action." + action))
                            .forEach(missing::add);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private void acted(Person person, String action, int times) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < times; i++) {
                audit.record(AuditEvent.by(person.code(), action));
            }
        });
    }

    private String page(Role role, String query) throws Exception {
        var reader = school.person("Quách Thị Đọc", role);
        school.accountOf(reader.code());
        return browser.perform(get(java.net.URI.create("/administration/security" + query))
                        .with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static RequestPostProcessor as(Person person) {
        var me = new SignedInPerson(
                person.code(), person.fullName(), person.code().value(), TestSchool.SCHOOL);
        return Asking.as(me);
    }
}
