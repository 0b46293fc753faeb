/**
 * Accounts, staff, assignments, calendar, stuck cases: what the administrator of a school needs.
 */
@ApplicationModule(
        allowedDependencies = {
            "appointments",
            "school",
            "units",
            "duties",
            "audit",
            "security",
            "keys",
            "printing",
            "web",
            "processes",
            "processes::codes",
            "processes::duties"
        })
@NullMarked
package vn.giaplai.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
