/**
 * The demo school THCS Nguyễn Du: generated from a seed, always the same, no real person in it.
 * {@link vn.giaplai.demo.DemoSchool} is the whole school as values; {@code DemoLoader} enters it through the same
 * services that a school uses, once, when the database is empty. Classes 9A and 9B are complete but for one
 * documented gap in 9B. {@link vn.giaplai.demo.DemoFiles} writes the same marks as spreadsheets, to try the import.
 */
@ApplicationModule(
        allowedDependencies = {
            "school",
            "units",
            "security",
            "keys",
            "notices",
            "gradebook",
            "audit",
            "processes::codes",
            "processes::duties"
        })
@NullMarked
package vn.giaplai.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
