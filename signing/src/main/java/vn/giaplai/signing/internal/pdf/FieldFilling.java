package vn.giaplai.signing.internal.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/**
 * Fills a prepared signature field: writes the field with its value and appearance, and the form only when it does not
 * yet say that the file is signed.
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
     * The empty field with this name. Throws {@link SigningException} with {@code DOCUMENT_UNSUPPORTED} when encrypted,
     * {@code DOCUMENT_LOCKED}, {@code FIELD_MISSING} or {@code FIELD_ALREADY_SIGNED}.
     */
    public SignatureField emptyField(String name) {
        if (state.isEncrypted()) {
            throw new SigningException(SigningFailure.DOCUMENT_UNSUPPORTED, "encrypted");
        }
        SignatureField field = SignatureField.named(state, name)
                .orElseThrow(() -> new SigningException(SigningFailure.FIELD_MISSING, "field " + name));
        if (field.isFilled()) {
            throw new SigningException(SigningFailure.FIELD_ALREADY_SIGNED, "field " + name);
        }
        if (isCertifiedWithoutChanges() || (field.dict().number("Ff", 0) & READ_ONLY) != 0) {
            throw new SigningException(SigningFailure.DOCUMENT_LOCKED, "field " + name);
        }
        return field;
    }

    /** Writes the field with its value and, when there are lines and a place for them, its appearance. */
    public void write(RevisionWriter writer, SignatureField field, Ref value, List<String> lines) {
        Map<String, PdfValue> entries = new LinkedHashMap<>(field.dict().entries());
        entries.put("V", value);
        Map<String, PdfValue> widget = field.widget() == field.field()
                ? entries
                : new LinkedHashMap<>(field.widgetDict().entries());
        if (!lines.isEmpty()) {
            VisibleAppearance.of(state, field.widgetDict())
                    .ifPresent(block -> widget.put("AP", new Dict(Map.of("N", block.write(state, writer, lines)))));
        }
        writer.object(field.field().number(), field.field().generation(), new Dict(entries));
        if (!field.isMerged()) {
            writer.object(field.widget().number(), field.widget().generation(), new Dict(widget));
        }
        markSigned(writer);
    }

    private void markSigned(RevisionWriter writer) {
        Dict form = SignatureField.form(state);
        if (form.number("SigFlags", 0) == SIGNATURES_EXIST_APPEND_ONLY) {
            return;
        }
        Map<String, PdfValue> changed = new LinkedHashMap<>(form.entries());
        changed.put("SigFlags", new Num(Integer.toString(SIGNATURES_EXIST_APPEND_ONLY)));
        replaceForm(state, writer, new Dict(changed), Map.of());
    }

    /** Writes a changed form, and the catalog when the form is direct or other entries of it change too. */
    static void replaceForm(PdfState state, RevisionWriter writer, Dict form, Map<String, PdfValue> inCatalog) {
        IndirectObject catalog = state.catalog();
        Map<String, PdfValue> entries = new LinkedHashMap<>(((Dict) catalog.value()).entries());
        boolean catalogChanges = !inCatalog.isEmpty();
        if (entries.get("AcroForm") instanceof Ref reference) {
            writer.object(reference.number(), reference.generation(), form);
        } else {
            entries.put("AcroForm", form);
            catalogChanges = true;
        }
        entries.putAll(inCatalog);
        if (catalogChanges) {
            writer.object(catalog.number(), catalog.generation(), new Dict(entries));
        }
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
