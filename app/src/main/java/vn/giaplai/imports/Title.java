package vn.giaplai.imports;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giaplai.school.Subject;
import vn.giaplai.web.Texts;

/**
 * A title of a file, a sheet or a table, and what it says the marks are of: "NGỮ VĂN 9B HKII". It says otherwise if it
 * names something of that kind and not what was chosen.
 */
record Title(String text) {

    static final int LONGEST = 300;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)\\s*[-–—/_]\\s*(20\\d\\d)(?!\\d)");
    private static final Pattern TERM =
            Pattern.compile("(?<![a-z])(?:hoc k[iy]|hock[iy]|hk)[ _.-]*(ii|i|2|1|hai|mot)(?![a-z0-9])");
    private static final Pattern CLASS = Pattern.compile(
            "(?<![\\p{L}\\d/.])((?:1[0-2]|[6-9])\\s?\\p{Lu}\\d{0,2})(?![\\p{L}\\d])|LỚP\\W{0,3}((?:1[0-2]|[6-9])[./-]?[\\p{Lu}\\d]{1,5})(?![\\p{L}\\d])");

    /** What the subjects are called beside their names, in words. */
    private static final Map<String, List<String>> ALSO = Map.ofEntries(
            Map.entry("NGUVAN", List.of("môn văn")),
            Map.entry("NGOAINGU1", List.of("ngoại ngữ", "tiếng anh", "anh văn", "môn anh")),
            Map.entry("LSDL", List.of("lịch sử", "địa lí", "địa lý", "sử địa", "ls đl", "lsđl")),
            Map.entry("HDTNHN", List.of("trải nghiệm", "hđtn", "hđtn hn", "hđtnhn")),
            Map.entry("GDDP", List.of("giáo dục địa phương", "gdđp")),
            Map.entry("GDTC", List.of("thể dục")),
            Map.entry("NGHETHUAT", List.of("âm nhạc", "mĩ thuật", "mỹ thuật")));

    boolean saysOtherYear(String year) {
        return otherThan(
                year,
                YEAR.matcher(text)
                        .results()
                        .map(found -> found.group(1) + "-" + found.group(2))
                        .collect(Collectors.toSet()));
    }

    boolean saysOtherTerm(int term) {
        return otherThan(
                term,
                TERM.matcher(Texts.plain(text))
                        .results()
                        .map(found -> Set.of("i", "1", "mot").contains(found.group(1)) ? 1 : 2)
                        .collect(Collectors.toSet()));
    }

    boolean saysOtherClass(String code) {
        var upper = Texts.clean(text).replace('_', ' ').toUpperCase(Locale.ROOT);
        if (squashed(upper).contains(squashed(code)) && code.indexOf(' ') >= 0) {
            return false;
        }
        return otherThan(
                squashed(code),
                CLASS.matcher(upper).results().map(Title::classCode).collect(Collectors.toSet()));
    }

    boolean saysOtherSubject(Subject chosen, Collection<Subject> all) {
        return otherThan(
                chosen.code(),
                all.stream().filter(this::names).map(Subject::code).collect(Collectors.toSet()));
    }

    private static <T> boolean otherThan(T chosen, Set<T> said) {
        return !said.isEmpty() && !said.contains(chosen);
    }

    private static String classCode(MatchResult found) {
        return squashed(found.group(1) == null ? found.group(2) : found.group(1));
    }

    private static String squashed(String code) {
        return code.replaceAll("[ ./-]", "");
    }

    /** By words with their accents, as Toán is not toàn; a title without any accent is compared without. */
    private boolean names(Subject subject) {
        var words = words(text);
        boolean accented = !words.strip().equals(Texts.plain(words));
        return Stream.concat(
                        Stream.of(subject.name(), subject.code()),
                        ALSO.getOrDefault(subject.code(), List.of()).stream())
                .map(Title::words)
                .map(name -> accented ? name : " " + Texts.plain(name) + " ")
                .anyMatch(words::contains);
    }

    private static String words(String text) {
        return " "
                + Texts.clean(text)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                + " ";
    }
}
