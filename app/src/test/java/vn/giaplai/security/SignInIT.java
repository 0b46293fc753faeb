package vn.giaplai.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInIT {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final MockMvc browser;
    private final TestSchool school;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    SignInIT(
            MockMvc browser,
            TestSchool school,
            Accounts accounts,
            PasswordEncoder encoder,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.browser = browser;
        this.school = school;
        this.accounts = accounts;
        this.encoder = encoder;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void a_right_password_opens_the_first_page_and_a_session() throws Exception {
        var account = school.account("Nguyễn Văn An");

        var result = signIn(account.username(), account.password())
                .andExpect(redirectedUrl("/"))
                .andReturn();

        var session =
                (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
        browser.perform(get("/password").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Nguyễn Văn An")));
    }

    @Test
    void a_wrong_password_and_an_unknown_account_get_the_same_answer() throws Exception {
        var account = school.account("Trần Thị Bích");

        signIn(account.username(), "wrong").andExpect(redirectedUrl("/sign-in?refused=credentials"));
        signIn("nobody.nowhere", "wrong").andExpect(redirectedUrl("/sign-in?refused=credentials"));
    }

    @Test
    void a_wrong_password_keeps_the_user_name_for_one_page_and_the_password_for_none() throws Exception {
        var account = school.account("Bùi Thị Gõ Nhầm");

        var answer = signIn(account.username(), "wrong-typed").andReturn().getResponse();
        var typed = Objects.requireNonNull(answer.getCookie("typed-name"));

        assertThat(typed.isHttpOnly()).isTrue();
        browser.perform(get("/sign-in").param("refused", "credentials").cookie(typed))
                .andExpect(content().string(Matchers.containsString("value=\"" + account.username() + "\"")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("wrong-typed"))))
                .andExpect(cookie().maxAge("typed-name", 0));
        browser.perform(get("/sign-in"))
                .andExpect(content().string(Matchers.not(Matchers.containsString(account.username()))));
    }

    @Test
    void a_password_opens_in_whatever_form_the_keyboard_writes_its_letters() throws Exception {
        var person = school.person("Hồ Thị Mật Khẩu", Role.GV);
        var chosen = "Thước kẻ và bảng đen";
        var account = accounts.create(person, school.school(), Normalizer.normalize(chosen, Normalizer.Form.NFD));

        signIn(account.username(), chosen).andExpect(redirectedUrl("/"));
        signIn(account.username(), Normalizer.normalize(chosen, Normalizer.Form.NFD))
                .andExpect(redirectedUrl("/"));
        signIn(account.username(), "Thươ\u0301c ke\u0309 va\u0300 ba\u0309ng đen")
                .andExpect(redirectedUrl("/"));
        signIn(account.username(), "Thuoc ke va bang den").andExpect(redirectedUrl("/sign-in?refused=credentials"));
    }

    @Test
    void a_password_that_was_kept_in_another_form_still_opens_and_is_kept_anew() throws Exception {
        var person = school.person("Hồ Thị Cũ", Role.GV);
        var chosen = "Thước kẻ và bảng đen";
        var account = accounts.create(person, school.school());
        var old = Objects.requireNonNull(encoder.encode("Thươ\u0301c ke\u0309 va\u0300 ba\u0309ng đen"));
        jdbc.sql("update account set password_hash = ? where person_code = ?")
                .params(old, person.code())
                .update();

        signIn(account.username(), chosen).andExpect(redirectedUrl("/"));

        assertThat(encoder.matches(chosen, hash(person.code().value()))).isTrue();
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        browser.perform(post("/sign-in").param("username", "x").param("password", "y"))
                .andExpect(status().isForbidden());
    }

    @Test
    void somebody_unknown_is_led_to_the_sign_in() throws Exception {
        browser.perform(get("/password"))
                .andExpect(header().string("Location", Matchers.matchesRegex("/sign-in\\?back=[^&]+%2Fpassword")));
        browser.perform(get("/password").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", Matchers.startsWith("/sign-in")));
        browser.perform(get("/password")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://[")
                        .header("Referer", "http://["))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void the_cookies_are_out_of_reach_for_scripts_and_other_sites() throws Exception {
        var somebody = school.account("Đỗ Văn Bánh");
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var address = URI.create("http://localhost:" + port + "/sign-in");
        var page = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        var token = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var form = "_csrf=" + URLEncoder.encode(token, UTF_8) + "&username=" + somebody.username() + "&password="
                + URLEncoder.encode(somebody.password(), UTF_8);

        var answer = client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("giaplai="))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void every_page_carries_the_strict_headers() throws Exception {
        browser.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", Matchers.startsWith("default-src 'self'; ")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("style=\""))))
                .andExpect(content().string(Matchers.not(Matchers.containsString("onclick"))));
    }

    private String hash(String personCode) {
        return jdbc.sql("select password_hash from account where person_code = ?")
                .param(personCode)
                .query(String.class)
                .single();
    }

    private ResultActions signIn(String username, String password) throws Exception {
        var address = "10.0.0." + ADDRESSES.incrementAndGet();
        return browser.perform(post("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("username", username)
                .param("password", password));
    }
}
