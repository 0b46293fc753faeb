/**
 * The embedded PostgreSQL with a data directory that stays, used when no other database is configured.
 */
@ApplicationModule(allowedDependencies = {"processes"})
@NullMarked
package vn.giaplai.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
