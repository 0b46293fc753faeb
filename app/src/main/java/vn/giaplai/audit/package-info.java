/**
 * The ledger: every act writes one append-only event, in the transaction of the act.
 */
@ApplicationModule(allowedDependencies = {"processes::codes"})
@NullMarked
package vn.giaplai.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
