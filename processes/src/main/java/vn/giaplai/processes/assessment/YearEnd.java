package vn.giaplai.processes.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.giaplai.processes.assessment.Decision.Condition;
import vn.giaplai.processes.assessment.Decision.Outcome;

/** The proposal of the year's end before the summer. Source: TT 22/2021 Đ12–14. */
final class YearEnd {

    private static final int ABSENCES_ALLOWED = 45;
    private static final BigDecimal RETEST_BELOW = new BigDecimal("5.0");

    private final DecisionTables tables;
    private final RuleParameters parameters;

    YearEnd(DecisionTables tables, RuleParameters parameters) {
        this.tables = tables;
        this.parameters = parameters;
    }

    Decision decide(PeriodResult year, Standing standing, int absences) {
        DecisionTables.Row row = tables.decision(year.conduct(), year.learning(), absences);
        DecisionTables.Row lists = absences > ABSENCES_ALLOWED && parameters.summerListsOver45()
                ? tables.decision(year.conduct(), year.learning(), ABSENCES_ALLOWED)
                : row;
        boolean training = lists.yes("training");
        boolean retest = lists.yes("retest") && (!training || parameters.retestWhenBothBelow());
        return new Decision(
                Outcome.valueOf(row.text("outcome")),
                missing(year, absences),
                training,
                retest ? toRetest(standing) : List.of(),
                List.of(row.reason()));
    }

    private static List<Condition> missing(PeriodResult year, int absences) {
        List<Condition> missing = new ArrayList<>();
        if (!year.conduct().atLeast(Level.DAT)) {
            missing.add(Condition.CONDUCT);
        }
        if (!year.learning().atLeast(Level.DAT)) {
            missing.add(Condition.LEARNING);
        }
        if (absences > ABSENCES_ALLOWED) {
            missing.add(Condition.ABSENCES);
        }
        return missing;
    }

    private static List<String> toRetest(Standing standing) {
        return standing.values().entrySet().stream()
                .filter(entry -> below(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean below(SubjectValue value) {
        return value instanceof SubjectValue.Average average
                ? average.value().compareTo(RETEST_BELOW) < 0
                : value instanceof SubjectValue.Comment comment && !comment.passed();
    }
}
