package vn.giaplai.signing.internal.pdf;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** Finds references. */
public final class References {

    private References() {}

    /** Tells every reference inside a value, at any depth. */
    public static void in(PdfValue value, Consumer<Ref> each) {
        if (value instanceof Ref ref) {
            each.accept(ref);
        } else if (value instanceof PdfValue.Array array) {
            array.items().forEach(item -> in(item, each));
        } else if (value instanceof PdfValue.Dict dict) {
            dict.entries().values().forEach(entry -> in(entry, each));
        }
    }

    /**
     * Numbers that a state refers to without defining them. Harmless by themselves; an object that is later added under
     * such a number changes what was signed without touching it.
     */
    public static Set<Integer> dangling(PdfState state) {
        Set<Integer> dangling = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        for (XrefSection section : state.sections()) {
            for (XrefSection.Range range : section.ranges()) {
                for (int index = 0; index < range.count(); index++) {
                    state.budget().spendObject();
                    if (seen.add(range.first() + index)) {
                        collect(state, range.first() + index, dangling);
                    }
                }
            }
        }
        return dangling;
    }

    private static void collect(PdfState state, int number, Set<Integer> dangling) {
        try {
            IndirectObject object = state.object(number);
            if (object != null) {
                in(object.value(), ref -> {
                    if (isUndefined(state, ref.number())) {
                        dangling.add(ref.number());
                    }
                });
            }
        } catch (SigningException problem) {
            // An unreadable object refers to nothing; running out of budget still ends the reading.
            if (problem.failure() != SigningFailure.DOCUMENT_BROKEN) {
                throw problem;
            }
        }
    }

    private static boolean isUndefined(PdfState state, int number) {
        XrefSection.Entry entry = state.entry(number);
        return entry == null || entry.kind() == XrefSection.Entry.Kind.FREE;
    }
}
