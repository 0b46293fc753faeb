package vn.giaplai.signing.internal.validation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore.Kind;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.References;

/**
 * What somebody who opens a file sees otherwise after a revision than before, followed from the catalog down: for papers of
 * others, whose programs write more than the allow-list knows. What changed of the content of pages and of signatures is
 * proved; what was laid beside them is named, and explained where its kind shows nothing.
 */
final class SeenChanges {

    /** Shows nothing: stores, what programs tell of themselves and of their versions, who may do what (checked elsewhere). */
    private static final Set<String> SHOWING_NOTHING =
            Set.of("DSS", "Extensions", "Metadata", "PieceInfo", "Type", "Pages", "AcroForm", "StructTreeRoot");

    private static final Map<String, Message> NAMED = Map.of(
            "OpenAction", Message.ACTION_ADDED,
            "AA", Message.ACTION_ADDED,
            "OCProperties", Message.LAYERS_CHANGED,
            "AF", Message.ATTACHMENT_ADDED,
            "Collection", Message.ATTACHMENT_ADDED);

    private final PdfState before;
    private final PdfState after;
    private final Sameness same;
    private final Sameness drawn;
    private final Set<Message> proved = new LinkedHashSet<>();
    private final Set<Message> open = new LinkedHashSet<>();
    private final Set<Message> notes = new LinkedHashSet<>();
    private final FormChanges form;

    /** Compares; the objects are those that the revision made. */
    SeenChanges(PdfState before, PdfState after, Map<Integer, IndirectObject> created) {
        this.before = before;
        this.after = after;
        this.same = new Sameness(before, after);
        this.drawn = new Sameness(before, after, true);
        this.form = new FormChanges(before, after, same, created);
        Dict was = (Dict) before.catalog().value();
        Dict is = (Dict) after.catalog().value();
        form.judge(proved, open, notes);
        judgePages();
        judgeCatalog(was, is);
        judgeStore();
        judgeStrays(created);
        judgeDescriptions(was, is);
        if (!created.values().stream().allMatch(RevisionDiff::isSelfContained)) {
            open.add(Message.APPEARANCE_UNSAFE);
        }
        if (same.isBlind() || drawn.isBlind()) {
            open.add(Message.OBJECT_UNREADABLE);
        }
    }

    /** What of the signed pages and signatures was changed. */
    Set<Message> proved() {
        return proved;
    }

    /** What was added or changed besides, and may show. */
    Set<Message> open() {
        return open;
    }

    /** What is worth saying and harms nobody. */
    Set<Message> notes() {
        return notes;
    }

    /** The fields. */
    FormChanges form() {
        return form;
    }

    /** What a file says of itself, in the ways that a program may renew; anything else there is not understood. */
    private void judgeDescriptions(Dict was, Dict is) {
        PdfValue old = before.trailer().get("Info");
        PdfValue now = after.trailer().get("Info");
        boolean renewed = !same.of(old, now);
        if (!old.equals(now) && !old.equals(PdfValue.NULL)) {
            open.add(Message.SETTINGS_CHANGED);
        }
        if (!same.of(was.get("Metadata"), is.get("Metadata"))) {
            renewed = true;
            if (!is.get("Metadata").equals(PdfValue.NULL) && !isXmp(is.get("Metadata"))) {
                open.add(Message.SETTINGS_CHANGED);
            }
        }
        if (renewed) {
            notes.add(Message.METADATA_UPDATED);
        }
    }

    private boolean isXmp(PdfValue value) {
        IndirectObject stream = value instanceof Ref ref ? after.object(ref.number()) : null;
        return stream != null
                && stream.isStream()
                && ((Dict) stream.value()).is("Type", "Metadata")
                && new String(after.decodedStream(stream), StandardCharsets.ISO_8859_1).contains("xmpmeta");
    }

    private void judgePages() {
        Map<Integer, Dict> oldNodes = new HashMap<>();
        Map<Integer, Dict> newNodes = new HashMap<>();
        List<PageView> was = PageView.all(before, oldNodes);
        List<PageView> is = PageView.all(after, newNodes);
        oldNodes.forEach((number, node) -> {
            Dict now = newNodes.getOrDefault(number, node);
            if (!same.differences(node, now, Set.of("Kids", "Parent", "Count", "Type"))
                    .isEmpty()) {
                open.add(Message.SETTINGS_CHANGED);
            }
        });
        if (was.size() != is.size()) {
            proved.add(Message.PAGE_CHANGED);
        }
        for (int i = 0; i < Math.min(was.size(), is.size()); i++) {
            judgePage(was.get(i), is.get(i));
            form.judgeAnnotations(was.get(i).annotations(before), is.get(i).annotations(after), proved, open, notes);
        }
    }

    private void judgePage(PageView was, PageView is) {
        if (!same.of(was.content(before), is.content(after))) {
            proved.add(Message.CONTENT_CHANGED);
        }
        if (!drawn.of(was.dict().get("Resources"), is.dict().get("Resources"))) {
            if (same.of(was.dict().get("Resources"), is.dict().get("Resources"))) {
                open.add(Message.OBJECT_AMBIGUOUS);
            } else if (isGrown(was.dict(), is.dict())) {
                open.add(Message.SETTINGS_CHANGED);
            } else {
                proved.add(Message.CONTENT_CHANGED);
            }
        }
        for (String key : List.of("MediaBox", "CropBox", "Rotate", "UserUnit", "Group")) {
            if (!same.of(was.dict().get(key), is.dict().get(key))) {
                proved.add(Message.PAGE_CHANGED);
            }
        }
        Set<String> others = same.differences(
                was.dict(),
                is.dict(),
                Set.of(
                        "Contents",
                        "Resources",
                        "MediaBox",
                        "CropBox",
                        "Rotate",
                        "UserUnit",
                        "Group",
                        "Annots",
                        "Parent",
                        "Tabs",
                        "Thumb",
                        "Type"));
        others.forEach(key -> open.add(key.equals("AA") ? Message.ACTION_ADDED : Message.SETTINGS_CHANGED));
    }

    /** Whether each resource there was is still the same, and others came beside it. */
    private boolean isGrown(Dict was, Dict is) {
        Dict old = before.dict(was, "Resources");
        Dict now = after.dict(is, "Resources");
        return old.entries().keySet().stream().allMatch(kind -> {
            PdfValue each = before.resolve(old.get(kind));
            if (!(each instanceof Dict names)) {
                return same.of(each, now.get(kind));
            }
            Dict others = after.dict(now, kind);
            return names.entries().entrySet().stream()
                    .allMatch(name -> same.of(name.getValue(), others.get(name.getKey())));
        });
    }

    private void judgeCatalog(Dict was, Dict is) {
        for (String key : same.differences(was, is, SHOWING_NOTHING)) {
            if (key.equals("Names")) {
                judgeNames(before.dict(was, key), after.dict(is, key));
            } else if (key.equals("OutputIntents") && was.get(key).equals(PdfValue.NULL)) {
                notes.add(Message.METADATA_UPDATED);
            } else if (key.equals("MarkInfo") && was.get(key).equals(PdfValue.NULL)) {
                notes.add(Message.TAGS_ADDED);
            } else if (key.equals("Perms") && form.areSigned(is, key) || key.equals("Version") && form.isSigning()) {
                notes.add(Message.METADATA_UPDATED);
            } else {
                open.add(NAMED.getOrDefault(key, Message.SETTINGS_CHANGED));
            }
        }
        if (was.get("StructTreeRoot").equals(PdfValue.NULL)) {
            if (!is.get("StructTreeRoot").equals(PdfValue.NULL)) {
                notes.add(Message.TAGS_ADDED);
            }
        } else {
            new TagChanges(before, after, same).judge(was, is, open, notes);
        }
    }

    /** A store may be written anew, but not lose what an earlier signature may need. */
    private void judgeStore() {
        for (Kind kind : Kind.values()) {
            if (!kept(after, kind).containsAll(kept(before, kind))) {
                open.add(Message.STORE_CHANGED);
            }
        }
        Dict was = before.dict(before.dict((Dict) before.catalog().value(), "DSS"), "VRI");
        Dict is = after.dict(after.dict((Dict) after.catalog().value(), "DSS"), "VRI");
        was.entries().forEach((key, value) -> {
            if (!isKept(before.dict(was, key), after.dict(is, key))) {
                open.add(Message.STORE_CHANGED);
            }
        });
    }

    /** Whether what is related to one signature is still there. */
    private boolean isKept(Dict was, Dict is) {
        return was.entries().keySet().stream()
                .allMatch(key -> same.of(was.get(key), is.get(key))
                        || !before.items(was, key).isEmpty()
                                && new HashSet<>(after.items(is, key)).containsAll(before.items(was, key)));
    }

    private static Set<ByteBuffer> kept(PdfState state, Kind kind) {
        return new DocumentSecurityStore(state)
                .readable(kind).stream().map(ByteBuffer::wrap).collect(Collectors.toSet());
    }

    /** Objects to which nothing leads are there for readers that repair files, or for nobody. */
    private void judgeStrays(Map<Integer, IndirectObject> created) {
        Set<Integer> reached = new HashSet<>();
        Deque<PdfValue> todo = new ArrayDeque<>(List.of(after.trailer()));
        while (!todo.isEmpty()) {
            after.budget().spendStep();
            References.in(todo.pop(), ref -> {
                IndirectObject object = reached.add(ref.number()) ? after.object(ref.number()) : null;
                if (object != null) {
                    todo.push(object.value());
                }
            });
        }
        boolean strays = created.entrySet().stream()
                .anyMatch(each -> !reached.contains(each.getKey()) && !isEmpty(each.getValue()));
        if (strays) {
            open.add(Message.OBJECT_UNEXPLAINED);
        }
    }

    /** Whether it has nothing but a kind, as of a font that a program began and did not need; or is a container. */
    private static boolean isEmpty(IndirectObject object) {
        return object.value() instanceof Dict dict
                && (!object.isStream()
                                && Set.of("Type").containsAll(dict.entries().keySet())
                        || dict.is("Type", "ObjStm")
                        || dict.is("Type", "XRef"));
    }

    private void judgeNames(Dict was, Dict is) {
        for (String key : same.differences(was, is, Set.of())) {
            open.add(
                    switch (key) {
                        case "EmbeddedFiles" -> Message.ATTACHMENT_ADDED;
                        case "JavaScript" -> Message.ACTION_ADDED;
                        default -> Message.SETTINGS_CHANGED;
                    });
        }
    }
}
