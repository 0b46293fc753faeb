package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

/** Somebody has the session of somebody else, from a computer left open or a cookie taken, and wants to keep it. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StolenSessionAttackIT {

    private static final String OFFICE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1"
                    + " Mobile/15E148 Safari/604.1";
    private static final String CHOSEN = "bảng đen phấn trắng";
    private static final String ENDED = "/sign-in?refused=ended";
    private static final Pattern HANDLE = Pattern.compile("/password/sessions/([0-9a-f-]{36})/end");

    private final MockMvc pages;
    private final TestSchool school;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Duration lifetime;
    private final int port;

    @Autowired
    StolenSessionAttackIT(
            MockMvc pages,
            TestSchool school,
            Accounts accounts,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock,
            @Value("${giaplai.session.lifetime}") Duration lifetime,
            @LocalServerPort int port) {
        this.pages = pages;
        this.school = school;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.lifetime = lifetime;
        this.port = port;
    }

    @Test
    void a_changed_password_ends_every_session_but_the_one_that_changed_it() {
        var account = school.account("Ngô Thị Mai");
        var owner = browser(OFFICE, account);
        var thief = browser(PHONE, account);

        var changed = owner.send(
                "/password", "/password", Map.of("present", account.password(), "chosen", CHOSEN, "again", CHOSEN));

        assertThat(WebBrowser.leadsTo(changed)).isEqualTo("/password");
        assertThat(WebBrowser.leadsTo(thief.get("/"))).isEqualTo(ENDED);
        assertThat(owner.get("/password").body()).contains("Ngô Thị Mai");
    }

    @Test
    void the_session_that_changed_the_password_gets_a_new_id() {
        var account = school.account("Ngô Thị Lan");
        var owner = browser(OFFICE, account);

        var changed = owner.send(
                "/password", "/password", Map.of("present", account.password(), "chosen", CHOSEN, "again", CHOSEN));

        assertThat(changed.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("giaplai="));
    }

    @Test
    void a_password_that_the_administrator_resets_ends_every_session() {
        var account = school.account("Ngô Thị Cúc");
        var thief = browser(PHONE, account);
        var administrator = browser(
                OFFICE, school.accountOf(school.person("Phan Văn Trị", Role.QT).code()));

        administrator.send(
                "/administration/accounts", "/administration/accounts/" + account.personCode() + "/reset", Map.of());

        assertThat(WebBrowser.leadsTo(thief.get("/"))).isEqualTo(ENDED);
    }

    @Test
    void a_session_does_not_come_back_when_a_closed_account_is_opened_again() {
        var account = school.account("Ngô Thị Đào");
        var thief = browser(PHONE, account);
        var administrator = browser(
                OFFICE, school.accountOf(school.person("Phan Văn Lý", Role.QT).code()));
        var target = "/administration/accounts/" + account.personCode() + "/enable";

        administrator.send("/administration/accounts", target, Map.of("enabled", "false"));
        administrator.send("/administration/accounts", target, Map.of("enabled", "true"));

        assertThat(WebBrowser.leadsTo(thief.get("/"))).isEqualTo(ENDED);
    }

    @Test
    void the_sign_in_says_why_a_session_ended_and_that_the_work_is_safe() {
        var page = new WebBrowser(port, OFFICE).get(ENDED).body();

        assertThat(page).contains("Phiên đăng nhập của bạn đã kết thúc").contains("vẫn còn nguyên");
    }

    @Test
    void the_own_sessions_are_listed_in_words_and_one_of_them_can_be_ended() {
        var account = school.account("Ngô Thị Hồng");
        var owner = browser(OFFICE, account);
        var thief = browser(PHONE, account);

        var page = owner.get("/password").body();
        assertThat(page).contains("Chrome trên Windows", "Safari trên iPhone", "phiên này", "127.0.0.1");
        assertThat(handles(page)).hasSize(1);

        var proof = Map.of("present", account.password());
        var ended =
                owner.send("/password", "/password/sessions/" + handles(page).get(0) + "/end", proof);

        assertThat(WebBrowser.leadsTo(ended)).isEqualTo("/password");
        assertThat(WebBrowser.leadsTo(thief.get("/"))).isEqualTo(ENDED);
        assertThat(owner.get("/password").body()).doesNotContain("Safari trên iPhone");
    }

    @Test
    void all_other_sessions_are_ended_at_once() {
        var account = school.account("Ngô Thị Huệ");
        var owner = browser(OFFICE, account);
        var thieves = List.of(browser(PHONE, account), browser(OFFICE, account));

        owner.send("/password", "/password/sessions/end-others", Map.of("present", account.password()));

        assertThat(thieves)
                .allSatisfy(
                        thief -> assertThat(WebBrowser.leadsTo(thief.get("/"))).isEqualTo(ENDED));
        assertThat(owner.get("/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(strings = {"/password/sessions/end-others", "/password"})
    void a_session_that_renews_itself_while_the_password_is_reset_is_over(String target) {
        var account = school.account("Ngô Thị Đua");
        var administrator =
                new SignedInPerson(new PersonCode("QT-1"), "Phan Văn Cấp", "capv.thcstn", TestSchool.SCHOOL);
        var thief = browser(PHONE, account);
        var form = Map.of("present", account.password(), "chosen", CHOSEN, "again", CHOSEN);

        var renewed = transaction.execute(open -> {
            accounts.reset(account.personCode(), administrator);
            var asked = CompletableFuture.supplyAsync(() -> thief.send("/password", target, form));
            await("the thief waits for the account").pollInSameThread().until(this::somebodyWaitsForUs);
            return asked;
        });
        Objects.requireNonNull(renewed).join();

        assertThat(WebBrowser.leadsTo(thief.get("/"))).isEqualTo(ENDED);
        assertThat(WebBrowser.leadsTo(new WebBrowser(port, PHONE)
                        .send("/sign-in", "/sign-in", Map.of("username", account.username(), "password", CHOSEN))))
                .as("the password that the thief chose")
                .contains("refused=credentials");
    }

    /** Whether another connection waits for what this transaction changed. */
    private boolean somebodyWaitsForUs() {
        return jdbc.sql("""
                        select exists (select 1 from pg_locks
                                       where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))
                        """).query(Boolean.class).single();
    }

    @Test
    void whoever_has_a_session_alone_ends_no_other() {
        var account = school.account("Ngô Thị Hỏi");
        var owner = browser(OFFICE, account);
        var thief = browser(PHONE, account);
        var handle = handles(thief.get("/password").body()).get(0);

        for (var target : List.of("/password/sessions/end-others", "/password/sessions/" + handle + "/end")) {
            var refused = thief.send("/password", target, Map.of("present", "guessed-by-a-thief"));
            thief.send("/password", target, Map.of());

            assertThat(refused.statusCode()).as(target).isEqualTo(422);
            assertThat(refused.body()).contains("Mật khẩu hiện tại chưa đúng");
            assertThat(owner.get("/").statusCode()).as("the owner works on").isEqualTo(200);
        }
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() {
        var account = school.account("Ngô Thị Sen");
        var owner = browser(OFFICE, account);
        browser(PHONE, account);
        var handle = handles(owner.get("/password").body()).get(0);
        var other = school.account("Ngô Thị Kẻ Lạ");
        var stranger = browser(PHONE, other);
        browser(OFFICE, other);
        var proof = Map.of("present", other.password());

        var answers = List.of(
                stranger.send("/password", "/password/sessions/" + handle + "/end", proof),
                stranger.send("/password", "/password/sessions/" + UUID.randomUUID() + "/end", proof));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 404);
        assertThat(handles(owner.get("/password").body())).containsExactly(handle);
    }

    @Test
    void no_page_shows_the_id_that_opens_a_session() {
        var account = school.account("Ngô Thị Súng");
        var owner = new WebBrowser(port, OFFICE);
        var answer = owner.send(
                "/sign-in", "/sign-in", Map.of("username", account.username(), "password", account.password()));
        var id = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("giaplai="))
                .map(cookie -> cookie.substring("giaplai=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();

        assertThat(owner.get("/password").body()).contains("phiên này").doesNotContain(id);
    }

    @Test
    void however_busy_a_session_is_it_ends_at_its_longest_age() throws Exception {
        var account = school.account("Ngô Thị Già");

        assertThat(visit(account, lifetime.minusMinutes(1))).isNull();
        assertThat(visit(account, lifetime)).startsWith("/sign-in?refused=lifetime");
        assertThat(new WebBrowser(port, OFFICE).get("/sign-in?refused=lifetime").body())
                .contains("Phiên đăng nhập đã đến giờ kết thúc");
    }

    /** Where somebody is led whose session began that long ago; null when the page is shown. */
    private @Nullable String visit(FirstPassword account, Duration ago) throws Exception {
        var me = new SignedInPerson(account.personCode(), account.fullName(), account.username(), TestSchool.SCHOOL);
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(me, null, List.of());
        signedIn.setDetails(new SignInTrace(
                UUID.randomUUID(),
                account.personCode(),
                accounts.byPerson(account.personCode()).orElseThrow().generation(),
                clock.instant().minus(ago),
                "192.0.2.1",
                BrowserName.of(OFFICE)));
        return pages.perform(get("/password").with(authentication(signedIn)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private WebBrowser browser(String name, FirstPassword account) {
        return new WebBrowser(port, name).signedIn(account.username(), account.password());
    }

    private static List<String> handles(String page) {
        return HANDLE.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
