/**
 * Who signs in and who may: accounts, sessions, and permissions that follow from dated assignments.
 */
@ApplicationModule(
        allowedDependencies = {
            "school",
            "units",
            "audit",
            "signing",
            "web",
            "duties",
            "processes::codes",
            "processes::duties"
        })
@NullMarked
package vn.giaplai.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
