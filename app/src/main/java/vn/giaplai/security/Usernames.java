package vn.giaplai.security;

import java.util.function.Predicate;
import vn.giaplai.web.Texts;

/**
 * User names by S002 Đ3.2: given name, initials of family and middle names, a dot, the school's short name; Nguyễn Văn
 * An of thcsnd is {@code annv.thcsnd}. A name that is taken gets a number: {@code annv2.thcsnd}.
 */
final class Usernames {

    private Usernames() {}

    static String forName(String fullName, String schoolShortName, Predicate<String> taken) {
        var base = base(fullName);
        var name = base + "." + schoolShortName;
        for (int number = 2; taken.test(name); number++) {
            name = base + number + "." + schoolShortName;
        }
        return name;
    }

    private static String base(String fullName) {
        var words = Texts.plain(fullName).split("[^a-z0-9]+");
        var initials = new StringBuilder(words[words.length - 1]);
        for (int i = 0; i < words.length - 1; i++) {
            initials.append(words[i], 0, Math.min(1, words[i].length()));
        }
        if (initials.isEmpty()) {
            throw new IllegalArgumentException("a full name needs at least one letter");
        }
        return initials.toString();
    }
}
