package vn.giaplai.security;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giaplai.web.Texts;

/**
 * Passwords that somebody else tries first. The words and breached passwords of zxcvbn (D. Wheeler, USENIX Security 2016), those of a Vietnamese school, and those of the person; with
 * accents or without, with blanks between or without.
 */
final class ObviousPasswords {

    /** Why a password is refused. */
    enum Reason {
        /** Made of the person's, the school's or the trade's own words and of years. */
        OWN,
        /** In a list of breached or common passwords. */
        KNOWN,
        /** Keys beside each other, a count, a date, a repetition. */
        PATTERN
    }

    /** Below it, 10⁸ guesses are enough (score 3 of zxcvbn: "safely unguessable"). */
    private static final int LEAST_SCORE = 3;

    /** Characters that must be left when all obvious words are taken out. */
    private static final int LEAST_OWN_IDEA = 4;

    /** What is strong so far stays strong; and nobody keeps the server busy with more. */
    private static final int MEASURED = 40;

    private static final List<String> TRADE = List.of(
            "matkhau",
            "matma",
            "giaovien",
            "hocsinh",
            "hocba",
            "giaplai",
            "truonghoc",
            "truong",
            "thcs",
            "thpt",
            "tieuhoc",
            "hieutruong",
            "hieupho",
            "phohieutruong",
            "vanthu",
            "chunhiem",
            "totruong",
            "quantri",
            "banquantri",
            "thaygiao",
            "cogiao",
            "thay",
            "nhatruong",
            "phonggd",
            "sogd",
            "giaoduc",
            "daotao",
            "bangdiem",
            "sodiem",
            "kyso",
            "chuky",
            "monhoc",
            "toanhoc",
            "nguvan",
            "tienganh",
            "tinhoc",
            "khoahoc",
            "lichsu",
            "dialy",
            "theduc",
            "congnghe",
            "vietnam",
            "hanoi",
            "saigon",
            "hochiminh",
            "anhyeuem",
            "emyeuanh",
            "yeuem",
            "yeuanh",
            "toiyeu",
            "iloveyou",
            "giadinh",
            "congchua",
            "vnedu",
            "smas",
            "admin",
            "password",
            "passw0rd",
            "qwerty",
            "asdfgh",
            "zxcvbn",
            "123456",
            "654321",
            "abc123",
            "abc",
            "123");

    private static final java.util.regex.Pattern YEAR = java.util.regex.Pattern.compile("(19|20)\\d\\d");
    private static final java.util.regex.Pattern SEPARATOR = java.util.regex.Pattern.compile("[\\s._-]+");

    private final Zxcvbn estimator = new Zxcvbn();

    /**
     * Why the password is refused; empty when it is not.
     *
     * @param context names and words of the person and the school, as they are written
     */
    Optional<Reason> reason(String password, Collection<String> context) {
        var words = words(context);
        if (withoutWords(joined(password), words).length() < LEAST_OWN_IDEA) {
            return Optional.of(Reason.OWN);
        }
        return Stream.of(password, Texts.plain(password), joined(password))
                .distinct()
                .map(form -> estimator.measure(form.substring(0, Math.min(form.length(), MEASURED)), words))
                .filter(strength -> strength.getScore() < LEAST_SCORE)
                .findFirst()
                .map(strength -> reason(strength.getSequence()));
    }

    private static Reason reason(List<Match> parts) {
        if (parts.stream().anyMatch(part -> "user_inputs".equals(part.dictionaryName))) {
            return Reason.OWN;
        }
        return parts.stream().anyMatch(part -> part.pattern == Pattern.Dictionary) ? Reason.KNOWN : Reason.PATTERN;
    }

    /** Each name whole, without blanks, and its words alone; longest first. */
    private static List<String> words(Collection<String> context) {
        Set<String> words = context.stream()
                .flatMap(name -> Stream.concat(
                        Stream.of(Texts.key(name)), Stream.of(Texts.plain(name).split("[^a-z0-9]+"))))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        words.addAll(TRADE);
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String withoutWords(String joined, List<String> words) {
        var rest = joined;
        for (var word : words) {
            rest = rest.replace(word, " ");
        }
        return YEAR.matcher(rest).replaceAll(" ").replace(" ", "");
    }

    private static String joined(String password) {
        return SEPARATOR.matcher(Texts.plain(password)).replaceAll("");
    }
}
