/**
 * What every page shares: the layout, problems told to people, languages, formats. Open to all slices.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package vn.giaplai.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
