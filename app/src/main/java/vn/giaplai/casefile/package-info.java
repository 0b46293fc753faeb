/**
 * One case: its diagram with the present place, who holds what, its papers and its history as sentences.
 */
@ApplicationModule(
        allowedDependencies = {
            "documents",
            "duties",
            "delegations",
            "school",
            "audit",
            "security",
            "web",
            "processes",
            "processes::codes",
            "processes::duties"
        })
@NullMarked
package vn.giaplai.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
