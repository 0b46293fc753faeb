package vn.giaplai.processes.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The registry of rule sets: which circular governs a pupil, and what it makes of a record. Thread-safe; a bean of this
 * type with the default parameters exists.
 */
public final class AssessmentRules {

    private final Map<RuleSetId, RuleSet> ruleSets = new EnumMap<>(RuleSetId.class);

    AssessmentRules(List<RuleSet> ruleSets) {
        ruleSets.forEach(ruleSet -> this.ruleSets.put(ruleSet.id(), ruleSet));
    }

    /** The rule sets there are, with these readings of the open points. */
    public static AssessmentRules with(RuleParameters parameters) {
        return new AssessmentRules(List.of(new Tt22Of2021(new DecisionTables(), parameters)));
    }

    /**
     * The rule set that governs a grade in a year (TT 22/2021 Đ21), or empty when none here does.
     *
     * @param schoolYear as {@code 2026-2027}
     */
    public Optional<RuleSetId> governing(String schoolYear, SchoolLevel level, int grade) {
        int firstYear = Integer.parseInt(schoolYear.substring(0, 4));
        return ruleSets.values().stream()
                .filter(ruleSet -> ruleSet.governs(firstYear, level, grade))
                .map(RuleSet::id)
                .findFirst();
    }

    /** Whether records of that rule set can be assessed. */
    public boolean knows(RuleSetId ruleSet) {
        return ruleSets.containsKey(ruleSet);
    }

    /** Assesses the record; throws {@link IllegalArgumentException} for a rule set that is not known here. */
    public AssessedResult assess(PupilRecord pupil) {
        RuleSet ruleSet = ruleSets.get(pupil.ruleSet());
        if (ruleSet == null) {
            throw new IllegalArgumentException("rule set not known: " + pupil.ruleSet());
        }
        return ruleSet.assess(pupil);
    }
}
