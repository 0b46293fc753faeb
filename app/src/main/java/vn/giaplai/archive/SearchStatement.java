package vn.giaplai.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search as SQL: only the conditions that were asked for, so that the planner can choose the index that fits, and the
 * list's own order where nothing narrows it down.
 */
record SearchStatement(String sql, Map<String, Object> parameters) {

    static SearchStatement of(ArchiveQuery query, ArchiveScope scope) {
        var conditions = new Conditions();
        conditions.add("school_code = :school", "school", scope.schoolCode());
        if (!scope.wholeSchool()) {
            conditions.classes(scope);
        }
        conditions.words(query.words());
        conditions.unlessEmpty(query.code(), "(pupil_code = :code or personal_id = :code)", "code");
        conditions.unlessEmpty(query.classCode(), "class_code = :class", "class");
        conditions.unlessEmpty(query.schoolYear(), "school_year = :year", "year");
        conditions.unlessEmpty(query.after(), "sort_key > :after", "after");
        conditions.unlessNull(query.birthDate(), "birth_date = :birth", "birth");
        return new SearchStatement(
                """
                        select * from archive_record
                        where %s
                        order by sort_key
                        limit %d""".formatted(String.join("\n  and ", conditions.texts), ArchiveQuery.PAGE + 1), conditions.values);
    }

    private static final class Conditions {

        private final List<String> texts = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        private void add(String text, String name, Object value) {
            texts.add(text);
            values.put(name, value);
        }

        private void unlessEmpty(String value, String text, String name) {
            if (!value.isEmpty()) {
                add(text, name, value);
            }
        }

        private void unlessNull(@Nullable Object value, String text, String name) {
            if (value != null) {
                add(text, name, value);
            }
        }

        private void words(List<String> words) {
            for (int i = 0; i < words.size(); i++) {
                add(
                        "(' ' || plain_text(pupil_name)) like '%% ' || like_literal(plain_text(:word%1$d)) || '%%'"
                                .formatted(i),
                        "word" + i,
                        words.get(i));
            }
        }

        private void classes(ArchiveScope scope) {
            var pairs = new ArrayList<String>();
            int i = 0;
            for (var own : scope.classes()) {
                pairs.add("(school_year = :ownYear%1$d and class_code = :ownClass%1$d)".formatted(i));
                values.put("ownYear" + i, own.schoolYear());
                values.put("ownClass" + i, own.classCode());
                i++;
            }
            texts.add(pairs.isEmpty() ? "false" : "(" + String.join(" or ", pairs) + ")");
        }
    }
}
