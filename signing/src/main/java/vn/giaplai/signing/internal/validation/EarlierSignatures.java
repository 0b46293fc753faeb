package vn.giaplai.signing.internal.validation;

import java.util.Map;
import java.util.stream.Collectors;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.SubIndication;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.SignatureField;

/** What a new revision means for the signatures before it, by the same allow-list that will judge it later. */
public final class EarlierSignatures {

    private EarlierSignatures() {}

    /**
     * Throws {@link SigningException} with {@code DOCUMENT_LOCKED} when a signature that held before is called changed
     * after the revision.
     */
    public static void requireIntact(PdfState before, PdfState after) {
        if (!areIn(before)) {
            return;
        }
        Map<String, String> known = changed(before);
        changed(after).forEach((field, why) -> {
            if (!known.containsKey(field)) {
                throw new SigningException(SigningFailure.DOCUMENT_LOCKED, "signature " + field + " would be " + why);
            }
        });
    }

    /** Whether there are any. */
    public static boolean areIn(PdfState state) {
        return SignatureField.all(state).stream().anyMatch(SignatureField::isFilled);
    }

    private static Map<String, String> changed(PdfState state) {
        SignatureHistory history = new SignatureHistory(state);
        history.judge();
        return history.drafts().stream()
                .filter(draft -> draft.reason == SubIndication.DOCUMENT_CHANGED)
                .collect(Collectors.toMap(
                        draft -> draft.signed.field().name(),
                        draft -> draft.findings.get(draft.findings.size() - 1).code(),
                        (first, second) -> first));
    }
}
