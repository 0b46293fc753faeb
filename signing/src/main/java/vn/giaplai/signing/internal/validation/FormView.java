package vn.giaplai.signing.internal.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.PdfValue.Text;
import vn.giaplai.signing.internal.pdf.SignatureField;

/** The fields of a form with their widgets, of whatever kind (ISO 32000-1 §12.7.3). */
final class FormView {

    private static final int DEEPEST = 64;

    private final Map<Integer, Part> parts = new LinkedHashMap<>();
    private boolean whole = true;

    /**
     * A field or a widget of one.
     *
     * @param name full name of the field
     * @param signature whether the field is for a signature
     * @param dict the object's dictionary
     * @param value the field's value; of a widget too
     * @param group whether it is a field that only holds others
     */
    record Part(String name, boolean signature, Dict dict, PdfValue value, boolean group) {

        boolean isFilled() {
            return !value.equals(PdfValue.NULL);
        }

        boolean isWidget() {
            return dict.is("Subtype", "Widget") || !dict.get("Rect").equals(PdfValue.NULL);
        }
    }

    private record Node(PdfValue reference, String parent, boolean signature, PdfValue value, int depth) {}

    FormView(PdfState state) {
        Deque<Node> open = new ArrayDeque<>();
        for (PdfValue each : state.items(SignatureField.form(state), "Fields")) {
            open.add(new Node(each, "", false, PdfValue.NULL, 0));
        }
        while (!open.isEmpty()) {
            Node node = open.poll();
            state.budget().spendObject();
            visit(state, node, open);
        }
    }

    private void visit(PdfState state, Node node, Deque<Node> open) {
        IndirectObject object = node.reference() instanceof Ref ref ? state.object(ref.number()) : null;
        if (object == null || !(object.value() instanceof Dict dict) || node.depth() > DEEPEST) {
            whole &= node.depth() <= DEEPEST && node.reference() instanceof Ref;
            return;
        }
        boolean signature = state.resolve(dict.get("FT")) instanceof Name type
                ? type.value().equals("Sig")
                : node.signature();
        PdfValue value = dict.get("V").equals(PdfValue.NULL) ? node.value() : dict.get("V");
        String name = name(state, dict, node.parent());
        List<PdfValue> kids = state.items(dict, "Kids");
        boolean group = kids.stream()
                .anyMatch(kid -> state.resolve(kid) instanceof Dict each
                        && each.entries().containsKey("T"));
        if (parts.putIfAbsent(object.number(), new Part(name, signature, dict, value, group)) == null) {
            kids.forEach(kid -> open.add(new Node(kid, name, signature, value, node.depth() + 1)));
        }
    }

    private static String name(PdfState state, Dict dict, String parent) {
        if (!(state.resolve(dict.get("T")) instanceof Text partial)) {
            return parent;
        }
        return parent.isEmpty() ? partial.decoded() : parent + "." + partial.decoded();
    }

    /** All parts by the numbers of their objects. */
    Map<Integer, Part> parts() {
        return parts;
    }

    /** The part that an annotation of a page is; {@code null} for any other annotation. */
    @Nullable Part of(PdfValue annotation) {
        return annotation instanceof Ref ref ? parts.get(ref.number()) : null;
    }

    /** Whether every entry could be followed. */
    boolean isWhole() {
        return whole;
    }
}
