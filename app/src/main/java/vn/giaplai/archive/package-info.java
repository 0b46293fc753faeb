/**
 * The archive: an OCFL storage root, read back and compared, searched by name, code, birth date, class and year.
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
            "processes::duties",
            "processes::documents"
        })
@NullMarked
package vn.giaplai.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
