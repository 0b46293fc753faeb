package vn.giaplai.signing.internal.validation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfState;

/**
 * What one revision means for the signatures before it.
 *
 * @param proved what makes them signatures of a changed document
 * @param open what cannot be explained: whether it changed what was signed cannot be told
 * @param notes what is worth saying
 * @param signed names of the signature fields that were filled, or added with a signature
 * @param filled names of the other fields of a form that were filled in
 * @param placed numbers of the signature fields that were added and show on a page
 */
record RevisionChanges(
        Set<Message> proved,
        Set<Message> open,
        Set<Message> notes,
        List<String> signed,
        Collection<String> filled,
        Set<Integer> placed) {

    /** What no honest program does, though it may do it by mistake. */
    private static final Set<Message> TWO_THINGS_AT_ONCE = Set.of(Message.OBJECT_AMBIGUOUS, Message.OBJECT_SHADOWS);

    /** By the allow-list alone. */
    static RevisionChanges ofOurs(RevisionDiff diff, boolean accounted) {
        Map<Boolean, Set<Message>> parts = diff.found().stream()
                .collect(Collectors.partitioningBy(Message::isError, Collectors.toCollection(LinkedHashSet::new)));
        Set<Message> errors = parts.getOrDefault(true, Set.of());
        if (!accounted) {
            errors.add(Message.BYTES_UNACCOUNTED);
        }
        return new RevisionChanges(
                errors, Set.of(), parts.getOrDefault(false, Set.of()), diff.filled(), List.of(), diff.placed());
    }

    /** By the allow-list and, where that does not explain it, by what is seen. */
    static RevisionChanges ofAnybodys(PdfState before, PdfState after, RevisionDiff diff, boolean accounted) {
        RevisionChanges ours = ofOurs(diff, true);
        Set<Message> open = new LinkedHashSet<>(diff.divisive());
        if (!accounted) {
            open.add(Message.BYTES_UNACCOUNTED);
        }
        if (ours.proved().isEmpty()) {
            return new RevisionChanges(Set.of(), open, ours.notes(), ours.signed(), ours.filled(), ours.placed());
        }
        try {
            ours.proved().stream().filter(TWO_THINGS_AT_ONCE::contains).forEach(open::add);
            SeenChanges seen = new SeenChanges(before, after, diff.created());
            open.addAll(seen.open());
            return new RevisionChanges(
                    seen.proved(),
                    open,
                    seen.notes(),
                    seen.form().signed(),
                    seen.form().filled(),
                    seen.form().placed());
        } catch (SigningException unreadable) {
            // Running out of budget still ends the reading.
            if (unreadable.failure() != SigningFailure.DOCUMENT_BROKEN) {
                throw unreadable;
            }
            open.add(Message.OBJECT_UNREADABLE);
            return new RevisionChanges(Set.of(), open, ours.notes(), ours.signed(), List.of(), ours.placed());
        }
    }
}
