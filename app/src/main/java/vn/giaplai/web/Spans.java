package vn.giaplai.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes elements of the Vietnamese in a text of a page that is not Vietnamese: of what is marked, and of what is plain. */
final class Spans {

    private static final Pattern MARKED =
            Pattern.compile(VietnameseText.OPENS + "([^" + VietnameseText.CLOSES + "]*)" + VietnameseText.CLOSES);

    /** Between a sentence and a name that a template joins. */
    private static final Pattern JOINT = Pattern.compile("(?<=: | · | – |^– |^, )|(?= · )");

    private Spans() {}

    /** The text, escaped as before, with {@code <span lang="vi">} around what is Vietnamese. */
    static String in(String text) {
        var said = new StringBuilder();
        var marked = MARKED.matcher(text);
        int from = 0;
        while (marked.find()) {
            said.append(plain(text.substring(from, marked.start()))).append(span(marked.group(1)));
            from = marked.end();
        }
        return VietnameseText.withoutMarks(said.append(plain(text.substring(from))));
    }

    /** Whether nothing in the text is in another language. */
    static boolean isWholly(String text) {
        if (!VietnameseText.isMarked(text)) {
            return VietnameseText.isIn(text);
        }
        return MARKED.matcher(text)
                .replaceAll(Matcher.quoteReplacement(""))
                .chars()
                .noneMatch(Character::isLetter);
    }

    private static String plain(String text) {
        var said = new StringBuilder();
        for (var part : JOINT.split(text)) {
            said.append(VietnameseText.isIn(part) ? around(part) : part);
        }
        return said.toString();
    }

    private static String around(String part) {
        var words = part.strip();
        int at = part.indexOf(words);
        return part.substring(0, at) + span(words) + part.substring(at + words.length());
    }

    private static String span(String words) {
        return "<span lang=\"vi\">" + words + "</span>";
    }
}
