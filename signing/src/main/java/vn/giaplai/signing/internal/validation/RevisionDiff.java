package vn.giaplai.signing.internal.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.References;
import vn.giaplai.signing.internal.pdf.SignatureField;
import vn.giaplai.signing.internal.pdf.XrefSection;

/**
 * Compares a revision with the state before it. Allowed is only: filling a prepared signature field and its appearance,
 * adding to the document security store, adding a document time stamp in a field without area. Whatever else the
 * revision defines is a change of the document.
 */
final class RevisionDiff {

    private final PdfState before;
    private final PdfState after;
    private final Set<Integer> dangling;
    private final Map<Integer, IndirectObject> changed = new LinkedHashMap<>();
    private final Map<Integer, IndirectObject> created = new LinkedHashMap<>();
    private final Set<Integer> explained = new HashSet<>();
    private final List<Message> unexpected = new ArrayList<>();

    RevisionDiff(PdfState before, PdfState after, Set<Integer> dangling) {
        this.before = before;
        this.after = after;
        this.dangling = dangling;
    }

    /** What the revision changed beyond the allow-list; empty when nothing. */
    List<Message> unexpected() {
        compareTrailers();
        sortObjects();
        AllowedChanges allowed = new AllowedChanges(before, after, created.keySet());
        changed.forEach((number, object) -> {
            Message problem = allowed.judge(Objects.requireNonNull(before.object(number)), object);
            if (problem != null) {
                unexpected.add(problem);
            }
        });
        allowed.additions().forEach(this::explain);
        for (int number : created.keySet()) {
            if (!explained.contains(number)) {
                unexpected.add(Message.OBJECT_UNEXPLAINED);
            }
            if (dangling.contains(number)) {
                unexpected.add(Message.OBJECT_SHADOWS);
            }
        }
        rememberDangling();
        return List.copyOf(unexpected);
    }

    private void compareTrailers() {
        Dict old = before.trailer();
        Dict now = after.trailer();
        boolean same = old.get("Root").equals(now.get("Root"))
                && old.get("Info").equals(now.get("Info"))
                && old.get("Encrypt").equals(now.get("Encrypt"))
                && firstId(before, old).equals(firstId(after, now))
                && now.get("XRefStm").equals(PdfValue.NULL);
        if (!same) {
            unexpected.add(Message.TRAILER_CHANGED);
        }
    }

    private static PdfValue firstId(PdfState state, Dict trailer) {
        List<PdfValue> id = state.items(trailer, "ID");
        return id.isEmpty() ? PdfValue.NULL : id.get(0);
    }

    private void sortObjects() {
        XrefSection section = after.sections().get(0);
        Set<Integer> containers = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        for (XrefSection.Range range : section.ranges()) {
            for (int index = 0; index < range.count(); index++) {
                int number = range.first() + index;
                XrefSection.Entry entry = range.entry(index);
                after.budget().spendObject();
                if (!seen.add(number)) {
                    unexpected.add(Message.TRAILER_CHANGED);
                }
                if (entry.kind() == XrefSection.Entry.Kind.COMPRESSED) {
                    containers.add(entry.where());
                }
                if (!(section.stream() && entry.where() == section.offset())) {
                    sort(number, entry);
                }
            }
        }
        explained.addAll(containers);
    }

    private void sort(int number, XrefSection.Entry entry) {
        IndirectObject old = before.object(number);
        if (entry.kind() == XrefSection.Entry.Kind.FREE) {
            if (old != null) {
                unexpected.add(Message.OBJECT_REMOVED);
            }
            return;
        }
        IndirectObject now = after.object(number);
        if (now == null) {
            return;
        }
        if (old == null) {
            created.put(number, now);
        } else if (!isSame(old, now)) {
            changed.put(number, now);
        }
    }

    private boolean isSame(IndirectObject old, IndirectObject now) {
        return old.generation() == now.generation()
                && old.value().equals(now.value())
                && old.isStream() == now.isStream()
                && (!old.isStream() || Arrays.equals(before.rawStream(old), after.rawStream(now)));
    }

    private void explain(PdfValue value) {
        References.in(value, ref -> {
            IndirectObject object = created.get(ref.number());
            if (object != null && explained.add(ref.number())) {
                explain(object.value());
            }
        });
    }

    private void rememberDangling() {
        List<IndirectObject> all = new ArrayList<>(created.values());
        all.addAll(changed.values());
        for (IndirectObject each : all) {
            References.in(each.value(), ref -> {
                if (isUndefined(ref)) {
                    dangling.add(ref.number());
                }
            });
        }
    }

    private boolean isUndefined(Ref ref) {
        XrefSection.@Nullable Entry entry = after.entry(ref.number());
        return entry == null || entry.kind() == XrefSection.Entry.Kind.FREE;
    }

    /** The signature fields of a state by object number, widgets included. */
    static Map<Integer, SignatureField> fieldsByNumber(PdfState state) {
        Map<Integer, SignatureField> fields = new LinkedHashMap<>();
        for (SignatureField each : SignatureField.all(state)) {
            fields.put(each.field().number(), each);
            fields.putIfAbsent(each.widget().number(), each);
        }
        return fields;
    }
}
