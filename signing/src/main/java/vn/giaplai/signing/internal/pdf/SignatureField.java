package vn.giaplai.signing.internal.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.PdfValue.Text;

/**
 * A signature field (ISO 32000-1 §12.7.4.5).
 *
 * @param name full name: the partial names from the root, joined by dots
 * @param field the field
 * @param widget its annotation, often the field itself
 */
public record SignatureField(String name, IndirectObject field, IndirectObject widget) {

    private static final int MOST_FIELDS = 20_000;
    private static final int DEEPEST = 64;

    /** The field's dictionary. */
    public Dict dict() {
        return (Dict) field.value();
    }

    /** The annotation's dictionary. */
    public Dict widgetDict() {
        return (Dict) widget.value();
    }

    /** Whether field and annotation are one object. */
    public boolean isMerged() {
        return field.number() == widget.number();
    }

    /** Whether it holds a signature. */
    public boolean isFilled() {
        return !dict().get("V").equals(PdfValue.NULL);
    }

    /** The interactive form's dictionary; empty without one. */
    public static Dict form(PdfState state) {
        return state.dict((Dict) state.catalog().value(), "AcroForm");
    }

    /** The field with this name. */
    public static Optional<SignatureField> named(PdfState state, String name) {
        Search search = new Search(state, name);
        search.walk();
        return search.found.stream().findFirst();
    }

    /** All signature fields in the order of the form. */
    public static List<SignatureField> all(PdfState state) {
        Search search = new Search(state, null);
        search.walk();
        return search.found;
    }

    private static final class Search {

        private final PdfState state;
        private final @Nullable String wanted;
        private final List<SignatureField> found = new ArrayList<>();
        private final Set<Integer> seen = new HashSet<>();

        Search(PdfState state, @Nullable String wanted) {
            this.state = state;
            this.wanted = wanted;
        }

        void walk() {
            for (PdfValue each : state.items(form(state), "Fields")) {
                visit(each, "", false, 0);
            }
        }

        private void visit(PdfValue reference, String parent, boolean inheritsSignature, int depth) {
            state.budget().spendObject();
            if (wanted != null && !found.isEmpty()
                    || !(reference instanceof Ref ref)
                    || seen.size() >= MOST_FIELDS
                    || depth > DEEPEST
                    || !seen.add(ref.number())) {
                return;
            }
            IndirectObject object = state.object(ref.number());
            if (object == null || !(object.value() instanceof Dict dict)) {
                return;
            }
            String name = parent;
            if (state.resolve(dict.get("T")) instanceof Text partial) {
                name = parent.isEmpty() ? partial.decoded() : parent + "." + partial.decoded();
            }
            boolean signature = inheritsSignature;
            if (state.resolve(dict.get("FT")) instanceof Name type) {
                signature = type.value().equals("Sig");
            }
            List<PdfValue> kids = state.items(dict, "Kids");
            IndirectObject widget = object;
            for (PdfValue kid : kids) {
                if (isWidget(kid)) {
                    widget = Objects.requireNonNull(state.object(((Ref) kid).number()));
                } else {
                    visit(kid, name, signature, depth + 1);
                }
            }
            if (signature
                    && (kids.isEmpty() || widget.number() != object.number())
                    && (wanted == null || wanted.equals(name))) {
                found.add(new SignatureField(name, object, widget));
            }
        }

        private boolean isWidget(PdfValue kid) {
            return kid instanceof Ref
                    && state.resolve(kid) instanceof Dict dict
                    && !dict.entries().containsKey("T");
        }
    }
}
