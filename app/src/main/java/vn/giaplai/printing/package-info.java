/**
 * What can be printed, for every form and import whose text reaches a paper: refused where it is entered, with the sign.
 * The rule itself is the renderer's; here are its words for people.
 */
@ApplicationModule(allowedDependencies = {"web", "templates"})
@NullMarked
package vn.giaplai.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
