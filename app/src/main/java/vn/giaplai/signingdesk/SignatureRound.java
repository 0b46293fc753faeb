package vn.giaplai.signingdesk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;

/**
 * One role that signs every paper of one case: one task in somebody's inbox.
 *
 * @param round its name in the case: {@code subject.toan.1}, {@code homeroom}, {@code principal}, {@code seal}
 * @param feature of its process; with {@code element} it finds the words for the round
 * @param element of the process model
 * @param fields the signature fields that its signer fills in each paper
 * @param finishedAt when its last paper was signed or had left; null while it is open
 */
public record SignatureRound(
        RoundId id,
        CaseNumber caseNumber,
        String round,
        TaskId task,
        String feature,
        String element,
        Role role,
        Place place,
        List<String> fields,
        Instant openedAt,
        @Nullable Instant finishedAt) {

    public SignatureRound {
        fields = List.copyOf(fields);
    }

    /** Whether the organisation's seal signs, in the clerk's hands, rather than the person's own key. */
    public boolean seal() {
        return role == Role.VT;
    }

    /** The class whose papers are signed; empty for a paper of the whole school. */
    public Optional<ClassRef> classRef() {
        return Optional.ofNullable(place.classCode())
                .map(code -> new ClassRef(place.schoolCode(), place.schoolYear(), code));
    }
}
