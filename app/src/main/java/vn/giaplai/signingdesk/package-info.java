/**
 * Where people sign: rounds, the manifest, one PIN, progress, an outcome for each document.
 */
@ApplicationModule(
        allowedDependencies = {
            "documents",
            "duties",
            "keys",
            "school",
            "audit",
            "security",
            "web",
            "signing",
            "processes",
            "processes::codes",
            "processes::duties",
            "processes::documents"
        })
@NullMarked
package vn.giaplai.signingdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
