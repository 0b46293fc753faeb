package vn.giaplai.signing.internal.general;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.SignaturePlace;
import vn.giaplai.signing.SignatureRequest;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.Rectangle;
import vn.giaplai.signing.internal.pdf.SignatureDictionary;

/** A signature field that is added to a page (ISO 32000-1 §12.5.6.19, §12.7.4.5). */
final class NewField {

    private static final int PRINT_AND_LOCKED = 4 + 128;
    private static final double ROUNDING = 0.01;
    private static final Map<Integer, List<Integer>> UPRIGHT = Map.of(
            90, List.of(0, 1, -1, 0, 0, 0),
            180, List.of(-1, 0, 0, -1, 0, 0),
            270, List.of(0, -1, 1, 0, 0, 0));

    private final PDPage page;
    private final int rotation;
    private final Rectangle rectangle;

    private NewField(PDPage page, SignaturePlace place) {
        this.page = page;
        this.rotation = Math.floorMod(page.getRotation(), 360);
        this.rectangle = rectangle(page.getCropBox(), rotation, place);
    }

    /** A field at a place. Throws {@link SigningException} with {@code PLACE_UNUSABLE} when it cannot be there. */
    static NewField at(PDDocument document, SignaturePlace place) {
        if (place.page() > document.getNumberOfPages()) {
            throw unusable("page " + place.page() + " of " + document.getNumberOfPages());
        }
        PDPage page = document.getPage(place.page() - 1);
        NewField field = new NewField(page, place);
        if (!place.isInvisible()) {
            field.requireFree();
        }
        return field;
    }

    /** The page as seen, turned back into the page's own coordinates. */
    private static Rectangle rectangle(PDRectangle crop, int rotation, SignaturePlace place) {
        boolean turned = rotation % 180 != 0;
        double seenWidth = turned ? crop.getHeight() : crop.getWidth();
        double seenHeight = turned ? crop.getWidth() : crop.getHeight();
        double right = place.left() + place.width();
        double top = place.bottom() + place.height();
        if (right > seenWidth + ROUNDING || top > seenHeight + ROUNDING) {
            throw unusable("outside the page of " + seenWidth + " x " + seenHeight);
        }
        double left = crop.getLowerLeftX();
        double bottom = crop.getLowerLeftY();
        return switch (rotation) {
            case 90 ->
                new Rectangle(
                        left + seenHeight - top,
                        bottom + place.left(),
                        left + seenHeight - place.bottom(),
                        bottom + right);
            case 180 ->
                new Rectangle(
                        left + seenWidth - right,
                        bottom + seenHeight - top,
                        left + seenWidth - place.left(),
                        bottom + seenHeight - place.bottom());
            case 270 ->
                new Rectangle(
                        left + place.bottom(),
                        bottom + seenWidth - right,
                        left + top,
                        bottom + seenWidth - place.left());
            default -> new Rectangle(left + place.left(), bottom + place.bottom(), left + right, bottom + top);
        };
    }

    private void requireFree() {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            return;
        }
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary other
                    && rectangle(other.getCOSArray(COSName.RECT)).overlaps(rectangle)) {
                throw unusable("over another annotation of the page");
            }
        }
    }

    private static Rectangle rectangle(@Nullable COSArray sides) {
        if (sides == null || sides.size() != 4) {
            return new Rectangle(0, 0, 0, 0);
        }
        PDRectangle found = new PDRectangle(sides);
        return new Rectangle(
                found.getLowerLeftX(), found.getLowerLeftY(), found.getUpperRightX(), found.getUpperRightY());
    }

    /** The size of its block, as it is seen. */
    double blockWidth() {
        return rotation % 180 == 0 ? rectangle.width() : rectangle.height();
    }

    /** The size of its block, as it is seen. */
    double blockHeight() {
        return rotation % 180 == 0 ? rectangle.height() : rectangle.width();
    }

    /** What turns the block so that it stands upright on the page as it is seen. */
    Map<String, PdfValue> upright() {
        List<Integer> matrix = UPRIGHT.get(rotation);
        return matrix == null
                ? Map.of()
                : Map.of(
                        "Matrix",
                        new PdfValue.Array(matrix.stream()
                                .map(each -> (PdfValue) new PdfValue.Num(each.toString()))
                                .toList()));
    }

    /** Adds the field to its page and returns it: field and widget in one. */
    COSDictionary add(CosObjects objects, SignatureRequest request) {
        String spoken =
                request.appearanceLines().isEmpty() ? request.field() : String.join(", ", request.appearanceLines());
        COSDictionary field = (COSDictionary) objects.of(objects.add(new Dict(Map.of(
                "Type", new PdfValue.Name("Annot"),
                "Subtype", new PdfValue.Name("Widget"),
                "FT", new PdfValue.Name("Sig"),
                "T", SignatureDictionary.text(request.field()),
                "TU", SignatureDictionary.text(spoken),
                "F", new PdfValue.Num(Integer.toString(PRINT_AND_LOCKED)),
                "Rect", rectangle.toArray()))));
        field.setItem(COSName.P, page.getCOSObject());
        GeneralLane.append(page.getCOSObject(), COSName.ANNOTS, field);
        return field;
    }

    private static SigningException unusable(String what) {
        return new SigningException(SigningFailure.PLACE_UNUSABLE, what);
    }
}
