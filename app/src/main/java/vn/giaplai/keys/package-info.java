/**
 * Custody of signing keys: sealed by the person PIN and the server key; the demo certificate authority; the time stamp authority in use.
 */
@ApplicationModule(
        allowedDependencies = {
            "school",
            "audit",
            "database",
            "duties",
            "notices",
            "security",
            "web",
            "signing",
            "signing::demo",
            "processes",
            "processes::codes",
            "processes::duties"
        })
@NullMarked
package vn.giaplai.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
