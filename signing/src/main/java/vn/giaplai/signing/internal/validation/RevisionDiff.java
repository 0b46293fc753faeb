package vn.giaplai.signing.internal.validation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.References;
import vn.giaplai.signing.internal.pdf.XrefSection;

/**
 * Compares a revision with the state before it. Allowed is only: filling a prepared signature field and its appearance,
 * adding a signature field with its widget (a visible one only in a document that was not rendered with places for its
 * signatures), adding to the document security store, adding a document time stamp. Whatever else the revision defines is a change of the document.
 */
final class RevisionDiff {

    private final PdfState before;
    private final PdfState after;
    private final ReferenceCensus census;
    private final XrefSection section;
    private final Map<Integer, IndirectObject> changed = new LinkedHashMap<>();
    private final Map<Integer, IndirectObject> created = new LinkedHashMap<>();
    private final Set<Integer> explained = new HashSet<>();
    private final Map<Integer, Integer> inStreams = new HashMap<>();
    private final Set<Message> unexpected = new LinkedHashSet<>();
    /** Those of the unexpected by which readers could come to see different documents. */
    private final Set<Message> divisive = new LinkedHashSet<>();

    private final boolean mayPlace;
    private List<String> filled = List.of();
    private Set<Integer> placed = Set.of();

    RevisionDiff(PdfState before, PdfState after, ReferenceCensus census, boolean mayPlace) {
        this.mayPlace = mayPlace;
        this.before = before;
        this.after = after;
        this.census = census;
        this.section = after.sections().get(0);
    }

    /** What the revision changed beyond the allow-list; empty when nothing. */
    Set<Message> unexpected() {
        sortObjects();
        compareTrailers();
        AllowedChanges allowed = new AllowedChanges(before, after, created, census, mayPlace);
        changed.forEach((number, object) -> {
            Message problem = allowed.judge(Objects.requireNonNull(before.object(number)), object);
            if (problem != null) {
                unexpected.add(problem);
            }
        });
        unexpected.addAll(allowed.problems());
        filled = allowed.filled();
        placed = allowed.placed();
        allowed.additions().forEach(this::explain);
        for (IndirectObject object : created.values()) {
            if (!explained.contains(object.number()) || object.generation() != 0) {
                unexpected.add(Message.OBJECT_UNEXPLAINED);
                if (object.generation() != 0 || isOfTheFile(object) && !explained.contains(object.number())) {
                    divisive.add(Message.OBJECT_UNEXPLAINED);
                }
            }
            if (census.isHole(object.number())) {
                unexpected.add(Message.OBJECT_SHADOWS);
            }
        }
        if (census.isBlind() && !created.isEmpty()) {
            divide(Message.OBJECT_UNREADABLE);
        }
        created.values().forEach(each -> census.replace(null, each, after));
        changed.forEach((number, object) -> census.replace(before.object(number), object, after));
        return unexpected;
    }

    /** The same again, after {@link #unexpected}. */
    Set<Message> found() {
        return unexpected;
    }

    /** After {@link #unexpected}: names of the signature fields that the revision filled, or added with a signature. */
    List<String> filled() {
        return filled;
    }

    /** After {@link #unexpected}: numbers of the signature fields that were added and show on a page. */
    Set<Integer> placed() {
        return placed;
    }

    /** After {@link #unexpected}: those by which readers could come to see different documents. */
    Set<Message> divisive() {
        return divisive;
    }

    /** After {@link #unexpected}: the objects that the revision made, by number. */
    Map<Integer, IndirectObject> created() {
        return created;
    }

    private void divide(Message message) {
        unexpected.add(message);
        divisive.add(message);
    }

    private void compareTrailers() {
        Dict old = before.trailer();
        Dict now = after.trailer();
        int size = now.number("Size", -1);
        if (!old.get("Root").equals(now.get("Root")) || !old.get("Info").equals(now.get("Info"))) {
            unexpected.add(Message.TRAILER_CHANGED);
        }
        boolean same = old.get("Encrypt").equals(now.get("Encrypt"))
                && (firstId(before, old).equals(PdfValue.NULL)
                        || firstId(before, old).equals(firstId(after, now)))
                && now.get("XRefStm").equals(PdfValue.NULL)
                && now.number("Prev", -1) >= 0
                && size >= old.number("Size", 0)
                && created.keySet().stream().allMatch(number -> number < size);
        if (!same) {
            divide(Message.TRAILER_CHANGED);
        }
    }

    private static PdfValue firstId(PdfState state, Dict trailer) {
        List<PdfValue> id = state.items(trailer, "ID");
        return id.isEmpty() ? PdfValue.NULL : id.get(0);
    }

    private void sortObjects() {
        Set<Integer> seen = new HashSet<>();
        for (XrefSection.Range range : section.ranges()) {
            for (int index = 0; index < range.count(); index++) {
                int number = range.first() + index;
                XrefSection.Entry entry = range.entry(index);
                after.budget().spendObject();
                if (!seen.add(number)) {
                    divide(Message.TRAILER_CHANGED);
                }
                if (entry.kind() == XrefSection.Entry.Kind.COMPRESSED) {
                    inStreams.merge(entry.where(), 1, Integer::sum);
                }
                sort(number, entry);
            }
        }
        inStreams.forEach((container, count) -> {
            // An object that the stream has and the section does not list is found by readers that repair files.
            IndirectObject stream = created.get(container);
            if (stream != null && stream.value() instanceof Dict dict && dict.number("N", -1) == count) {
                explained.add(container);
            }
        });
    }

    private void sort(int number, XrefSection.Entry entry) {
        XrefSection.Entry known = before.entry(number);
        boolean isNew = known == null || known.kind() == XrefSection.Entry.Kind.FREE;
        if (entry.kind() == XrefSection.Entry.Kind.FREE) {
            if (!isNew) {
                unexpected.add(Message.OBJECT_REMOVED);
            }
            return;
        }
        IndirectObject old = isNew ? null : read(before, number);
        IndirectObject now = read(after, number);
        // Readers that go by the section's generation would not find what others find by number.
        if (now != null && entry.kind() == XrefSection.Entry.Kind.OFFSET && entry.detail() != now.generation()) {
            divide(Message.OBJECT_CHANGED);
        }
        if (now == null || !isNew && old == null) {
            divide(Message.OBJECT_UNEXPLAINED);
        } else if (old == null) {
            // The cross-reference stream lists itself.
            if (!(section.stream() && entry.where() == section.offset())) {
                created.put(number, now);
            } else if (census.isHole(number)) {
                unexpected.add(Message.OBJECT_SHADOWS);
            }
        } else if (!isSame(old, now)) {
            changed.put(number, now);
            if (old.generation() != now.generation()) {
                divide(Message.OBJECT_CHANGED);
            }
        }
    }

    private static @Nullable IndirectObject read(PdfState state, int number) {
        try {
            return state.object(number);
        } catch (SigningException problem) {
            if (problem.failure() != SigningFailure.DOCUMENT_BROKEN) {
                throw problem;
            }
            return null;
        }
    }

    private boolean isSame(IndirectObject old, IndirectObject now) {
        if (old.generation() != now.generation()
                || !old.value().equals(now.value())
                || old.isStream() != now.isStream()) {
            return false;
        }
        try {
            return !old.isStream() || Arrays.equals(before.rawStream(old), after.rawStream(now));
        } catch (SigningException unreadable) {
            return false;
        }
    }

    private void explain(PdfValue addition) {
        Deque<PdfValue> open = new ArrayDeque<>(List.of(addition));
        while (!open.isEmpty()) {
            References.in(open.pop(), ref -> {
                IndirectObject object = created.get(ref.number());
                if (object != null && isSelfContained(object) && !isOfTheFile(object) && explained.add(ref.number())) {
                    open.push(object.value());
                }
            });
        }
    }

    /** Whether a reader that repairs the file could take the object for its catalog or a page, or find some in it. */
    private static boolean isOfTheFile(IndirectObject object) {
        return object.value() instanceof Dict dict
                && Stream.of("Catalog", "Pages", "Page", "ObjStm", "XRef").anyMatch(each -> dict.is("Type", each));
    }

    /**
     * Whether a stream's bytes are in this file (ISO 32000-1 §7.3.8.2) and its picture too (§8.10.4, §14.11.7), and no
     * program for a printer, which heeds no rectangle (§8.8.2).
     */
    static boolean isSelfContained(IndirectObject object) {
        return !object.isStream()
                || object.value() instanceof Dict dict
                        && Stream.of("F", "Ref", "OPI")
                                .allMatch(each -> dict.get(each).equals(PdfValue.NULL))
                        && !dict.is("Subtype", "PS")
                        && !dict.is("Subtype2", "PS");
    }
}
