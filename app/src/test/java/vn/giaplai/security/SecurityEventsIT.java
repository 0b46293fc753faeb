package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.audit.SecurityEvent;
import vn.giaplai.audit.SecurityEvents;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

/** Each thing that happens to an account is written once, with who and from where; a flood buries nothing. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecurityEventsIT {

    private static final String CHOSEN = "bầu trời tím ngắt";

    @Autowired
    TestSchool school;

    @Autowired
    SecurityEvents events;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void everything_that_happens_to_an_account_is_written_once_with_who_and_from_where() {
        var board = school.accountOf(school.person("Tạ Văn Quản", Role.QT).code());
        var administrator = new Guest(port);
        administrator.signIn(board.username(), board.password());
        var newcomer = school.person("Tạ Thị Mới", Role.GV).code();
        var sheet = administrator.post("/administration/accounts", Map.of("person", newcomer.value()));
        var username = find(sheet, "<code>(tamt[a-z0-9.]*|moitt[a-z0-9.]*)</code>");
        var password = find(sheet, "<code>([a-z2-9]{12})</code>");
        var teacher = new Guest(port);

        teacher.signIn(username, "sai mật khẩu");
        teacher.signIn(username, password);
        teacher.get("/administration");
        teacher.post("/password", Map.of("present", "sai", "chosen", CHOSEN, "again", CHOSEN));
        teacher.post("/password", Map.of("present", password, "chosen", CHOSEN, "again", CHOSEN));
        teacher.post("/sign-out", Map.of());
        teacher.signIn(username, CHOSEN);
        administrator.post("/administration/accounts/" + newcomer + "/enable", Map.of("enabled", "false"));
        teacher.get("/");
        teacher.signIn(username, CHOSEN);
        administrator.post("/administration/accounts/" + newcomer + "/enable", Map.of("enabled", "true"));
        administrator.post("/administration/accounts/" + newcomer + "/reset", Map.of());

        assertThat(outside(newcomer.value()))
                .containsExactly(
                        "sign-in-refused credentials 127.0.0.1 1",
                        "sign-in  127.0.0.1 1",
                        "access-refused GET /administration 127.0.0.1 1",
                        "password-refused  127.0.0.1 1",
                        "sign-out  127.0.0.1 1",
                        "sign-in  127.0.0.1 1",
                        "session-ended  127.0.0.1 1",
                        "sign-in-refused disabled 127.0.0.1 1");
        assertThat(acts(newcomer.value()))
                .containsExactly(
                        "account-created " + board.personCode() + " 127.0.0.1",
                        "account-password-changed " + newcomer + " 127.0.0.1",
                        "account-disabled " + board.personCode() + " 127.0.0.1",
                        "account-enabled " + board.personCode() + " 127.0.0.1",
                        "account-password-reset " + board.personCode() + " 127.0.0.1");
        assertThat(outside(newcomer.value()).stream()
                        .map(line -> line.split(" ")[0])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SecurityEvent.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    @Test
    void a_try_that_comes_too_soon_is_written_too() {
        var account = school.account("Tạ Văn Vội");

        for (int i = 0; i < 12; i++) {
            new Guest(port).signIn(account.username(), "sai mật khẩu");
        }
        events.finish();

        assertThat(jdbc.sql("select sum(times) from security_event where person_code = ?")
                        .param(account.personCode())
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
    }

    @Test
    void what_somebody_types_where_no_account_is_stands_nowhere() {
        new Guest(port).signIn("Mat-Khau-Cua-Toi-99", "x");

        assertThat(jdbc.sql("select count(*) from security_event e where e::text ilike '%Mat-Khau-Cua-Toi%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "select count(*) from security_event where person_code is null and kind = 'sign-in-refused'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void an_address_that_a_request_claims_is_not_believed() {
        var account = school.account("Tạ Văn Giả");
        var guest = new Guest(port).claiming("203.0.113.7");

        guest.signIn(account.username(), account.password());

        assertThat(outside(account.personCode().value())).containsExactly("sign-in  127.0.0.1 1");
    }

    @Test
    void ten_thousand_refusals_fill_no_disk_and_hide_nobody() {
        var many = school.account("Tạ Thị Lụt").personCode();
        var one = school.account("Tạ Thị Lẻ").personCode();

        for (int i = 0; i < 10_000; i++) {
            events.record(refusal(many.value()));
            if (i == 5_000) {
                events.record(refusal(one.value()));
            }
        }
        events.finish();

        assertThat(outside(one.value())).containsExactly("access-refused GET /x 10.9.8.7 1");
        assertThat(outside(many.value())).hasSizeBetween(6, 13);
        assertThat(jdbc.sql("select sum(times) from security_event where person_code = ?")
                        .param(many)
                        .query(Integer.class)
                        .single())
                .isEqualTo(10_000);
    }

    private static SecurityEvent refusal(String person) {
        return new SecurityEvent(SecurityEvent.Kind.ACCESS_REFUSED, new PersonCode(person), "10.9.8.7", "GET /x");
    }

    private List<String> outside(String person) {
        return jdbc.sql("""
                        select concat_ws(' ', kind, detail, address, times) from security_event
                        where person_code = ? order by id
                        """).param(person).query(String.class).list();
    }

    private List<String> acts(String person) {
        return jdbc.sql("""
                        select concat_ws(' ', action, actor, address) from audit_event
                        where subject_ref = ? and action like 'account-%' order by id
                        """).param(person).query(String.class).list();
    }

    private static String find(String page, String pattern) {
        var found = java.util.regex.Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
