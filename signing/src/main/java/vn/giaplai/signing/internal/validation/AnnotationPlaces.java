package vn.giaplai.signing.internal.validation;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/**
 * On which pages annotations stand, as the pages' own lists tell: what an annotation says of its page binds no viewer
 * (ISO 32000-1 §7.7.3.3 {@code /Annots}, §12.5.2 {@code /P}).
 */
final class AnnotationPlaces {

    private final Map<Integer, Set<Integer>> pages = new HashMap<>();
    private final Map<Integer, Integer> lists = new HashMap<>();

    /** Takes note of an object that may be a page, or the list of one. */
    void note(PdfState state, IndirectObject object) {
        if (object.value() instanceof Dict dict) {
            if (dict.get("Annots") instanceof Ref list) {
                lists.put(list.number(), object.number());
            }
            note(state.items(dict, "Annots"), object.number());
            return;
        }
        Integer page = lists.get(object.number());
        if (page != null && object.value() instanceof PdfValue.Array items) {
            note(items.items(), page);
        }
    }

    private void note(List<PdfValue> annotations, int page) {
        for (PdfValue each : annotations) {
            if (each instanceof Ref ref) {
                pages.computeIfAbsent(ref.number(), number -> new HashSet<>()).add(page);
            }
        }
    }

    /** Whether the object with this number is the list of a page's annotations. */
    boolean isList(int number) {
        return lists.containsKey(number);
    }

    /** Whether it is the list of the page that this value refers to. */
    boolean isListOf(int number, PdfValue page) {
        return page instanceof Ref ref && Integer.valueOf(ref.number()).equals(lists.get(number));
    }

    /** The numbers of the pages that show an annotation. */
    Set<Integer> of(int annotation) {
        return pages.getOrDefault(annotation, Collections.emptySet());
    }
}
