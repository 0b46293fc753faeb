package vn.giaplai.signing.internal.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.SignatureField;
import vn.giaplai.signing.internal.validation.FormView.Part;

/** What happened to fields and annotations: earlier signatures stay as they look, others may come. */
final class FormChanges {

    private static final Set<String> HANGING = Set.of("Kids", "Parent", "P", "StructParent", "M", "NM", "Type");
    private static final Set<String> LOOK =
            Set.of("AP", "AS", "Rect", "F", "MK", "BS", "Border", "OC", "Subtype", "FT");
    private static final Set<String> FILLING = Set.of("V", "RV", "AP", "AS", "I", "DA", "DS", "MK");
    /** Of the form itself; with these a signature's place shows nothing else. */
    private static final Set<String> FORM_INDEXES = Set.of("Fields", "SigFlags");

    /** What changes in a prepared field when it is signed. */
    private static final Set<String> PREPARED = Set.of("V", "AP", "F", "Lock", "SV");
    /** Printed, and printed and locked (ISO 32000-1 table 165). */
    private static final Set<Integer> VISIBLE_FLAGS = Set.of(4, 4 + 128);

    private final PdfState before;
    private final PdfState after;
    private final Sameness same;
    private final BlockCheck blocks;
    private final FormView was;
    private final FormView is;
    private final List<PdfValue> values = new ArrayList<>();
    private final List<String> signed = new ArrayList<>();
    private final Set<String> filled = new LinkedHashSet<>();
    private final Set<Integer> placed = new HashSet<>();

    FormChanges(PdfState before, PdfState after, Sameness same, Map<Integer, IndirectObject> created) {
        this.before = before;
        this.after = after;
        this.same = same;
        this.blocks = new BlockCheck(after, created);
        this.was = new FormView(before);
        this.is = new FormView(after);
    }

    /** Names of the signature fields that got a signature; a time stamp of the document is no such. */
    List<String> signed() {
        return signed;
    }

    /** Names of the other fields that were filled in. */
    Set<String> filled() {
        return filled;
    }

    /** Numbers of the signature fields that came with a visible block. */
    Set<Integer> placed() {
        return placed;
    }

    void judge(Set<Message> proved, Set<Message> open, Set<Message> notes) {
        if (!was.isWhole() || !is.isWhole()) {
            open.add(Message.FORM_CHANGED);
        }
        was.parts().forEach((number, part) -> {
            Part now = is.parts().get(number);
            if (now != null) {
                judge(part, now, proved, open);
            } else if (part.signature() && part.isFilled()) {
                proved.add(Message.SIGNATURE_REMOVED);
            } else {
                open.add(Message.FORM_CHANGED);
            }
        });
        is.parts().forEach((number, part) -> {
            if (!was.parts().containsKey(number)) {
                judgeNew(number, part, open, notes);
            }
        });
        if (!isFormKept(SignatureField.form(before), SignatureField.form(after))) {
            open.add(Message.FORM_CHANGED);
        }
        // A revision ends with one signature; a second value in it could sign nothing.
        if (values.size() > 1) {
            open.add(Message.FORM_CHANGED);
        }
    }

    /** Defaults for the look of fields may come; flags may be set and not taken back. */
    private boolean isFormKept(Dict old, Dict now) {
        Set<String> changed = same.differences(old, now, FORM_INDEXES);
        boolean defaultsCame = isSigning() && old.get("DA").equals(PdfValue.NULL);
        changed.removeIf(key -> key.equals("DA") && defaultsCame || key.equals("DR") && isGrown(old, now));
        int flags = Math.max(0, old.number("SigFlags", 0));
        return changed.isEmpty() && (now.number("SigFlags", 0) & flags) == flags;
    }

    private boolean isGrown(Dict old, Dict now) {
        Dict was = before.dict(old, "DR");
        Dict is = after.dict(now, "DR");
        return was.entries().keySet().stream().allMatch(kind -> {
            Dict names = before.dict(was, kind);
            return same.of(was.get(kind), is.get(kind))
                    || names.entries().entrySet().stream()
                            .allMatch(each -> same.of(
                                    each.getValue(), after.dict(is, kind).get(each.getKey())));
        });
    }

    private static boolean isMoved(Dict old, Dict now) {
        return !old.get("Parent").equals(now.get("Parent"))
                || !old.get("P").equals(now.get("P")) && !old.get("P").equals(PdfValue.NULL)
                || old.get("Kids").equals(PdfValue.NULL) && !now.get("Kids").equals(PdfValue.NULL);
    }

    /** Whether the permissions that somebody entered into the catalog are those of the signature just made. */
    boolean areSigned(Dict catalog, String key) {
        Dict permissions = after.dict(catalog, key);
        return permissions.entries().keySet().equals(Set.of("DocMDP")) && values.contains(permissions.get("DocMDP"));
    }

    /** Whether the revision has a signature or a time stamp. */
    boolean isSigning() {
        return !values.isEmpty();
    }

    private void judge(Part old, Part now, Set<Message> proved, Set<Message> open) {
        if (isMoved(old.dict(), now.dict())) {
            open.add(Message.FORM_CHANGED);
        }
        Set<String> changed = same.differences(old.dict(), now.dict(), HANGING);
        if (changed.isEmpty()) {
            return;
        }
        if (!old.signature() || !now.signature()) {
            judgeOther(old, now, changed, open);
        } else if (old.isFilled()) {
            judgeSigned(changed, proved, open);
        } else {
            judgePrepared(old, now, changed, open);
        }
    }

    private void judgeOther(Part old, Part now, Set<String> changed, Set<Message> open) {
        if (old.signature() == now.signature() && FILLING.containsAll(changed)) {
            filled.add(old.name());
        } else {
            open.add(Message.FORM_CHANGED);
        }
    }

    private static void judgeSigned(Set<String> changed, Set<Message> proved, Set<Message> open) {
        for (String key : changed) {
            if (LOOK.contains(key)) {
                proved.add(Message.APPEARANCE_CHANGED);
            } else if (key.equals("V")) {
                proved.add(Message.FIELD_CHANGED);
            } else {
                open.add(Message.FORM_CHANGED);
            }
        }
    }

    private void judgePrepared(Part old, Part now, Set<String> changed, Set<Message> open) {
        boolean plain = PREPARED.containsAll(changed)
                && (!changed.contains("F") || VISIBLE_FLAGS.contains(now.dict().number("F", -1)));
        if (!plain || !now.isFilled()) {
            open.add(Message.FORM_CHANGED);
            return;
        }
        if (changed.contains("V")) {
            sign(now);
        }
        if (changed.contains("AP") && !blocks.isSafe(old.dict().get("AP"), now.dict())) {
            open.add(Message.APPEARANCE_UNSAFE);
        }
    }

    private void sign(Part part) {
        values.add(part.value());
        boolean stamp = after.resolve(part.value()) instanceof Dict value && value.is("SubFilter", "ETSI.RFC3161");
        // Locks bind whoever signs; a time stamp of the document is always permitted (ISO 32000-2 §12.8.2.2.2).
        if (!stamp) {
            signed.add(part.name());
        }
    }

    private void judgeNew(int number, Part part, Set<Message> open, Set<Message> notes) {
        if (part.group()) {
            return;
        }
        if (!part.signature()) {
            open.add(Message.FORM_FIELD_ADDED);
            return;
        }
        if (part.dict().entries().containsKey("A") || part.dict().entries().containsKey("AA")) {
            open.add(Message.ACTION_ADDED);
        }
        if (!part.dict().get("V").equals(PdfValue.NULL)) {
            sign(part);
        }
        boolean shows = part.isWidget() && BlockCheck.hasArea(after.items(part.dict(), "Rect"));
        if (part.isWidget() && !blocks.isSafe(PdfValue.NULL, part.dict())) {
            open.add(Message.APPEARANCE_UNSAFE);
        } else if (shows && !part.isFilled() && !part.dict().get("AP").equals(PdfValue.NULL)) {
            open.add(Message.FORM_FIELD_ADDED);
        } else if (shows) {
            notes.add(Message.FIELD_ADDED);
        }
        if (shows) {
            placed.add(number);
        }
    }

    /** Compares the lists of one page. */
    void judgeAnnotations(
            List<PdfValue> old, List<PdfValue> now, Set<Message> proved, Set<Message> open, Set<Message> notes) {
        Set<PdfValue> there = new HashSet<>(now);
        Set<PdfValue> known = new HashSet<>(old);
        for (int i = 0; i < old.size(); i++) {
            PdfValue each = old.get(i);
            Part part = was.of(each);
            if (!(each instanceof Ref)) {
                if (i >= now.size() || !same.of(each, now.get(i))) {
                    open.add(Message.ANNOTATION_CHANGED);
                }
                known.add(i < now.size() ? now.get(i) : each);
            } else if (!there.contains(each)) {
                judgeGone(part, proved, open);
            } else if (part == null && !same.of(each, each)) {
                open.add(Message.ANNOTATION_CHANGED);
            } else if (part != null && isSignedNow(part, is.of(each)) && isOverSignature(part, old)) {
                open.add(Message.SIGNATURE_COVERED);
            }
        }
        now.stream().filter(each -> !known.contains(each)).forEach(each -> judgeLaid(each, old, open));
    }

    private static boolean isSignedNow(Part old, @Nullable Part now) {
        return old.signature() && !old.isFilled() && now != null && now.isFilled();
    }

    private static void judgeGone(@Nullable Part part, Set<Message> proved, Set<Message> open) {
        if (part != null && part.signature() && part.isFilled()) {
            proved.add(Message.APPEARANCE_CHANGED);
        } else {
            open.add(Message.ANNOTATION_CHANGED);
        }
    }

    private void judgeLaid(PdfValue annotation, List<PdfValue> others, Set<Message> open) {
        Part part = is.of(annotation);
        if (part == null) {
            open.add(Message.ANNOTATION_ADDED);
        } else if (!part.signature()) {
            open.add(Message.FORM_FIELD_ADDED);
        } else if (!blocks.isSafe(PdfValue.NULL, part.dict())) {
            open.add(Message.APPEARANCE_UNSAFE);
        }
        if (part != null && isOverSignature(part, others)) {
            open.add(Message.SIGNATURE_COVERED);
        }
    }

    private boolean isOverSignature(Part part, List<PdfValue> others) {
        return others.stream()
                .map(was::of)
                .anyMatch(other -> other != null
                        && other.signature()
                        && other.isFilled()
                        && BlockCheck.overlap(before.items(other.dict(), "Rect"), after.items(part.dict(), "Rect")));
    }
}
