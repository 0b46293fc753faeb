package vn.giaplai.signing.internal.pdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;

/** A rectangle on a page (ISO 32000-1 §7.9.5), in points. */
public record Rectangle(double left, double bottom, double right, double top) {

    /** The rectangle of an annotation; empty when it has none, or one without area. */
    public static Optional<Rectangle> of(PdfState state, Dict annotation) {
        List<PdfValue> items = state.items(annotation, "Rect");
        if (items.size() != 4 || !items.stream().allMatch(each -> state.resolve(each) instanceof Num)) {
            return Optional.empty();
        }
        double[] sides = items.stream()
                .mapToDouble(each -> ((Num) state.resolve(each)).toDouble())
                .toArray();
        Rectangle rectangle = new Rectangle(
                Math.min(sides[0], sides[2]),
                Math.min(sides[1], sides[3]),
                Math.max(sides[0], sides[2]),
                Math.max(sides[1], sides[3]));
        return Optional.of(rectangle).filter(each -> each.width() > 0 && each.height() > 0);
    }

    /** The rectangles of annotations that have one. */
    public static Stream<Rectangle> ofAll(PdfState state, List<PdfValue> annotations) {
        return annotations.stream()
                .flatMap(each -> state.resolve(each) instanceof Dict dict ? Stream.of(dict) : Stream.empty())
                .flatMap(each -> of(state, each).stream());
    }

    /** From side to side. */
    public double width() {
        return right - left;
    }

    /** From bottom to top. */
    public double height() {
        return top - bottom;
    }

    /** Whether the two share some area. */
    public boolean overlaps(Rectangle other) {
        return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
    }

    /** As it stands in a file. */
    public PdfValue toArray() {
        return new PdfValue.Array(Stream.of(left, bottom, right, top)
                .map(each -> (PdfValue) new Num(PdfOutput.decimal(each)))
                .toList());
    }
}
