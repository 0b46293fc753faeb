/**
 * The tree of units: schools and the offices above them, each with its code for ever, its names and parents through time and
 * its end. {@link vn.giaplai.units.Units} is asked and adds to it; what does not fit the database refuses, and {@link
 * vn.giaplai.units.UnitRefused} says why. Here alone stands which title the head of a unit bears ({@link
 * vn.giaplai.units.HeadTitles}).
 */
@ApplicationModule(allowedDependencies = {"web", "processes::codes", "processes::duties"})
@NullMarked
package vn.giaplai.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
