package vn.giaplai.signing.internal.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** What may happen to the document security store: it grows (ETSI EN 319 142-1 §5.4.2). */
final class StoreChanges {

    static final List<String> LISTS = List.of("Certs", "CRLs", "OCSPs");
    private static final Set<String> KEYS = Set.of("Type", "Certs", "CRLs", "OCSPs", "VRI");
    private static final int DEEPEST = 4;

    private final PdfState before;
    private final PdfState after;
    private final Map<Integer, IndirectObject> created;
    private final List<PdfValue> additions = new ArrayList<>();

    StoreChanges(PdfState before, PdfState after, Map<Integer, IndirectObject> created) {
        this.before = before;
        this.after = after;
        this.created = created;
    }

    List<PdfValue> additions() {
        return additions;
    }

    /** Another store in the catalog, or the first one; a store is its own object or stands in the catalog. */
    @Nullable Message judgeAll(PdfValue was, PdfValue is) {
        boolean fresh = is instanceof Dict || is instanceof Ref ref && created.containsKey(ref.number());
        if (!fresh || !(after.resolve(is) instanceof Dict now)) {
            return Message.STORE_CHANGED;
        }
        additions.add(is);
        return judge(before.resolve(was) instanceof Dict old ? old : new Dict(Map.of()), now);
    }

    @Nullable Message judge(Dict was, Dict is) {
        boolean store = KEYS.containsAll(was.entries().keySet())
                && KEYS.containsAll(is.entries().keySet())
                && (is.get("Type").equals(PdfValue.NULL) || is.is("Type", "DSS"));
        if (!store || !isGrown(was, is, Set.of("Type"), 0)) {
            return Message.STORE_CHANGED;
        }
        additions.add(is);
        return null;
    }

    @Nullable Message judgeList(List<PdfValue> was, List<PdfValue> is) {
        additions.addAll(is);
        return new HashSet<>(is).containsAll(was) ? null : Message.STORE_CHANGED;
    }

    private boolean isGrown(Dict was, Dict is, Set<String> except, int depth) {
        return was.entries().entrySet().stream()
                .filter(each -> !except.contains(each.getKey()))
                .allMatch(each -> isGrown(each.getValue(), is.get(each.getKey()), depth + 1));
    }

    private boolean isGrown(PdfValue was, PdfValue is, int depth) {
        if (was.equals(is) && !(was instanceof Ref)) {
            return true;
        }
        PdfValue old = before.resolve(was);
        PdfValue now = after.resolve(is);
        if (old instanceof PdfValue.Array oldItems && now instanceof PdfValue.Array newItems) {
            return new HashSet<>(newItems.items()).containsAll(oldItems.items());
        }
        if (old instanceof Dict oldDict && now instanceof Dict newDict && depth < DEEPEST) {
            return isGrown(oldDict, newDict, Set.of(), depth);
        }
        return old.equals(now);
    }
}
