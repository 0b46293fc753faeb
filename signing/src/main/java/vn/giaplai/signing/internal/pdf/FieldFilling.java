package vn.giaplai.signing.internal.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.giaplai.signing.SignatureRequest;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/**
 * The fast lane: fills a field that was prepared for it, as the papers rendered here have it. Writes the field with its
 * value and appearance; form, page and catalog stay as they are. Which files those are, {@link #isPrepared} says.
 */
public final class FieldFilling {

    private static final int READ_ONLY = 1;
    private static final int SIGNATURES_EXIST_APPEND_ONLY = 3;

    private final PdfState state;

    /** Fills fields of this state. */
    public FieldFilling(PdfState state) {
        this.state = state;
    }

    /**
     * The empty field with this name, when there is one. Throws {@link SigningException} with
     * {@code DOCUMENT_UNSUPPORTED} when encrypted, {@code DOCUMENT_LOCKED} or {@code FIELD_ALREADY_SIGNED}.
     */
    public Optional<SignatureField> emptyField(String name) {
        if (state.isEncrypted()) {
            throw new SigningException(SigningFailure.DOCUMENT_UNSUPPORTED, "encrypted");
        }
        Optional<SignatureField> found = SignatureField.named(state, name);
        if (found.filter(SignatureField::isFilled).isPresent()) {
            throw new SigningException(SigningFailure.FIELD_ALREADY_SIGNED, "field " + name);
        }
        boolean readOnly = found.filter(field -> (field.dict().number("Ff", 0) & READ_ONLY) != 0)
                .isPresent();
        if (readOnly || isCertifiedWithoutChanges()) {
            throw new SigningException(SigningFailure.DOCUMENT_LOCKED, "field " + name);
        }
        return found;
    }

    /**
     * Whether the field is one of the fast lane: field and widget in one object at the root of the form, type, name and
     * rectangle written in it, the form marked as signed, and nothing of it hidden from readers of cross-reference tables.
     */
    public boolean isPrepared(SignatureField field) {
        Dict dict = field.dict();
        Dict catalog = (Dict) state.catalog().value();
        Dict form = SignatureField.form(state);
        return field.isMerged()
                && dict.get("Parent").equals(PdfValue.NULL)
                && dict.get("Kids").equals(PdfValue.NULL)
                && dict.is("FT", "Sig")
                && dict.get("T") instanceof PdfValue.Text
                && dict.get("Rect") instanceof PdfValue.Array
                && form.number("SigFlags", 0) == SIGNATURES_EXIST_APPEND_ONLY
                && isSeen(field.field().reference())
                && isSeen(catalog.get("AcroForm"))
                && isSeen(form.get("Fields"));
    }

    private boolean isSeen(PdfValue value) {
        return !(value instanceof Ref ref) || !state.isHidden(ref.number());
    }

    /** Writes the field with its value and, when there is something to show and a place for it, its appearance. */
    public void write(RevisionWriter writer, SignatureField field, Ref value, SignatureRequest request) {
        Map<String, PdfValue> entries = new LinkedHashMap<>(field.dict().entries());
        entries.put("V", value);
        if (request.isVisible()) {
            VisibleAppearance.of(state, field.dict())
                    .ifPresent(block ->
                            entries.put("AP", new Dict(Map.of("N", block.write(state, writer, request, Map.of())))));
        }
        writer.object(field.field().number(), field.field().generation(), new Dict(entries));
    }

    private boolean isCertifiedWithoutChanges() {
        Dict permissions = state.dict((Dict) state.catalog().value(), "Perms");
        Dict certification = state.dict(permissions, "DocMDP");
        for (PdfValue each : state.items(certification, "Reference")) {
            if (state.resolve(each) instanceof Dict reference
                    && state.dict(reference, "TransformParams").number("P", 2) == 1) {
                return true;
            }
        }
        return false;
    }
}
