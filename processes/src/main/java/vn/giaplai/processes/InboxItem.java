package vn.giaplai.processes;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;

/**
 * One task as the inbox needs it. Who may act is the role over the place, resolved from dated assignments.
 *
 * @param feature key of the process, {@code grade-correction}; with {@code element} it makes the message key
 * @param element id of the task in the model, {@code signSubject}
 * @param round name of the signature round in its case ({@code subject.khtn.1}, {@code homeroom}, …), or null when nothing is signed
 * @param about code of the pupil of a single-pupil case, or null for a class or a school
 * @param apartFrom ids of tasks of the same case: whoever completed one of them does not do this one
 * @param dueAt end of the working day calendar's allowance, or null when the task has none
 */
public record InboxItem(
        TaskId id,
        CaseNumber caseNumber,
        String feature,
        String element,
        PageKey page,
        Role role,
        Place place,
        @Nullable String round,
        @Nullable PupilCode about,
        Set<String> apartFrom,
        Instant createdAt,
        @Nullable Instant dueAt) {

    public InboxItem {
        apartFrom = Set.copyOf(apartFrom);
    }
}
