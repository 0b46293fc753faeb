/**
 * Who may act. A task names a {@link vn.giaplai.processes.duties.Duty}, never a person and never a global group.
 *
 * <p>Which people those are today only {@code app} knows: it implements {@link vn.giaplai.processes.duties.Duties}. The
 * engine's side asks again whenever a task is claimed or completed, so a page that forgot to ask does no harm.
 */
@NullMarked
@NamedInterface("duties")
package vn.giaplai.processes.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
