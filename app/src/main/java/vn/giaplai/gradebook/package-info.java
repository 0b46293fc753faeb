/**
 * What teachers enter, by form or by spreadsheet: marks, remarks, conduct, absences; every change traced.
 */
@ApplicationModule(
        allowedDependencies = {
            "school",
            "audit",
            "security",
            "web",
            "processes",
            "processes::approvers",
            "processes::transcriptsignoff"
        })
@NullMarked
package vn.giaplai.gradebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
