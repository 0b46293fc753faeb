/**
 * "Đơn vị": the tree of units as seen from the own one, each unit with its history; the administrator of an office above the
 * schools enters, renames, moves, merges and closes what is below that office, and nothing else.
 */
@ApplicationModule(
        allowedDependencies = {
            "units",
            "school",
            "audit",
            "security",
            "printing",
            "web",
            "processes::codes",
            "processes::duties"
        })
@NullMarked
package vn.giaplai.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
