package vn.giaplai.processes.assessment;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes one result in the exchange form: a JSON object a line, keys in the form's order. */
final class ExchangeResult {

    private final JsonMapper json = JsonMapper.builder().build();

    String write(AssessedResult result) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("subjects", subjects(result));
        line.put("term1", period(Objects.requireNonNull(result.term1())));
        line.put("term2", period(Objects.requireNonNull(result.term2())));
        line.put("year", period(Objects.requireNonNull(result.year())));
        line.put("first_round", decision(Objects.requireNonNull(result.decision())));
        line.put("after_summer", null);
        return json.writeValueAsString(line);
    }

    private static Map<String, Object> subjects(AssessedResult result) {
        Map<String, Object> subjects = new LinkedHashMap<>();
        for (SubjectResult subject : result.subjects()) {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("term1", Objects.requireNonNull(subject.term1()).text());
            values.put("term2", Objects.requireNonNull(subject.term2()).text());
            values.put("year", Objects.requireNonNull(subject.year()).text());
            subjects.put(subject.subject(), values);
        }
        return subjects;
    }

    private static Map<String, @Nullable Object> period(PeriodResult result) {
        Map<String, @Nullable Object> period = new LinkedHashMap<>();
        period.put("conduct", result.conduct().label());
        period.put("learning_raw", result.learningRaw().label());
        period.put("learning", result.learning().label());
        Title title = result.title();
        period.put("title", title == null ? null : title.label());
        return period;
    }

    private static Map<String, Object> decision(Decision decision) {
        Map<String, Object> round = new LinkedHashMap<>();
        round.put("decision", key(decision.outcome()));
        round.put(
                "missing", decision.missing().stream().map(ExchangeResult::key).toList());
        round.put("summer_training", decision.summerTraining());
        round.put("retest", decision.retest());
        return round;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
