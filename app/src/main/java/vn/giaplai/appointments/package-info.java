/**
 * What changes who holds which office. Whoever enters a change of HT, PHT, VT or QT, of an account that carries such an
 * office, or one that reaches far back proposes it; it takes effect when a second person in office confirms it. Until then
 * it stands in a table that nothing else reads, so no right can follow from it.
 */
@ApplicationModule(allowedDependencies = {"school", "audit", "security", "web"})
@NullMarked
package vn.giaplai.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
