package vn.giaplai.signing.internal.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.SignatureField;

/** The allow-list: judges one changed object by the role it had before. */
final class AllowedChanges {

    private static final int SIGNATURES_EXIST_APPEND_ONLY = 3;
    private static final Set<String> EXTENSION_KEYS =
            Set.of("Type", "BaseVersion", "ExtensionLevel", "URL", "ExtensionRevision");

    private final PdfState before;
    private final PdfState after;
    private final ReferenceCensus census;
    private final FieldChanges fields;
    private final StoreChanges store;
    private final Dict oldForm;
    private final Dict oldCatalog;
    private final Set<PdfValue> inForm = new HashSet<>();
    private final Set<PdfValue> onPages = new HashSet<>();

    AllowedChanges(
            PdfState before,
            PdfState after,
            Map<Integer, IndirectObject> created,
            ReferenceCensus census,
            boolean mayPlace) {
        this.before = before;
        this.after = after;
        this.census = census;
        this.fields = new FieldChanges(before, after, created, census.places(), mayPlace);
        this.store = new StoreChanges(before, after, created);
        this.oldForm = SignatureField.form(before);
        this.oldCatalog = (Dict) before.catalog().value();
    }

    /** Values that were put into allowed places; what they refer to is explained. */
    List<PdfValue> additions() {
        List<PdfValue> all = new ArrayList<>(fields.additions());
        all.addAll(store.additions());
        return all;
    }

    /** Names of the signature fields that were filled, or added with a signature. */
    List<String> filled() {
        return fields.filled();
    }

    /** Numbers of the signature fields that were added and show on a page. */
    Set<Integer> placed() {
        return fields.placed();
    }

    /** After all objects were judged: what is wrong with their sum. */
    Set<Message> problems() {
        Set<Message> problems = new HashSet<>(fields.problems());
        if (!inForm.containsAll(onPages)) {
            problems.add(Message.ANNOTATION_ADDED);
        }
        return problems;
    }

    /** What is wrong with the change, {@code null} when it is allowed. */
    @Nullable Message judge(IndirectObject old, IndirectObject now) {
        int number = old.number();
        if (old.generation() != now.generation()) {
            return Message.OBJECT_CHANGED;
        }
        if (old.value() instanceof Dict was && now.value() instanceof Dict is && !old.isStream() && !now.isStream()) {
            if (number == before.catalog().number()) {
                return catalog(was, is);
            }
            if (isEntry(oldCatalog, "AcroForm", number)) {
                return census.isShared(number) ? Message.OBJECT_AMBIGUOUS : form(was, is);
            }
            if (isEntry(oldCatalog, "DSS", number)) {
                return census.isShared(number) ? Message.OBJECT_AMBIGUOUS : store.judge(was, is);
            }
            if (fields.isField(number)) {
                return fields.judge(number, was, is);
            }
            if (was.is("Type", "Page")) {
                return page(old, was, is);
            }
        }
        if (old.value() instanceof PdfValue.Array was && now.value() instanceof PdfValue.Array is) {
            return census.isShared(number) ? Message.OBJECT_AMBIGUOUS : array(number, was.items(), is.items());
        }
        return changedContent(old);
    }

    private @Nullable Message array(int number, List<PdfValue> was, List<PdfValue> is) {
        if (isEntry(oldForm, "Fields", number)) {
            return formFields(was, is);
        }
        for (String key : StoreChanges.LISTS) {
            if (isEntry(before.dict(oldCatalog, "DSS"), key, number)) {
                return store.judgeList(was, is);
            }
        }
        AnnotationPlaces places = census.places();
        return places.isList(number)
                ? annotations(field -> places.isListOf(number, field.get("P")), was, is)
                : Message.CONTENT_CHANGED;
    }

    private @Nullable Message catalog(Dict was, Dict is) {
        if (!sameBut(was, is, Set.of("AcroForm", "DSS", "Extensions"))
                || !was.get("Extensions").equals(is.get("Extensions"))
                        && !(was.get("Extensions").equals(PdfValue.NULL) && isExtensions(is.get("Extensions")))) {
            return Message.CATALOG_CHANGED;
        }
        if (!was.get("DSS").equals(is.get("DSS"))) {
            Message problem = store.judgeAll(was.get("DSS"), is.get("DSS"));
            if (problem != null) {
                return problem;
            }
        }
        if (was.get("AcroForm").equals(is.get("AcroForm"))) {
            return null;
        }
        return was.get("AcroForm") instanceof Dict oldDirect && is.get("AcroForm") instanceof Dict newDirect
                ? form(oldDirect, newDirect)
                : Message.FORM_CHANGED;
    }

    /** Names of developers with what they extend, as the standard asks: direct, so that it can be nothing else (§7.12). */
    private static boolean isExtensions(PdfValue value) {
        return value instanceof Dict extensions
                && extensions.entries().values().stream()
                        .allMatch(each -> each instanceof Dict extension
                                && EXTENSION_KEYS.containsAll(
                                        extension.entries().keySet())
                                && extension.entries().values().stream().noneMatch(Ref.class::isInstance));
    }

    private @Nullable Message form(Dict was, Dict is) {
        if (!sameBut(was, is, Set.of("Fields", "SigFlags"))) {
            return Message.FORM_CHANGED;
        }
        if (!was.get("SigFlags").equals(is.get("SigFlags"))
                && is.number("SigFlags", 0) != SIGNATURES_EXIST_APPEND_ONLY) {
            return Message.FORM_CHANGED;
        }
        if (was.get("Fields").equals(is.get("Fields"))) {
            return null;
        }
        return isReplaced(was, is, "Fields")
                ? Message.FORM_CHANGED
                : formFields(before.items(was, "Fields"), after.items(is, "Fields"));
    }

    private @Nullable Message formFields(List<PdfValue> was, List<PdfValue> is) {
        for (PdfValue each : added(was, is)) {
            if (!fields.isAdded(each) || !inForm.add(each)) {
                return Message.FORM_CHANGED;
            }
        }
        return isGrown(was, is) ? null : Message.FORM_CHANGED;
    }

    private @Nullable Message page(IndirectObject page, Dict was, Dict is) {
        if (!sameBut(was, is, Set.of("Annots"))) {
            return Message.PAGE_CHANGED;
        }
        return isReplaced(was, is, "Annots")
                ? Message.PAGE_CHANGED
                : annotations(
                        field -> field.get("P").equals(page.reference()),
                        before.items(was, "Annots"),
                        after.items(is, "Annots"));
    }

    private @Nullable Message annotations(Predicate<Dict> isHere, List<PdfValue> was, List<PdfValue> is) {
        for (PdfValue each : added(was, is)) {
            boolean here = fields.isAdded(each) && after.resolve(each) instanceof Dict field && isHere.test(field);
            if (!here || !onPages.add(each)) {
                return Message.ANNOTATION_ADDED;
            }
        }
        return isGrown(was, is) ? null : Message.ANNOTATION_ADDED;
    }

    /**
     * Whether a list became something else than a longer list. An entry that was a reference stays that reference: other
     * readers may have remembered the old list.
     */
    private boolean isReplaced(Dict was, Dict is, String key) {
        return !was.get(key).equals(is.get(key))
                && (was.get(key) instanceof Ref || !(after.resolve(is.get(key)) instanceof PdfValue.Array));
    }

    private static List<PdfValue> added(List<PdfValue> was, List<PdfValue> is) {
        return isGrown(was, is) ? is.subList(was.size(), is.size()) : List.of();
    }

    private static boolean isGrown(List<PdfValue> was, List<PdfValue> is) {
        return is.size() >= was.size() && is.subList(0, was.size()).equals(was);
    }

    private Message changedContent(IndirectObject old) {
        if (old.isStream() && fields.isBlock(old.number())) {
            return Message.APPEARANCE_CHANGED;
        }
        if (old.isStream()) {
            return Message.CONTENT_CHANGED;
        }
        return old.value() instanceof Dict dict && dict.get("Type") instanceof Name
                ? Message.OBJECT_CHANGED
                : Message.CONTENT_CHANGED;
    }

    private static boolean isEntry(Dict dict, String key, int number) {
        return dict.get(key) instanceof Ref ref && ref.number() == number;
    }

    static boolean sameBut(Dict was, Dict is, Set<String> except) {
        Map<String, PdfValue> left = new HashMap<>(was.entries());
        Map<String, PdfValue> right = new HashMap<>(is.entries());
        left.keySet().removeAll(except);
        right.keySet().removeAll(except);
        return left.equals(right);
    }
}
