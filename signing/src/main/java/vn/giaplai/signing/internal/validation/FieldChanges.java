package vn.giaplai.signing.internal.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.PdfValue.Text;
import vn.giaplai.signing.internal.pdf.SignatureField;

/** What may happen to signature fields: one is filled, or one is added with its value. */
final class FieldChanges {

    private static final Set<String> ADDED_KEYS =
            Set.of("Type", "Subtype", "FT", "T", "TU", "F", "Ff", "Rect", "P", "V", "AP", "Contents", "Lang");
    /** ISO 32000-1 table 252. With others a value could be a font, a graphics state or an action besides. */
    private static final Set<String> VALUE_KEYS = Set.of(
            "Type",
            "Filter",
            "SubFilter",
            "Contents",
            "Cert",
            "ByteRange",
            "Reference",
            "Changes",
            "Name",
            "M",
            "Location",
            "Reason",
            "ContactInfo",
            "R",
            "V",
            "Prop_Build",
            "Prop_AuthTime",
            "Prop_AuthType");

    private final PdfState before;
    private final PdfState after;
    private final Map<Integer, IndirectObject> created;
    private final List<SignatureField> all;
    private final Map<Integer, SignatureField> byNumber = new HashMap<>();
    private final BlockCheck blocks;
    private final Set<Integer> values = new HashSet<>();
    private final Set<Message> problems = new HashSet<>();
    private final List<PdfValue> additions = new ArrayList<>();
    private final List<String> filled = new ArrayList<>();
    private final Set<Integer> placed = new HashSet<>();
    private final AnnotationPlaces places;
    private final boolean mayPlace;

    FieldChanges(
            PdfState before,
            PdfState after,
            Map<Integer, IndirectObject> created,
            AnnotationPlaces places,
            boolean mayPlace) {
        this.places = places;
        this.mayPlace = mayPlace;
        this.before = before;
        this.after = after;
        this.created = created;
        this.blocks = new BlockCheck(after, created);
        this.all = SignatureField.all(before);
        for (SignatureField each : all) {
            byNumber.put(each.field().number(), each);
            byNumber.putIfAbsent(each.widget().number(), each);
        }
    }

    List<PdfValue> additions() {
        return additions;
    }

    List<String> filled() {
        return filled;
    }

    /** Numbers of the fields that were added and show on a page. */
    Set<Integer> placed() {
        return placed;
    }

    /** A revision ends with one signature; a second value in it could sign nothing. */
    Set<Message> problems() {
        if (values.size() > 1) {
            problems.add(Message.FIELD_CHANGED);
        }
        return problems;
    }

    boolean isField(int number) {
        return byNumber.containsKey(number);
    }

    /** Whether the stream is what shows of a signature field. */
    boolean isBlock(int number) {
        return all.stream()
                .anyMatch(field ->
                        before.dict(field.widgetDict(), "AP").get("N") instanceof Ref ref && ref.number() == number);
    }

    @Nullable Message judge(int number, Dict was, Dict is) {
        SignatureField field = Objects.requireNonNull(byNumber.get(number));
        if (field.isFilled()) {
            return was.get("AP").equals(is.get("AP")) ? Message.FIELD_CHANGED : Message.APPEARANCE_CHANGED;
        }
        boolean holdsValue = number == field.field().number();
        boolean holdsBlock = number == field.widget().number();
        Set<String> mayChange = new HashSet<>();
        if (holdsValue) {
            mayChange.add("V");
        }
        if (holdsBlock) {
            mayChange.add("AP");
        }
        if (!AllowedChanges.sameBut(was, is, mayChange)) {
            return Message.FIELD_CHANGED;
        }
        if (!isFilledNow(field)) {
            return was.get("AP").equals(is.get("AP")) ? Message.FIELD_CHANGED : Message.APPEARANCE_CHANGED;
        }
        if (holdsValue && !fill(is.get("V"))) {
            return Message.FIELD_CHANGED;
        }
        if (holdsValue) {
            filled.add(field.name());
        }
        return holdsBlock ? block(was, is, places.of(number)) : null;
    }

    private @Nullable Message block(Dict was, Dict is, Set<Integer> pages) {
        additions.add(is.get("AP"));
        if (!blocks.isSafe(was.get("AP"), is)) {
            return Message.APPEARANCE_UNSAFE;
        }
        return isOverSignature(is, pages) ? Message.SIGNATURE_COVERED : null;
    }

    private boolean isFilledNow(SignatureField field) {
        IndirectObject now = after.object(field.field().number());
        return now != null && now.value() instanceof Dict dict && !dict.get("V").equals(PdfValue.NULL);
    }

    /** One value for one field, made by this revision. */
    private boolean fill(PdfValue value) {
        if (!(value instanceof Ref ref)
                || !(newDict(ref) instanceof Dict dict)
                || !VALUE_KEYS.containsAll(dict.entries().keySet())
                || dict.get("ByteRange").equals(PdfValue.NULL)
                || !(dict.is("Type", "Sig") || dict.is("Type", "DocTimeStamp"))
                || !values.add(ref.number())) {
            return false;
        }
        additions.add(value);
        return true;
    }

    private @Nullable PdfValue newDict(Ref ref) {
        IndirectObject object = created.get(ref.number());
        return object == null || object.isStream() ? null : object.value();
    }

    /** Whether the value is a signature field that this revision added, for use in the form and on one page. */
    boolean isAdded(PdfValue value) {
        if (!(value instanceof Ref ref)
                || !(newDict(ref) instanceof Dict field)
                || !ADDED_KEYS.containsAll(field.entries().keySet())
                || !field.is("FT", "Sig")
                || !field.is("Subtype", "Widget")
                || !(field.get("T") instanceof Text name)
                || !(field.get("V") instanceof Ref signature)
                || !BlockCheck.isRectangle(field.get("Rect"))) {
            return false;
        }
        if (!additions.contains(value)) {
            if (!fill(signature)) {
                return false;
            }
            additions.add(value);
            // Locks bind whoever signs; a time stamp of the document is always permitted (ISO 32000-2 §12.8.2.2.2).
            if (!after.dict(field, "V").is("SubFilter", "ETSI.RFC3161")) {
                filled.add(name.decoded());
            }
            judgeAdded(ref.number(), field);
        }
        return true;
    }

    private void judgeAdded(int number, Dict field) {
        List<PdfValue> rectangle = after.items(field, "Rect");
        if (!blocks.isSafe(PdfValue.NULL, field)) {
            problems.add(Message.APPEARANCE_UNSAFE);
        }
        if (BlockCheck.hasArea(rectangle)) {
            placed.add(number);
            problems.add(mayPlace ? Message.FIELD_ADDED : Message.ANNOTATION_ADDED);
        }
        if (isOverSignature(field, field.get("P") instanceof Ref page ? Set.of(page.number()) : Set.of())) {
            problems.add(Message.SIGNATURE_COVERED);
        }
    }

    /** A block whose page is not known may be on any. */
    private boolean isOverSignature(Dict widget, Set<Integer> pages) {
        return all.stream()
                .filter(SignatureField::isFilled)
                .flatMap(this::widgets)
                .filter(other -> {
                    Set<Integer> others = places.of(other.number());
                    return pages.isEmpty() || others.isEmpty() || !Collections.disjoint(pages, others);
                })
                .anyMatch(other ->
                        BlockCheck.overlap(before.items((Dict) other.value(), "Rect"), after.items(widget, "Rect")));
    }

    /** The annotations of a field: itself, or every kid that is no field. */
    private Stream<IndirectObject> widgets(SignatureField field) {
        return field.isMerged()
                ? Stream.of(field.widget())
                : before.items(field.dict(), "Kids").stream()
                        .map(each -> each instanceof Ref ref ? before.object(ref.number()) : null)
                        .filter(each -> each != null
                                && each.value() instanceof Dict dict
                                && dict.get("T").equals(PdfValue.NULL))
                        .map(Objects::requireNonNull);
    }
}
