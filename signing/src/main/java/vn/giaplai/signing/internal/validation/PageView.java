package vn.giaplai.signing.internal.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/**
 * A page as a reader shows it, with what it inherits (ISO 32000-1 §7.7.3.4).
 *
 * @param dict its dictionary, inherited entries included
 */
record PageView(Dict dict) {

    private static final List<String> INHERITED = List.of("Resources", "MediaBox", "CropBox", "Rotate");

    private record Node(PdfValue value, Map<String, PdfValue> inherited) {}

    /** All pages in their order. */
    static List<PageView> all(PdfState state) {
        return all(state, new HashMap<>());
    }

    /** The same, telling the nodes above them by their numbers. */
    static List<PageView> all(PdfState state, Map<Integer, Dict> nodes) {
        List<PageView> pages = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        open.push(new Node(((Dict) state.catalog().value()).get("Pages"), Map.of()));
        while (!open.isEmpty()) {
            Node node = open.pop();
            state.budget().spendObject();
            if (node.value() instanceof Ref ref && !seen.add(ref.number())
                    || !(state.resolve(node.value()) instanceof Dict dict)) {
                continue;
            }
            Map<String, PdfValue> inherited = new HashMap<>(node.inherited());
            INHERITED.stream()
                    .filter(key -> !dict.get(key).equals(PdfValue.NULL))
                    .forEach(key -> inherited.put(key, dict.get(key)));
            if (dict.get("Kids").equals(PdfValue.NULL)) {
                Map<String, PdfValue> whole = new HashMap<>(dict.entries());
                whole.putAll(inherited);
                pages.add(new PageView(new Dict(whole)));
                continue;
            }
            if (node.value() instanceof Ref ref) {
                nodes.put(ref.number(), dict);
            }
            List<PdfValue> kids = state.items(dict, "Kids");
            for (int i = kids.size() - 1; i >= 0; i--) {
                open.push(new Node(kids.get(i), inherited));
            }
        }
        return pages;
    }

    /** The streams of its content, one after the other. */
    PdfValue content(PdfState state) {
        PdfValue contents = dict.get("Contents");
        return state.resolve(contents) instanceof PdfValue.Array parts ? parts : new PdfValue.Array(List.of(contents));
    }

    /** Its annotations. */
    List<PdfValue> annotations(PdfState state) {
        return state.items(dict, "Annots");
    }
}
