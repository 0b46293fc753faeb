package vn.giaplai.demo;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.giaplai.school.Person;
import vn.giaplai.school.School;

/** Accounts of the demo staff by the rule of S002 Đ3.2, all with the one documented password. */
@Component
final class DemoAccounts {

    private final JdbcClient jdbc;

    DemoAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(School school, List<Person> people) {
        var hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(DemoSchool.PASSWORD);
        var taken = new HashSet<String>();
        for (var person : people) {
            jdbc.sql("""
                            insert into account (person_code, username, password_hash, must_change_password)
                            values (:person, :username, :hash, false)
                            """)
                    .param("person", person.code())
                    .param("username", username(person.fullName(), school.shortName(), taken))
                    .param("hash", hash)
                    .update();
        }
    }

    /** Nguyễn Văn An of thcsnd becomes annv.thcsnd; a second one annv2.thcsnd. */
    private static String username(String fullName, String schoolShortName, Set<String> taken) {
        var plain = Normalizer.normalize(fullName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9 ]", "")
                .toLowerCase(Locale.ROOT);
        var words = plain.split(" +");
        var name = new StringBuilder(words[words.length - 1]);
        for (int index = 0; index < words.length - 1; index++) {
            name.append(words[index].charAt(0));
        }
        var candidate = name + "." + schoolShortName;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = name.toString() + number + "." + schoolShortName;
        }
        return candidate;
    }
}
