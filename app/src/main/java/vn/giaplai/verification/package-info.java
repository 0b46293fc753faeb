/**
 * The public answer to: is this paper genuine and current? Shows no marks, stores nothing.
 */
@ApplicationModule(allowedDependencies = {"documents", "archive", "school", "web", "signing", "processes::codes"})
@NullMarked
package vn.giaplai.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
