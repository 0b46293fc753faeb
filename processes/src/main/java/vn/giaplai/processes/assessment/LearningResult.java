package vn.giaplai.processes.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.giaplai.processes.assessment.RuleParameters.AdjustmentFill;
import vn.giaplai.processes.assessment.RuleParameters.AdjustmentLift;

/**
 * The learning result with the adjustment of TT 22/2021 Đ9.3: a pupil who is two or more levels below Tốt or Khá only
 * because of one single subject is raised to the adjacent level.
 */
final class LearningResult {

    private static final String SOURCE = "TT 22/2021 Đ9.3 (cần đối chiếu)";
    private static final Map<Level, BigDecimal> FLOORS =
            Map.of(Level.TOT, new BigDecimal("6.5"), Level.KHA, new BigDecimal("5.0"));

    /** What the rules say of a standing. */
    record Learning(Level raw, Level adjusted, List<Reason> reasons) {}

    /** One subject that alone keeps the pupil from a level. */
    private record Obstacle(String subject, Level reachable) {}

    private final DecisionTables tables;
    private final RuleParameters parameters;

    LearningResult(DecisionTables tables, RuleParameters parameters) {
        this.tables = tables;
        this.parameters = parameters;
    }

    Learning of(Standing standing) {
        DecisionTables.Row row = row(standing);
        Level raw = Level.ofLabel(row.text("level"));
        return obstacle(standing, raw)
                .map(obstacle -> adjusted(raw, obstacle, row.reason()))
                .orElseGet(() -> new Learning(raw, raw, List.of(row.reason())));
    }

    private Learning adjusted(Level raw, Obstacle obstacle, Reason why) {
        Level level = parameters.adjustmentLift() == AdjustmentLift.ONE_ABOVE_ACTUAL
                ? raw.raised()
                : obstacle.reachable().lowered();
        String sentence =
                "Chỉ do kết quả của một môn (%s) mà thấp hơn mức %s từ hai mức trở lên: được điều chỉnh từ %s lên %s."
                        .formatted(obstacle.subject(), obstacle.reachable().label(), raw.label(), level.label());
        return new Learning(raw, level, List.of(why, new Reason("learningAdjusted", sentence, SOURCE)));
    }

    private Optional<Obstacle> obstacle(Standing standing, Level raw) {
        for (Level wanted : List.of(Level.TOT, Level.KHA)) {
            if (wanted.ordinal() - raw.ordinal() >= 2) {
                for (Map.Entry<String, SubjectValue> subject : standing.values().entrySet()) {
                    if (reaches(standing, subject, wanted)) {
                        return Optional.of(new Obstacle(subject.getKey(), wanted));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean reaches(Standing standing, Map.Entry<String, SubjectValue> subject, Level wanted) {
        return lifted(subject.getValue(), wanted)
                .map(value -> Level.ofLabel(
                        row(standing.with(subject.getKey(), value)).text("level")))
                .filter(level -> level.atLeast(wanted))
                .isPresent();
    }

    private Optional<SubjectValue> lifted(SubjectValue value, Level wanted) {
        if (value instanceof SubjectValue.Average average) {
            BigDecimal floor = Objects.requireNonNull(FLOORS.get(wanted));
            BigDecimal fill = parameters.adjustmentFill() == AdjustmentFill.FLOOR_OF_LEVEL ? floor : BigDecimal.TEN;
            return average.value().compareTo(floor) < 0
                    ? Optional.of(new SubjectValue.Average(fill))
                    : Optional.empty();
        }
        return value instanceof SubjectValue.Comment comment && !comment.passed()
                ? Optional.of(new SubjectValue.Comment(true))
                : Optional.empty();
    }

    private DecisionTables.Row row(Standing standing) {
        return tables.learning(
                standing.commentsNotPassed(),
                standing.lowest(),
                standing.atLeast("8.0"),
                standing.atLeast("6.5"),
                standing.atLeast("5.0"));
    }
}
