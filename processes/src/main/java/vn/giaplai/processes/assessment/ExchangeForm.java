package vn.giaplai.processes.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one pupil from the exchange form for checking rules: a JSON object a line, scores as strings with at most one
 * decimal, comment marks "Đ" or "CĐ", {@code null} for missed and not made up.
 */
final class ExchangeForm {

    /** The line says something that the form does not allow; the message is a Vietnamese sentence. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    private static final Pattern SCORE = Pattern.compile("\\d{1,2}(\\.\\d)?");

    private final JsonMapper json = JsonMapper.builder().build();

    PupilRecord read(String line) throws Unreadable {
        try {
            return pupil(json.readTree(line));
        } catch (JacksonException e) {
            throw new Unreadable("không phải một đối tượng JSON hợp lệ");
        } catch (IllegalArgumentException e) {
            throw new Unreadable("giá trị không hợp lệ: " + e.getMessage());
        }
    }

    private PupilRecord pupil(JsonNode node) throws Unreadable {
        String ruleSet = text(node, "rule_set");
        if (!RuleSetId.TT22_2021.name().equals(ruleSet)) {
            throw new Unreadable("bộ quy tắc \"" + ruleSet + "\" chưa có ở đây; đang có: TT22_2021");
        }
        List<SubjectRecord> subjects = new ArrayList<>();
        for (JsonNode subject : array(node, "subjects")) {
            subjects.add(subject(subject));
        }
        JsonNode conduct = object(node, "conduct");
        return new PupilRecord(
                RuleSetId.TT22_2021,
                number(node, "grade"),
                subjects,
                new Conduct(level(conduct, "term1"), level(conduct, "term2")),
                number(node, "absences"));
    }

    private SubjectRecord subject(JsonNode node) throws Unreadable {
        String name = text(node, "name");
        String kind = text(node, "kind");
        JsonNode term1 = object(node, "term1");
        JsonNode term2 = object(node, "term2");
        return switch (kind) {
            case "score" -> new SubjectRecord.ScoreSubject(name, scores(term1), scores(term2));
            case "comment" -> new SubjectRecord.CommentSubject(name, comments(term1), comments(term2));
            default -> throw new Unreadable("\"kind\" phải là \"score\" hoặc \"comment\", đang là \"" + kind + "\"");
        };
    }

    private TermScores scores(JsonNode term) throws Unreadable {
        List<Mark> regular = new ArrayList<>();
        for (JsonNode mark : array(term, "tx")) {
            regular.add(mark(mark, "tx"));
        }
        return new TermScores(regular, mark(field(term, "gk"), "gk"), mark(field(term, "ck"), "ck"));
    }

    private static Mark mark(JsonNode node, String name) throws Unreadable {
        if (node.isNull()) {
            return Mark.missed();
        }
        if (!node.isString() || !SCORE.matcher(node.stringValue()).matches()) {
            throw new Unreadable(
                    "\"" + name + "\" phải là chuỗi số có nhiều nhất một chữ số thập phân hoặc null, đang là " + node);
        }
        return Mark.of(node.stringValue());
    }

    /** One level for the term, or each assessment of it. */
    private static List<CommentMark> comments(JsonNode term) throws Unreadable {
        if (term.has("level")) {
            return List.of(comment(field(term, "level"), "level"));
        }
        List<CommentMark> marks = new ArrayList<>();
        for (JsonNode mark : array(term, "tx")) {
            marks.add(comment(mark, "tx"));
        }
        marks.add(comment(field(term, "gk"), "gk"));
        marks.add(comment(field(term, "ck"), "ck"));
        return marks;
    }

    private static CommentMark comment(JsonNode node, String name) throws Unreadable {
        if (node.isNull()) {
            return CommentMark.MISSED;
        }
        String level = node.isString() ? node.stringValue() : "";
        return switch (level) {
            case "Đ" -> CommentMark.PASSED;
            case "CĐ" -> CommentMark.NOT_PASSED;
            default -> throw new Unreadable("\"" + name + "\" phải là \"Đ\", \"CĐ\" hoặc null, đang là " + node);
        };
    }

    private static Level level(JsonNode parent, String name) throws Unreadable {
        return Level.ofLabel(text(parent, name));
    }

    private static String text(JsonNode parent, String name) throws Unreadable {
        JsonNode node = field(parent, name);
        if (!node.isString()) {
            throw new Unreadable("\"" + name + "\" phải là chuỗi, đang là " + node);
        }
        return node.stringValue();
    }

    private static int number(JsonNode parent, String name) throws Unreadable {
        JsonNode node = field(parent, name);
        if (!node.isInt()) {
            throw new Unreadable("\"" + name + "\" phải là số nguyên, đang là " + node);
        }
        return node.intValue();
    }

    private static JsonNode object(JsonNode parent, String name) throws Unreadable {
        JsonNode node = field(parent, name);
        if (!node.isObject()) {
            throw new Unreadable("\"" + name + "\" phải là một đối tượng, đang là " + node);
        }
        return node;
    }

    private static Iterable<JsonNode> array(JsonNode parent, String name) throws Unreadable {
        JsonNode node = field(parent, name);
        if (!node.isArray()) {
            throw new Unreadable("\"" + name + "\" phải là một danh sách, đang là " + node);
        }
        return node::iterator;
    }

    private static JsonNode field(JsonNode parent, String name) throws Unreadable {
        JsonNode node = parent.get(name);
        if (node == null) {
            throw new Unreadable("thiếu \"" + name + "\"");
        }
        return node;
    }
}
