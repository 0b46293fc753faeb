package vn.giaplai.signing.internal.validation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/**
 * Whether what shows of a new signature stays in the rectangle of its field for every reader (ISO 32000-1 §12.5.5): one
 * appearance, made for it, with a box that can be mapped to the rectangle, and nothing in a rectangle without area.
 */
final class BlockCheck {

    private static final Set<String> FORM_KEYS = Set.of(
            "Type",
            "Subtype",
            "FormType",
            "BBox",
            "Matrix",
            "Resources",
            "Length",
            "Filter",
            "DecodeParms",
            "Group",
            "Name",
            "StructParent",
            "StructParents");
    private static final double TOUCHING = 0.5;
    private static final int MATRIX = 6;
    private static final int NO_ZOOM_NO_ROTATE = 8 + 16;

    private final PdfState after;
    private final Map<Integer, IndirectObject> created;

    BlockCheck(PdfState after, Map<Integer, IndirectObject> created) {
        this.after = after;
        this.created = created;
    }

    /** Whether the {@code /AP} of a widget may follow the old one. */
    boolean isSafe(PdfValue was, Dict widget) {
        PdfValue is = widget.get("AP");
        List<PdfValue> rectangle = after.items(widget, "Rect");
        if (is.equals(was)) {
            return true;
        }
        if (!isFixedToThePage(widget)) {
            return false;
        }
        if (!(after.resolve(is) instanceof Dict appearance)
                || !appearance.entries().keySet().equals(Set.of("N"))
                || !(appearance.get("N") instanceof Ref normal)) {
            return false;
        }
        IndirectObject form = created.get(normal.number());
        if (form == null || !form.isStream() || !(form.value() instanceof Dict dict)) {
            return false;
        }
        return FORM_KEYS.containsAll(dict.entries().keySet())
                && dict.is("Subtype", "Form")
                && isPlain(after.items(dict, "Matrix"))
                && (hasArea(rectangle) ? hasArea(after.items(dict, "BBox")) : isBlank(form));
    }

    /** No matrix, or one that moves and turns by right angles: others map a box to the rectangle in ways of their own. */
    private static boolean isPlain(List<PdfValue> matrix) {
        return matrix.isEmpty()
                || matrix.size() == MATRIX
                        && matrix.stream().allMatch(BlockCheck::isNumber)
                        && matrix.subList(0, 4).stream()
                                        .map(BlockCheck::size)
                                        .filter(each -> each == 1)
                                        .count()
                                == 2
                        && size(matrix.get(0)) == size(matrix.get(3))
                        && size(matrix.get(1)) == size(matrix.get(2))
                        && size(matrix.get(0)) + size(matrix.get(1)) == 1;
    }

    private static double size(PdfValue value) {
        return Math.abs(((Num) value).toDouble());
    }

    /** Whether it grows and turns with its page; else it would leave its rectangle (ISO 32000-1 §12.5.3). */
    private boolean isFixedToThePage(Dict widget) {
        PdfValue flags = after.resolve(widget.get("F"));
        return flags.equals(PdfValue.NULL)
                || flags instanceof Num number && number.toInt() >= 0 && (number.toInt() & NO_ZOOM_NO_ROTATE) == 0;
    }

    private boolean isBlank(IndirectObject form) {
        try {
            String content = new String(after.decodedStream(form), StandardCharsets.ISO_8859_1);
            return content.replaceAll("%[^\r\n]*", "").matches("[\\sqQn]*");
        } catch (SigningException unreadable) {
            return false;
        }
    }

    /** Four direct numbers. */
    static boolean isRectangle(PdfValue value) {
        return value instanceof PdfValue.Array array
                && array.items().size() == 4
                && array.items().stream().allMatch(BlockCheck::isNumber);
    }

    private static boolean isNumber(PdfValue value) {
        return value instanceof Num number && number.isWellFormed();
    }

    /** Whether the rectangle has an area; one that cannot be read has none. */
    static boolean hasArea(List<PdfValue> rectangle) {
        return isRectangle(new PdfValue.Array(rectangle))
                && at(rectangle, 0) != at(rectangle, 2)
                && at(rectangle, 1) != at(rectangle, 3);
    }

    /** Whether two rectangles share more than an edge. */
    static boolean overlap(List<PdfValue> one, List<PdfValue> other) {
        return hasArea(one) && hasArea(other) && meet(one, other, 0) > TOUCHING && meet(one, other, 1) > TOUCHING;
    }

    private static double meet(List<PdfValue> one, List<PdfValue> other, int axis) {
        double from =
                Math.max(Math.min(at(one, axis), at(one, axis + 2)), Math.min(at(other, axis), at(other, axis + 2)));
        double to =
                Math.min(Math.max(at(one, axis), at(one, axis + 2)), Math.max(at(other, axis), at(other, axis + 2)));
        return to - from;
    }

    private static double at(List<PdfValue> rectangle, int index) {
        return ((Num) rectangle.get(index)).toDouble();
    }
}
