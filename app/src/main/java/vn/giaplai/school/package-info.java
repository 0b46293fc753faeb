/**
 * The school itself: people, positions, dated assignments, classes, pupils, calendar. Ground floor: knows nothing above it.
 */
@ApplicationModule(allowedDependencies = {"processes::codes", "processes::duties"})
@NullMarked
package vn.giaplai.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
