package vn.giaplai.processes.documents;

import java.util.List;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;

/**
 * The wish for one signature round: one role signs every paper that is in the case now, as one task.
 *
 * @param feature of the process, as {@code grade-correction}
 * @param element of its model that the task is, as {@code signHomeroom}
 * @param round {@code subject.<code>[.<slot>]}, {@code homeroom}, {@code principal} or {@code seal}; unique in its case
 * @param fields names of the PDF signature fields to fill in each paper
 */
public record RoundOrder(
        CaseNumber caseNumber,
        TaskId task,
        String feature,
        String element,
        Role role,
        Place place,
        String round,
        List<String> fields) {

    public RoundOrder {
        fields = List.copyOf(fields);
    }
}
