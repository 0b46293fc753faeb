package vn.giaplai.processes.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** All subject results of one pupil in one period, as the learning table asks about them. */
final class Standing {

    private static final BigDecimal NO_SUBJECT = BigDecimal.TEN;

    private final Map<String, SubjectValue> values;

    Standing(Map<String, SubjectValue> values) {
        this.values = values;
    }

    Map<String, SubjectValue> values() {
        return values;
    }

    /** The same standing, had that subject that result. */
    Standing with(String subject, SubjectValue value) {
        Map<String, SubjectValue> changed = new LinkedHashMap<>(values);
        changed.put(subject, value);
        return new Standing(changed);
    }

    int atLeast(String floor) {
        BigDecimal limit = new BigDecimal(floor);
        return (int) averages().stream()
                .filter(average -> average.compareTo(limit) >= 0)
                .count();
    }

    int commentsNotPassed() {
        return (int) values.values().stream()
                .filter(value -> value instanceof SubjectValue.Comment comment && !comment.passed())
                .count();
    }

    BigDecimal lowest() {
        return averages().stream().min(BigDecimal::compareTo).orElse(NO_SUBJECT);
    }

    private Collection<BigDecimal> averages() {
        return values.values().stream()
                .filter(SubjectValue.Average.class::isInstance)
                .map(value -> ((SubjectValue.Average) value).value())
                .toList();
    }
}
