/**
 * Computed results with their reasons, and the decisions that the principal confirms.
 *
 * <p>{@link vn.giaplai.results.Results} turns a class's entries into what the circular's rules make of them; each result
 * names its rule set, and an unchanged input is not computed again. {@link vn.giaplai.results.PromotionDecisions} keeps
 * what the principal confirmed: the rules propose, he confirms, nobody deviates for a single pupil (TT 22/2021 Đ12, Đ18).
 */
@ApplicationModule(
        allowedDependencies = {
            "duties",
            "gradebook",
            "school",
            "audit",
            "security",
            "web",
            "processes",
            "processes::cases",
            "processes::codes",
            "processes::duties",
            "processes::assessment"
        })
@NullMarked
package vn.giaplai.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
