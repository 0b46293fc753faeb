package vn.giaplai.signing.internal.validation;

import java.util.List;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Text;

/** What a signature forbids those who come after it (ISO 32000-1 §12.8.2.2 DocMDP, §12.8.2.4 FieldMDP). */
final class SignatureLocks {

    private static final int NO_CHANGES = 1;
    private static final int FORM_FILLING = 2;

    private final PdfState state;
    private final List<PdfValue> references;

    /** The locks of a signature with this dictionary. */
    SignatureLocks(PdfState state, Dict signature) {
        this.state = state;
        this.references = state.items(signature, "Reference");
    }

    /** Whether this signature certifies the document and permits that its form be filled in. */
    boolean certifiesFilling() {
        return references.stream()
                .anyMatch(each -> state.resolve(each) instanceof Dict reference
                        && reference.is("TransformMethod", "DocMDP")
                        && state.dict(reference, "TransformParams").number("P", FORM_FILLING) >= FORM_FILLING);
    }

    /** Whether a field with this name may be signed afterwards. */
    boolean permits(String name) {
        return references.stream()
                .allMatch(each -> !(state.resolve(each) instanceof Dict reference)
                        || permits(reference, state.dict(reference, "TransformParams"), name));
    }

    private boolean permits(Dict reference, Dict parameters, String name) {
        if (reference.is("TransformMethod", "DocMDP")) {
            return parameters.number("P", FORM_FILLING) != NO_CHANGES;
        }
        if (!reference.is("TransformMethod", "FieldMDP")) {
            return true;
        }
        boolean listed = state.items(parameters, "Fields").stream()
                .map(state::resolve)
                .anyMatch(each -> each instanceof Text text
                        && (name.equals(text.decoded()) || name.startsWith(text.decoded() + ".")));
        if (parameters.is("Action", "Include")) {
            return !listed;
        }
        return parameters.is("Action", "Exclude") && listed;
    }
}
