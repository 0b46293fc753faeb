package vn.giaplai.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.duties.Role;

/** Port: who holds what in a case now. Implemented by the inbox. */
public interface CaseTasks {

    /** Open tasks of the case, oldest first. */
    List<HeldTask> open(String caseNumber);

    /**
     * One open task.
     *
     * @param titleKey key of its sentence; arguments: class, subject, pupil
     * @param holder who took it, or null
     * @param head whose business it is when the task is late, or null where nobody's in the school
     * @param reportedAt when the head was told that it is
     * @param candidates who may take it, by the assignments of today
     */
    record HeldTask(
            String taskId,
            String titleKey,
            @Nullable String classCode,
            @Nullable String subject,
            @Nullable String pupil,
            @Nullable String holder,
            List<String> candidates,
            @Nullable Instant dueAt,
            @Nullable Instant remindedAt,
            @Nullable Instant reportedAt,
            @Nullable Role head) {

        public HeldTask {
            candidates = List.copyOf(candidates);
        }
    }
}
