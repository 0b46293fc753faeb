package vn.giaplai.signing.internal.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/**
 * What happened to the tags of a document (ISO 32000-1 §14.7): a program that adds a field adds its tag. Tags may only be
 * added: an earlier one that says something else would be read aloud.
 */
final class TagChanges {

    private static final Set<String> INDEXES =
            Set.of("K", "P", "ParentTree", "ParentTreeNextKey", "IDTree", "Namespaces", "Type", "Obj");

    private final PdfState before;
    private final PdfState after;
    private final Sameness same;
    private final Set<Ref> seen = new HashSet<>();
    private boolean grown;

    private record Pair(PdfValue before, PdfValue after) {}

    TagChanges(PdfState before, PdfState after, Sameness same) {
        this.before = before;
        this.after = after;
        this.same = same;
    }

    void judge(Dict oldCatalog, Dict newCatalog, Set<Message> open, Set<Message> notes) {
        Deque<Pair> todo = new ArrayDeque<>();
        todo.add(new Pair(oldCatalog.get("StructTreeRoot"), newCatalog.get("StructTreeRoot")));
        while (!todo.isEmpty()) {
            before.budget().spendObject();
            if (!isKept(todo.poll(), todo)) {
                open.add(Message.TAGS_CHANGED);
                return;
            }
        }
        if (grown) {
            notes.add(Message.TAGS_ADDED);
        }
    }

    private boolean isKept(Pair pair, Deque<Pair> todo) {
        if (pair.before() instanceof Ref ref && !seen.add(ref)) {
            return true;
        }
        PdfValue was = before.resolve(pair.before());
        PdfValue is = after.resolve(pair.after());
        if (!(was instanceof Dict old) || !(is instanceof Dict now)) {
            return was.equals(is);
        }
        List<PdfValue> kids = kids(before, old);
        List<PdfValue> later = kids(after, now);
        grown |= later.size() > kids.size();
        return same.differences(old, now, INDEXES).isEmpty()
                && old.get("Obj").equals(now.get("Obj"))
                && hasEach(kids, later, todo);
    }

    /** Whether the earlier kids are there in their order. */
    private static boolean hasEach(List<PdfValue> kids, List<PdfValue> later, Deque<Pair> todo) {
        int at = 0;
        for (PdfValue each : kids) {
            while (at < later.size() && !isSameNode(each, later.get(at))) {
                at++;
            }
            if (at == later.size()) {
                return false;
            }
            todo.add(new Pair(each, later.get(at)));
            at++;
        }
        return true;
    }

    private static boolean isSameNode(PdfValue was, PdfValue is) {
        return was.equals(is);
    }

    private static List<PdfValue> kids(PdfState state, Dict element) {
        PdfValue kids = element.get("K");
        if (kids.equals(PdfValue.NULL)) {
            return List.of();
        }
        return state.resolve(kids) instanceof PdfValue.Array all ? all.items() : List.of(kids);
    }
}
