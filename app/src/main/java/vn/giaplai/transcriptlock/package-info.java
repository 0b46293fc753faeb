/**
 * Locking the transcripts of a school's year by one decision (S004 Đ12.1): proposed by the administering board, decided by
 * the principal, who leaves out by name what is not finished or does not lock.
 *
 * <p>{@code Locks} answers the pages, {@code ProcessLockRegister} the process; whom a lock shuts out everybody reads in
 * {@link vn.giaplai.school.YearLocks}.
 */
@ApplicationModule(
        allowedDependencies = {
            "transcripts",
            "casefile",
            "gradebook",
            "documents",
            "duties",
            "school",
            "units",
            "audit",
            "security",
            "web",
            "processes",
            "processes::cases",
            "processes::codes",
            "processes::duties",
            "processes::transcriptlock",
            "templates",
            "templates::house",
            "templates::transcript-signoff"
        })
@NullMarked
package vn.giaplai.transcriptlock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
