package vn.giaplai.story;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the pages and papers of a tour say that they should not, gathered so that one walk tells everything. */
final class TourWords {

    private static final Pattern VIETNAMESE = Pattern.compile(
            "[\\u00C0-\\u00FF\\u0102\\u0103\\u0110\\u0111\\u0128\\u0129\\u0168\\u0169\\u01A0\\u01A1\\u01AF\\u01B0\\u1EA0-\\u1EF9&&[^×÷]]");

    /** Words of which an English sentence has one, and Vietnamese none. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|of|and|is|are|was|were|for|with|has|have|not|this|that|from|class|teacher|papers?)\\b");

    /** Elements that hold text alone: where a sentence has a name in it, nothing can say so. */
    private static final Set<String> TEXT_ALONE = Set.of("option", "title");

    private final OwnWords own = new OwnWords(OwnNames.ofThisApplication());
    private final Set<String> found = new TreeSet<>();

    void read(Page page, String name, String language) {
        var said = VisibleWords.of(page);
        own.on(said, language).forEach(word -> found.add(name + ": " + word));
        if (language.equals("en")) {
            said.stream()
                    .filter(one -> !one.isAttribute() && isWronglySpoken(one))
                    .forEach(one -> found.add(
                            "%s: language %s of <%s> %s".formatted(name, one.language(), one.where(), one.text())));
        }
    }

    /** The text of a paper, and what its reader is told when pointing at a field. */
    void read(IssuedText paper, String name) {
        paper.texts()
                .forEach(text -> own.in(text, true).forEach(word -> found.add(name + ": " + word + " in " + text)));
    }

    /** Everything that was found, each with its page. */
    List<String> found() {
        return List.copyOf(found);
    }

    private static boolean isWronglySpoken(VisibleWords.Said said) {
        boolean vietnamese = VIETNAMESE.matcher(said.text()).find();
        boolean english = ENGLISH.matcher(said.text()).find();
        return said.language().equals("vi")
                ? english && !vietnamese
                : vietnamese && !(english && TEXT_ALONE.contains(said.where()));
    }
}
