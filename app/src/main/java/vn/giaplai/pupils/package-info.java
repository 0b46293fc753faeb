/**
 * The register of pupils as far as files bring it: class lists open classes, take in pupils and mend profiles, each change
 * traced. What stands in a paper stays; {@link vn.giaplai.pupils.ProfilesInPapers} says what does.
 */
@ApplicationModule(
        allowedDependencies = {"imports", "school", "audit", "security", "processes::codes", "processes::duties"})
@NullMarked
package vn.giaplai.pupils;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
