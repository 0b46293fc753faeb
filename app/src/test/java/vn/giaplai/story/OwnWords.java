package vn.giaplai.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what users read, and finds what only programmers say. */
final class OwnWords {

    /** What is right in a text and looks like code: addresses, files and their places, ids, digests, codes of slips, and times as NĐ 30/2020 wants them in signatures. */
    private static final Pattern LEFT_OUT = Pattern.compile("https?://\\S+|\\S+@\\S+|\\S*localhost\\S*"
            + "|(?:[\\p{L}\\d._-]+/)*[\\p{L}\\d._-]+\\.(?:pdf|xlsx|xlsm|xls|csv|ods|docx|xml|p12|pfx|pem|cer|crl|zip)(?!\\p{L})"
            + "|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\+07:00|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}"
            + "|Lưu: VT" // the last recipient of a decision (NĐ 30/2020/NĐ-CP)
            + "|(?<![\\w-])[a-z0-9]{4}(?:-[a-z0-9]{4}){2}(?![\\w-])");

    private static final Set<String> WORDS = Set.of("e-mail", "vnEdu", "time-stamp", "read-only", "sign-in");

    /** Kinds that are wrong wherever they stand; the first group is the word. */
    private static final Map<String, Pattern> ALWAYS = Map.of(
            "a mark for fonts", Pattern.compile("(\\[[A-ZĐ]+\\d*\\])"),
            "a missing message", Pattern.compile("(\\?\\?[^?\\s]+\\?\\?)"),
            "a name of a column", word("[a-z]+(?:_[a-z0-9]+)+"),
            "a name of a constant", word("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+"),
            "a name in code", word("[a-z]{2,}\\d*[A-Z][A-Za-z0-9]*"),
            "a day for machines", Pattern.compile("(?<![\\d-])(\\d{4}-\\d{2}-\\d{2})(?![\\d-])"),
            "a class",
                    Pattern.compile(
                            "(?<!\\p{L})(\\w*[a-z](?:Exception|Error)|(?:java|javax|jakarta|org|com|vn)\\.[a-z]+\\.\\w[\\w.]*)"),
            "a value for machines", word("null|undefined|NaN|\\[object \\p{L}+\\]"),
            "a mark of ours", Pattern.compile("([\\uE000-\\uF8FF])"),
            "a name of a field", word("[a-z]+(?:-[a-z]+)*-\\d+"));

    /** Codes of roles that no school says; in brackets after the name they are what a file may say. */
    private static final Pattern ROLE =
            Pattern.compile("(?<![\\p{L}\\d_.(-])(VT|QT|BGH|TTRA)(?![\\p{L}\\d_)-]|\\.\\w)");

    private static final Pattern BLANK = Pattern.compile("([#$*]\\{|\\{\\d+[},])");
    private static final Pattern CONSTANT = word("[A-Z][A-Z0-9]{3,}");
    private static final Pattern KEBAB = word("[a-z]+(?:-[a-z0-9]+)+");
    private static final Pattern DOTTED = word("[a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+");
    private static final Pattern NAME = word("[A-Za-z][A-Za-z0-9_-]+");

    private final OwnNames names;
    private final Set<String> slices;

    OwnWords(OwnNames names) {
        this.names = names;
        this.slices = new TreeSet<>();
        names.keys().forEach(key -> slices.add(key.substring(0, key.indexOf('.') + 1)));
    }

    /** Words of ours in a text, each with its kind. In Vietnamese no plain word has a hyphen, so that all such are ours. */
    List<String> in(String text, boolean vietnamese) {
        var read = LEFT_OUT.matcher(text).replaceAll(" ");
        var found = new ArrayList<String>();
        ALWAYS.forEach((kind, pattern) -> look(read, pattern, kind, word -> true, found));
        look(read, ROLE, "a code of a role", word -> true, found);
        look(read, BLANK, "a blank not filled in", word -> true, found);
        look(read, CONSTANT, "a name of a constant", names.constants()::contains, found);
        look(read, CONSTANT, "a code of a subject", names.subjects()::contains, found);
        look(read, KEBAB, "a name in kebab", word -> vietnamese || names.kebab().contains(word), found);
        look(read, DOTTED, "a key of a message", this::isKey, found);
        look(read, NAME, "an element of a model", names.elements()::contains, found);
        return found;
    }

    private boolean isKey(String word) {
        return names.keys().contains(word)
                || slices.stream().anyMatch(word::startsWith)
                || word.matches(".*[a-z][A-Z].*");
    }

    private static void look(String text, Pattern pattern, String kind, Predicate<String> ours, List<String> found) {
        pattern.matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .filter(word -> !WORDS.contains(word) && ours.test(word))
                .forEach(word -> found.add(kind + ": " + word));
    }

    /** Words of ours on a page, each with where it stands. */
    Stream<String> on(List<VisibleWords.Said> page, String language) {
        return page.stream()
                .flatMap(said -> in(said.text(), language.equals("vi")).stream()
                        .filter(word -> !(said.isTemplate() && word.startsWith("a blank")))
                        .map(word -> word + " in <" + said.where() + "> " + said.text()));
    }

    private static Pattern word(String pattern) {
        return Pattern.compile("(?<![\\p{L}\\d_.-])(" + pattern + ")(?![\\p{L}\\d_-]|\\.\\w)");
    }
}
