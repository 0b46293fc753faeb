package vn.giaplai.signing.internal.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.SignatureField;

/** The allow-list: judges one changed object by the role it had before. */
final class AllowedChanges {

    private static final Set<String> TIMESTAMP_FIELD_KEYS =
            Set.of("Type", "Subtype", "FT", "T", "TU", "F", "Ff", "Rect", "P", "V", "AP", "Contents", "Lang");

    private final PdfState before;
    private final PdfState after;
    private final Set<Integer> created;
    private final Map<Integer, SignatureField> fields;
    private final Dict oldForm;
    private final Dict oldCatalog;
    private final List<PdfValue> additions = new ArrayList<>();

    AllowedChanges(PdfState before, PdfState after, Set<Integer> created) {
        this.before = before;
        this.after = after;
        this.created = created;
        this.fields = RevisionDiff.fieldsByNumber(before);
        this.oldForm = SignatureField.form(before);
        this.oldCatalog = (Dict) before.catalog().value();
    }

    /** Values that were put into allowed places; what they refer to is explained. */
    List<PdfValue> additions() {
        return additions;
    }

    /** What is wrong with the change, {@code null} when it is allowed. */
    @Nullable Message judge(IndirectObject old, IndirectObject now) {
        int number = old.number();
        if (old.value() instanceof Dict was && now.value() instanceof Dict is && !old.isStream() && !now.isStream()) {
            if (number == before.catalog().number()) {
                return catalog(was, is);
            }
            if (isEntry(oldCatalog, "AcroForm", number)) {
                return form(was, is);
            }
            if (isEntry(oldCatalog, "DSS", number)) {
                return store(was, is);
            }
            SignatureField field = fields.get(number);
            if (field != null) {
                return field(field, was, is);
            }
            if (was.is("Type", "Page")) {
                return page(was, is);
            }
        }
        if (old.value() instanceof PdfValue.Array was && now.value() instanceof PdfValue.Array is) {
            return array(number, was.items(), is.items());
        }
        return changedContent(old);
    }

    private @Nullable Message array(int number, List<PdfValue> was, List<PdfValue> is) {
        if (isEntry(oldForm, "Fields", number)) {
            return onlyTimestampsAdded(was, is) ? null : Message.FORM_CHANGED;
        }
        Dict store = before.dict(oldCatalog, "DSS");
        for (String key : List.of("Certs", "CRLs", "OCSPs")) {
            if (isEntry(store, key, number)) {
                return onlyAdded(was, is) ? null : Message.STORE_CHANGED;
            }
        }
        // The annotations of a page: nothing else may hold a list that ends with new time stamps.
        return onlyTimestampsAdded(was, is) ? null : Message.ANNOTATION_ADDED;
    }

    private @Nullable Message catalog(Dict was, Dict is) {
        if (!sameBut(was, is, Set.of("AcroForm", "DSS", "Extensions"))) {
            return Message.CATALOG_CHANGED;
        }
        if (!was.get("Extensions").equals(is.get("Extensions"))
                && !was.get("Extensions").equals(PdfValue.NULL)) {
            return Message.CATALOG_CHANGED;
        }
        if (!was.get("DSS").equals(is.get("DSS"))) {
            additions.add(is.get("DSS"));
            Message problem = store(before.dict(was, "DSS"), after.dict(is, "DSS"));
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

    private @Nullable Message form(Dict was, Dict is) {
        if (!sameBut(was, is, Set.of("Fields", "SigFlags"))) {
            return Message.FORM_CHANGED;
        }
        if (!was.get("SigFlags").equals(is.get("SigFlags")) && is.number("SigFlags", 0) != 3) {
            return Message.FORM_CHANGED;
        }
        if (was.get("Fields").equals(is.get("Fields"))) {
            return null;
        }
        return onlyTimestampsAdded(before.items(was, "Fields"), after.items(is, "Fields"))
                ? null
                : Message.FORM_CHANGED;
    }

    private @Nullable Message page(Dict was, Dict is) {
        if (!sameBut(was, is, Set.of("Annots"))) {
            return Message.PAGE_CHANGED;
        }
        return onlyTimestampsAdded(before.items(was, "Annots"), after.items(is, "Annots"))
                ? null
                : Message.ANNOTATION_ADDED;
    }

    private @Nullable Message store(Dict was, Dict is) {
        for (Map.Entry<String, PdfValue> each : was.entries().entrySet()) {
            PdfValue old = before.resolve(each.getValue());
            PdfValue now = after.resolve(is.get(each.getKey()));
            boolean grown = old instanceof PdfValue.Array oldItems
                    && now instanceof PdfValue.Array newItems
                    && onlyAdded(oldItems.items(), newItems.items());
            if (!grown && !old.equals(now) && !each.getKey().equals("VRI")) {
                return Message.STORE_CHANGED;
            }
        }
        additions.add(is);
        return null;
    }

    private boolean onlyAdded(List<PdfValue> was, List<PdfValue> is) {
        if (!is.containsAll(was)) {
            return false;
        }
        additions.addAll(is);
        return true;
    }

    private @Nullable Message field(SignatureField field, Dict was, Dict is) {
        if (field.isFilled()) {
            return was.get("AP").equals(is.get("AP")) ? Message.FIELD_CHANGED : Message.APPEARANCE_CHANGED;
        }
        if (!sameBut(was, is, Set.of("V", "AP"))) {
            return Message.FIELD_CHANGED;
        }
        boolean filled = was.get("V").equals(is.get("V"))
                || (is.get("V") instanceof Ref value && created.contains(value.number()) && isSignature(value));
        if (!filled || (!field.isMerged() && !isFilledNow(field))) {
            return Message.FIELD_CHANGED;
        }
        if (field.isMerged() && is.get("V").equals(PdfValue.NULL)) {
            return Message.APPEARANCE_CHANGED;
        }
        additions.add(is.get("V"));
        additions.add(is.get("AP"));
        return null;
    }

    private boolean isFilledNow(SignatureField field) {
        IndirectObject now = after.object(field.field().number());
        return now != null && now.value() instanceof Dict dict && !dict.get("V").equals(PdfValue.NULL);
    }

    private boolean isSignature(Ref value) {
        return after.resolve(value) instanceof Dict dict
                && (dict.is("Type", "Sig") || dict.is("Type", "DocTimeStamp"))
                && !dict.get("ByteRange").equals(PdfValue.NULL);
    }

    private boolean onlyTimestampsAdded(List<PdfValue> was, List<PdfValue> is) {
        if (is.size() < was.size() || !is.subList(0, was.size()).equals(was)) {
            return false;
        }
        for (PdfValue each : is.subList(was.size(), is.size())) {
            if (!isTimestampField(each)) {
                return false;
            }
            additions.add(each);
        }
        return true;
    }

    private boolean isTimestampField(PdfValue value) {
        if (!(value instanceof Ref ref)
                || !created.contains(ref.number())
                || !(after.resolve(ref) instanceof Dict dict)
                || !TIMESTAMP_FIELD_KEYS.containsAll(dict.entries().keySet())
                || !dict.is("FT", "Sig")
                || !(after.resolve(dict.get("V")) instanceof Dict stamp)) {
            return false;
        }
        List<PdfValue> rect = after.items(dict, "Rect");
        return stamp.is("Type", "DocTimeStamp")
                && stamp.is("SubFilter", "ETSI.RFC3161")
                && rect.size() == 4
                && (number(rect, 0) == number(rect, 2) || number(rect, 1) == number(rect, 3));
    }

    private static double number(List<PdfValue> rect, int index) {
        return rect.get(index) instanceof Num number ? number.toDouble() : index;
    }

    private Message changedContent(IndirectObject old) {
        if (old.isStream() && isSignatureAppearance(old.number())) {
            return Message.APPEARANCE_CHANGED;
        }
        if (old.isStream()) {
            return Message.CONTENT_CHANGED;
        }
        return old.value() instanceof Dict dict && dict.get("Type") instanceof Name
                ? Message.OBJECT_CHANGED
                : Message.CONTENT_CHANGED;
    }

    private boolean isSignatureAppearance(int number) {
        return fields.values().stream().anyMatch(field -> isEntry(before.dict(field.widgetDict(), "AP"), "N", number));
    }

    private static boolean isEntry(Dict dict, String key, int number) {
        return dict.get(key) instanceof Ref ref && ref.number() == number;
    }

    private static boolean sameBut(Dict was, Dict is, Set<String> except) {
        Map<String, PdfValue> left = new HashMap<>(was.entries());
        Map<String, PdfValue> right = new HashMap<>(is.entries());
        left.keySet().removeAll(except);
        right.keySet().removeAll(except);
        return left.equals(right);
    }
}
