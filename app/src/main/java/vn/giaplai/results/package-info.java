/**
 * Computed results with their reasons, and the decisions that the principal confirms.
 */
@ApplicationModule(
        allowedDependencies = {
            "gradebook",
            "school",
            "audit",
            "security",
            "web",
            "processes",
            "processes::approvers",
            "processes::assessment",
            "processes::transcriptsignoff"
        })
@NullMarked
package vn.giaplai.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
