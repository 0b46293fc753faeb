/**
 * The task inbox: a read model of ours, written in the transaction of the engine.
 */
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "keys",
            "appointments",
            "delegations",
            "duties",
            "notices",
            "school",
            "audit",
            "security",
            "web",
            "processes",
            "processes::codes",
            "processes::duties"
        })
@NullMarked
package vn.giaplai.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
