package vn.giaplai.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningKeys;
import vn.giaplai.testing.AppTest;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyCustodyIT {

    @Autowired
    KeyCustody keys;

    @Autowired
    EndingKeys ending;

    @Autowired
    ServerKey serverKey;

    @Autowired
    StaffDirectory staff;

    @Autowired
    SchoolRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Value("${giaplai.data-directory}")
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void the_right_pin_opens_the_key_and_gives_the_tries_back() {
        keyOf("K01");
        assertThatThrownBy(() -> keys.unlock(new PersonCode("K01"), "000001".toCharArray()))
                .isInstanceOf(KeyRefused.class);

        var unlocked = keys.unlock(new PersonCode("K01"), pin());

        assertThat(unlocked.key().sign("nội dung".getBytes(StandardCharsets.UTF_8)))
                .hasSize(256);
        assertThat(keys.find(new PersonCode("K01")))
                .get()
                .extracting(KeyInfo::triesLeft)
                .isEqualTo(5);
    }

    @Test
    void whoever_holds_a_key_that_ends_soon_is_told_once() {
        keyOf("K31");
        keyOf("K32");
        endsInDays("K31", 20);
        endsInDays("K32", 40);

        ending.work();
        ending.work();

        assertThat(told("KEY_EXPIRES")).contains("K31").doesNotContain("K32").doesNotHaveDuplicates();
    }

    @Test
    void the_clerks_are_told_that_the_seal_ends_soon() {
        var sealed = school("SK33");
        person("K33");
        staff.add(
                new Position(new PersonCode("K33"), sealed.code(), Role.VT, "Văn thư", LocalDate.of(2020, 1, 1), null));
        keys.issueDemoSeal(sealed, pin());
        endsInDays("SK33", 29);

        ending.work();

        assertThat(told("SEAL_EXPIRES")).containsExactly("K33");
    }

    private void endsInDays(String owner, int days) {
        jdbc.sql("update signing_key set valid_to = now() + make_interval(days => :days) where owner = :owner")
                .param("days", days)
                .param("owner", owner)
                .update();
    }

    private List<String> told(String kind) {
        return jdbc.sql("select person_code from notice where kind = :kind and address = '/keys'")
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    @Test
    void a_key_names_its_holder_in_words() {
        keyOf("K10");

        assertThat(keys.find(new PersonCode("K10")))
                .get()
                .extracting(KeyInfo::holder)
                .asString()
                .doesNotContain("#", "2.5.4")
                .contains("T=");
    }

    @Test
    void five_wrong_pins_lock_the_key_even_for_the_right_one() {
        keyOf("K02");
        for (int left = 4; left > 0; left--) {
            assertThatThrownBy(() -> keys.unlock(new PersonCode("K02"), "000001".toCharArray()))
                    .isInstanceOfSatisfying(
                            KeyRefused.class,
                            refused -> assertThat(refused.messageKey()).isEqualTo("keys.refused.pin"));
        }

        assertThatThrownBy(() -> keys.unlock(new PersonCode("K02"), "000001".toCharArray()))
                .hasMessageContaining("keys.refused.locked");

        assertThatThrownBy(() -> keys.unlock(new PersonCode("K02"), pin())).hasMessageContaining("keys.refused.locked");
        assertThat(actions("K02")).containsSubsequence("pin-rejected", "key-locked");
    }

    @Test
    void what_can_be_no_pin_costs_no_try() {
        keyOf("K20");
        for (var typed : List.of("NguyenDu-2027", "246813 ", " 246813", "24681", "2468 13", "1234567890123", "")) {
            assertThatThrownBy(() -> keys.unlock(new PersonCode("K20"), typed.toCharArray()))
                    .as(typed)
                    .hasMessageContaining("keys.refused.not-a-pin.DIGITS");
        }

        assertThat(keys.find(new PersonCode("K20")))
                .get()
                .extracting(KeyInfo::triesLeft)
                .isEqualTo(5);
        assertThat(actions("K20")).doesNotContain("pin-rejected");
    }

    @Test
    void a_key_of_before_keeps_a_pin_with_letters_until_it_shows_that_it_has_none() {
        keyOf("K21");
        jdbc.sql("update signing_key set pin_grammar = 'ANY' where owner = 'K21'")
                .update();

        assertThatThrownBy(() -> keys.unlock(new PersonCode("K21"), "Mật-khẩu-2027".toCharArray()))
                .hasMessageContaining("keys.refused.not-a-pin.ANY");
        assertThatThrownBy(() -> keys.unlock(new PersonCode("K21"), "abc-def-1".toCharArray()))
                .hasMessageContaining("keys.refused.pin");
        assertThat(keys.unlock(new PersonCode("K21"), pin()).owner()).hasToString("K21");
        assertThatThrownBy(() -> keys.unlock(new PersonCode("K21"), "abc-def-1".toCharArray()))
                .hasMessageContaining("keys.refused.not-a-pin.DIGITS");
    }

    @Test
    void a_new_pin_has_six_to_twelve_digits() {
        keyOf("K22");
        for (var chosen : List.of("abc-def-1", "12345", "1234567890123", "123 456")) {
            assertThatThrownBy(() ->
                            keys.changePin(new PersonCode("K22"), new PersonCode("K22"), pin(), chosen.toCharArray()))
                    .as(chosen)
                    .hasMessageContaining("keys.refused.weak-pin");
        }
    }

    @Test
    void a_wrong_pin_is_counted_although_the_callers_transaction_rolls_back() {
        keyOf("K03");

        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> keys.unlock(new PersonCode("K03"), "000001".toCharArray())))
                .isInstanceOf(KeyRefused.class);

        assertThat(keys.find(new PersonCode("K03")))
                .get()
                .extracting(KeyInfo::triesLeft)
                .isEqualTo(4);
    }

    @Test
    void people_who_guess_at_the_same_time_have_five_tries_together() throws Exception {
        keyOf("K04");
        var guessers = Executors.newFixedThreadPool(8);
        Callable<String> guess = () -> {
            try {
                keys.unlock(new PersonCode("K04"), "000001".toCharArray());
                return "opened";
            } catch (KeyRefused refused) {
                return refused.messageKey();
            }
        };

        var answers = guessers.invokeAll(Stream.generate(() -> guess).limit(12).toList());
        guessers.shutdown();

        long counted = 0;
        for (var answer : answers) {
            counted += answer.get().equals("keys.refused.pin") ? 1 : 0;
        }
        assertThat(counted).isLessThanOrEqualTo(4);
        assertThat(keys.find(new PersonCode("K04")))
                .get()
                .extracting(KeyInfo::locked)
                .isEqualTo(true);
    }

    @Test
    void a_changed_pin_replaces_the_old_one() {
        keyOf("K05");

        keys.changePin(new PersonCode("K05"), new PersonCode("K05"), pin(), "135799".toCharArray());

        assertThat(keys.unlock(new PersonCode("K05"), "135799".toCharArray()).owner())
                .hasToString("K05");
        assertThatThrownBy(() -> keys.unlock(new PersonCode("K05"), pin())).isInstanceOf(KeyRefused.class);
        assertThatThrownBy(() -> keys.changePin(
                        new PersonCode("K05"), new PersonCode("K05"), "135799".toCharArray(), "111111".toCharArray()))
                .hasMessageContaining("keys.refused.obvious-pin");
    }

    @Test
    void only_the_clerk_of_today_opens_the_seal() {
        var school = school("SK6");
        person("K06");
        person("K07");
        staff.add(new Position(
                new PersonCode("K06"), new SchoolCode("SK6"), Role.VT, "Văn thư", LocalDate.of(2020, 1, 1), null));
        keys.issueDemoSeal(school, pin());

        assertThat(keys.unlockSeal(new SchoolCode("SK6"), new PersonCode("K06"), pin())
                        .owner())
                .isEqualTo(new SchoolCode("SK6"));
        assertThatThrownBy(() -> keys.unlockSeal(new SchoolCode("SK6"), new PersonCode("K07"), pin()))
                .hasMessageContaining("keys.refused.not-the-clerk");
    }

    @Test
    void a_revoked_certificate_opens_nothing() {
        keyOf("K08");
        keys.revokeDemo(new PersonCode("K08"), new PersonCode("QT01"));

        assertThatThrownBy(() -> keys.unlock(new PersonCode("K08"), pin()))
                .hasMessageContaining("keys.refused.revoked");
    }

    @Test
    void what_the_database_holds_is_useless_without_the_server_key() {
        keyOf("K09");
        var sealed = jdbc.sql("select sealed from signing_key where owner = 'K09'")
                .query((row, number) -> row.getBytes("sealed"))
                .single();

        assertThatThrownBy(() -> SigningKeys.pkcs12(sealed, pin())).isInstanceOf(SigningException.class);
        assertThatThrownBy(() -> serverKey.open(sealed, "another purpose")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_server_key_lies_in_a_file_that_only_its_owner_reads() throws Exception {
        var file = directory.resolve("server.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new ServerKey(directory).open(serverKey.seal(new byte[] {1, 2}, "x"), "x"))
                .containsExactly(1, 2);
    }

    @Test
    void the_demo_root_is_the_same_after_a_restart() {
        var again = new DemoAuthority(directory, URI.create("http://localhost:8080"), serverKey);

        assertThat(again.pki().root())
                .isEqualTo(new DemoAuthority(directory, URI.create("http://localhost:8080"), serverKey)
                        .pki()
                        .root());
    }

    private void keyOf(String code) {
        keys.issueDemo(person(code), "Giáo viên", school("S" + code), pin());
    }

    private Person person(String code) {
        var person = new Person(new PersonCode(code), "Nguyễn Thị Ánh Tuyết", null, true);
        staff.add(person);
        return person;
    }

    private School school(String code) {
        var school = new School(
                new SchoolCode(code),
                "Trường THCS Nguyễn Du",
                "thcsnd",
                "THCSND",
                "UBND phường",
                "Phường 1",
                "Huế",
                false);
        register.add(school);
        return school;
    }

    private List<String> actions(String actor) {
        return jdbc.sql("select action from audit_event where actor = :actor order by id")
                .param("actor", actor)
                .query(String.class)
                .list();
    }

    private static char[] pin() {
        return "246813".toCharArray();
    }
}
