/**
 * Who may act. A task names a role and a scope, never a person and never a global group.
 *
 * <p>Which person that is today follows from dated assignments, which only {@code app} knows: it implements {@link
 * vn.giaplai.processes.approvers.Approvers}. The engine's side asks again whenever a task is claimed or completed, so a
 * page that forgot to ask does no harm.
 */
@NullMarked
@NamedInterface("approvers")
package vn.giaplai.processes.approvers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
