/**
 * What teachers enter, by form or by spreadsheet: marks, remarks, conduct, absences and comments.
 * Entries are read whole, a class or a pupil at a time, as one {@link vn.giaplai.gradebook.Entries}.
 * {@link vn.giaplai.gradebook.Gradebook} is the only way to write them: it checks the values, and every change of
 * something already entered leaves a trace (who, when, old, new, why) in the same transaction.
 * Once an entry stands in a paper, only a correction with a reason may change it; these are counted.
 */
@ApplicationModule(
        allowedDependencies = {
            "imports",
            "pupils",
            "duties",
            "school",
            "audit",
            "security",
            "printing",
            "web",
            "processes",
            "processes::cases",
            "processes::codes",
            "processes::duties"
        })
@NullMarked
package vn.giaplai.gradebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
