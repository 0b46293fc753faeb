/**
 * The one answer to "who may": the view {@code duty_held} joins positions, role groups and dated assignments; the inbox
 * lists by it, the processes ask it through their port, pages and papers through the same lines. What somebody holds in
 * another's place ({@link vn.giaplai.duties.StandIn}) counts for the steps of the named processes and for nothing else. {@link
 * vn.giaplai.duties.TaskGuard} stands before every page of a task.
 */
@ApplicationModule(
        allowedDependencies = {"school", "units", "audit", "web", "processes", "processes::codes", "processes::duties"})
@NullMarked
package vn.giaplai.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
