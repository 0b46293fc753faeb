/**
 * The demo school: THCS Nguyễn Du, generated, always the same.
 */
@ApplicationModule(allowedDependencies = {"school", "security", "keys", "gradebook", "results", "audit", "web"})
@NullMarked
package vn.giaplai.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
