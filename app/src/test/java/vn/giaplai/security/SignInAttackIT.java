package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

/** Somebody guesses passwords, or wants to keep others from signing in by guessing. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInAttackIT {

    private static final String IN = "/";
    private static final String WRONG = "/sign-in?refused=credentials";
    private static final String WAIT = "/sign-in?refused=limit";
    private static final String ATTACKER = "203.0.113.66";
    private static final String HOME = "198.51.100.7";
    private static final int FREE_TRIES = 5;

    private final MockMvc browser;
    private final TestSchool school;
    private final HashingRoom hashing;

    @Autowired
    SignInAttackIT(MockMvc browser, TestSchool school, PasswordEncoder hashes) {
        this.hashing = (HashingRoom) hashes;
        this.browser = browser;
        this.school = school;
    }

    @Test
    void each_wrong_password_counts_once() throws Exception {
        var account = school.account("Đặng Thị Đếm");

        var answers = new ArrayList<String>();
        for (int i = 0; i <= FREE_TRIES; i++) {
            answers.add(leadsTo(tryAt("192.0.2.1", account.username(), "wrong " + i, null)));
        }

        assertThat(answers.subList(0, FREE_TRIES)).allMatch(WRONG::equals);
        assertThat(answers.get(FREE_TRIES)).startsWith(WAIT);
    }

    @Test
    void a_principal_signs_in_from_another_address_while_somebody_guesses() throws Exception {
        var principal =
                school.accountOf(school.person("Lê Thị Hiệu Trưởng", Role.HT).code());
        guess(principal.username(), ATTACKER);

        var answer = tryAt(HOME, principal.username(), principal.password(), null);

        assertThat(leadsTo(answer)).isEqualTo(IN);
    }

    @Test
    void a_known_device_stays_able_at_the_very_address_of_the_attacker() throws Exception {
        var principal = school.accountOf(school.person("Lê Thị Quen", Role.HT).code());
        var device = device(tryAt(ATTACKER, principal.username(), principal.password(), null));
        guess(principal.username(), ATTACKER);

        assertThat(leadsTo(tryAt(ATTACKER, principal.username(), principal.password(), null)))
                .startsWith(WAIT);
        assertThat(leadsTo(tryAt(ATTACKER, principal.username(), principal.password(), device)))
                .isEqualTo(IN);
    }

    @Test
    void a_known_device_may_not_guess_for_ever() throws Exception {
        var account = school.account("Đặng Thị Máy");
        var device = device(tryAt(HOME, account.username(), account.password(), null));
        for (int i = 0; i < 2 * FREE_TRIES; i++) {
            assertThat(leadsTo(tryAt(HOME, account.username(), "wrong", device)))
                    .isEqualTo(WRONG);
        }

        assertThat(leadsTo(tryAt(HOME, account.username(), account.password(), device)))
                .startsWith(WAIT);
    }

    @Test
    void a_copied_cookie_of_a_device_does_not_keep_its_owner_out() throws Exception {
        var account = school.account("Đặng Thị Bản");
        var device = device(tryAt(HOME, account.username(), account.password(), null));
        for (int i = 0; i < 2 * FREE_TRIES; i++) {
            tryAt(ATTACKER, account.username(), "wrong", device);
        }

        assertThat(leadsTo(tryAt(HOME, account.username(), account.password(), device)))
                .isEqualTo(IN);
    }

    @Test
    void a_device_of_the_staff_room_knows_several_accounts() throws Exception {
        var first = school.account("Đặng Thị Một");
        var second = school.account("Đặng Thị Hai");
        var device = device(tryAt("192.0.2.50", first.username(), first.password(), null));
        device = device(tryAt("192.0.2.50", second.username(), second.password(), device));
        guess(first.username(), "192.0.2.50");
        guess(second.username(), "192.0.2.50");

        assertThat(leadsTo(tryAt("192.0.2.50", first.username(), first.password(), device)))
                .isEqualTo(IN);
        assertThat(leadsTo(tryAt("192.0.2.50", second.username(), second.password(), device)))
                .isEqualTo(IN);
    }

    @Test
    void a_made_up_cookie_is_no_known_device() throws Exception {
        var account = school.account("Đặng Thị Giả");
        guess(account.username(), "192.0.2.60");
        var device = device(tryAt("192.0.2.61", account.username(), account.password(), null));
        var value = device.getValue();
        var changed = value.substring(0, 44) + (value.endsWith("A") ? "Q" : "A");

        for (var forged : new String[] {"x", value.substring(0, 22), value.replace('.', '_'), changed, value + ".x"}) {
            assertThat(leadsTo(tryAt(
                            "192.0.2.60",
                            account.username(),
                            account.password(),
                            new Cookie("giaplai-device", forged))))
                    .as(forged)
                    .startsWith(WAIT);
        }
    }

    @Test
    void a_device_of_one_account_is_a_stranger_to_another() throws Exception {
        var thief = school.account("Đặng Văn Trộm");
        var principal = school.accountOf(school.person("Lê Thị Lạ", Role.HT).code());
        var device = device(tryAt("192.0.2.40", thief.username(), thief.password(), null));
        guess(principal.username(), "192.0.2.40");

        assertThat(leadsTo(tryAt("192.0.2.40", principal.username(), principal.password(), device)))
                .startsWith(WAIT);
    }

    @Test
    void the_cookie_of_a_device_is_kept_from_scripts_and_opens_nothing_by_itself() throws Exception {
        var account = school.account("Đặng Thị Bánh");
        var signedIn = tryAt(HOME, account.username(), account.password(), null);

        assertThat(signedIn.getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("giaplai-device="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=");
        assertThat(browser.perform(get("/password").cookie(device(signedIn)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        assertThat(leadsTo(tryAt(HOME, account.username(), "wrong", device(signedIn))))
                .isEqualTo(WRONG);
    }

    @Test
    void one_address_serves_a_whole_school_whatever_one_of_them_types() throws Exception {
        var behind = "192.0.2.77";
        for (int i = 0; i < 60; i++) {
            tryAt(behind, "nobody" + i + ".thcstn", "wrong", null);
        }
        var teacher = school.account("Đặng Thị Chung");

        assertThat(leadsTo(tryAt(behind, teacher.username(), teacher.password(), null)))
                .isEqualTo(IN);
    }

    @Test
    void whoever_has_to_wait_is_told_how_long() throws Exception {
        var account = school.account("Đặng Thị Chờ");
        guess(account.username(), ATTACKER);

        var next = leadsTo(tryAt(ATTACKER, account.username(), account.password(), null));

        var page = browser.perform(get(next)).andReturn().getResponse().getContentAsString();
        assertThat(page).containsPattern("Hãy thử lại sau \\d+ giây");
    }

    @Test
    void while_every_seat_is_taken_nobody_is_looked_at_and_the_try_does_not_count() throws Exception {
        var account = school.account("Đặng Thị Đông");
        var done = new CountDownLatch(1);
        var sitting = new ArrayList<Future<Boolean>>();
        var crowd = Executors.newFixedThreadPool(HashingRoom.SEATS + HashingRoom.LINE);
        try {
            for (int i = 0; i < HashingRoom.SEATS + HashingRoom.LINE; i++) {
                sitting.add(crowd.submit(() -> hashing.seated(() -> awaited(done))));
            }
            await().until(() -> hashing.waiting() == HashingRoom.LINE);

            for (int i = 0; i <= FREE_TRIES; i++) {
                var refused = leadsTo(tryAt("192.0.2.95", account.username(), account.password(), null));
                assertThat(refused).startsWith("/sign-in?refused=busy");
            }
            var page = browser.perform(get("/sign-in?refused=busy&seconds=5"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).contains("Hãy thử lại sau 5 giây");
        } finally {
            done.countDown();
            crowd.shutdown();
        }

        assertThat(crowd.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(sitting).allMatch(Future::isDone);
        assertThat(leadsTo(tryAt("192.0.2.95", account.username(), account.password(), null)))
                .isEqualTo(IN);
    }

    private static boolean awaited(CountDownLatch done) {
        try {
            done.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void an_unknown_account_is_slowed_down_as_a_known_one_is() throws Exception {
        guess("nobody.nowhere", "192.0.2.90");

        assertThat(leadsTo(tryAt("192.0.2.90", "nobody.nowhere", "wrong", null)))
                .startsWith(WAIT);
    }

    private void guess(String username, String address) throws Exception {
        for (int i = 0; i < FREE_TRIES; i++) {
            assertThat(leadsTo(tryAt(address, username, "wrong " + i, null))).isEqualTo(WRONG);
        }
    }

    private MockHttpServletResponse tryAt(String address, String username, String password, @Nullable Cookie device)
            throws Exception {
        var form = post("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("username", username)
                .param("password", password);
        return browser.perform(device == null ? form : form.cookie(device))
                .andReturn()
                .getResponse();
    }

    private static String leadsTo(MockHttpServletResponse answer) {
        return Objects.requireNonNullElse(answer.getRedirectedUrl(), "");
    }

    private static Cookie device(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getCookie("giaplai-device"), "no device cookie was given");
    }
}
