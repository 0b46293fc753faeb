/**
 * What changes who holds which office. Whoever enters a change of HT, PHT, VT, QT or TTRA, of an account that carries such
 * an office, something about oneself, or what reaches far back proposes it; it takes effect when a second person in office confirms it. Until then
 * it stands in a table that nothing else reads, so no right can follow from it.
 */
@ApplicationModule(
        allowedDependencies = {
            "imports",
            "school",
            "duties",
            "audit",
            "security",
            "web",
            "processes::codes",
            "processes::duties"
        })
@NullMarked
package vn.giaplai.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
