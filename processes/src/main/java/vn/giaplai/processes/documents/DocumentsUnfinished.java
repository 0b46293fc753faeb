package vn.giaplai.processes.documents;

import java.util.List;
import vn.giaplai.processes.StepRefused;

/**
 * Some papers could not be lifted or archived now; those that could are safe. The job runs again later and, after its last
 * retry, waits for the administrator.
 */
public final class DocumentsUnfinished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DocumentsUnfinished(String message) {
        super(message);
    }

    /** Throws when one of these papers was refused for a reason that may pass. */
    public static void throwIfTemporary(String act, List<RefusedDocument> refused) {
        List<RefusedDocument> temporary = refused.stream()
                .filter(document -> document.kind() == RefusedDocument.Kind.TEMPORARY)
                .toList();
        throwIfAny(act, temporary);
    }

    /** Throws when any paper was refused. */
    public static void throwIfAny(String act, List<RefusedDocument> refused) {
        if (!refused.isEmpty()) {
            RefusedDocument first = refused.get(0);
            String whose = first.pupilCode() == null ? "" : " của học sinh mã " + first.pupilCode();
            throw new DocumentsUnfinished(StepRefused.forPeople("%s: %d tài liệu chưa xong, trong đó có tài liệu%s: %s"
                    .formatted(act, refused.size(), whose, first.reason())));
        }
    }
}
