/**
 * The archive: papers on a shelf, read back and compared, searched by name, code, birth date, class and year.
 *
 * <p>{@code Shelf} is the port; what knows OCFL is called so ({@code Ocfl…}) and nothing else does.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "documents",
            "school",
            "audit",
            "security",
            "web",
            "processes",
            "processes::codes",
            "processes::duties",
            "processes::documents"
        })
@NullMarked
package vn.giaplai.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
