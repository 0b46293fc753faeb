package vn.giaplai.signing.internal.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.SignatureImage;
import vn.giaplai.signing.SignatureImage.Position;
import vn.giaplai.signing.SignatureRequest;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/**
 * The block that shows in a signature field's rectangle (ISO 32000-1 §12.5.5): lines of text, and an image between title
 * and name or beside them (NĐ 30/2020, Phụ lục I). Sizes in points (1/72 in).
 */
public final class VisibleAppearance {

    /** Name of the font in the block's resources. */
    static final String FONT = "F";

    private static final String IMAGE = "I";
    private static final double PADDING = 2;
    private static final double TEXT_AROUND_IMAGE = 0.6;
    private static final double IMAGE_BESIDE_TEXT = 0.4;

    private final double width;
    private final double height;

    private VisibleAppearance(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** The block of a widget; empty when its rectangle has no area. */
    public static Optional<VisibleAppearance> of(PdfState state, Dict widget) {
        return Rectangle.of(state, widget).flatMap(place -> of(place.width(), place.height()));
    }

    /** A block of this size; empty when it has no area. */
    public static Optional<VisibleAppearance> of(double width, double height) {
        return width > 0 && height > 0 ? Optional.of(new VisibleAppearance(width, height)) : Optional.empty();
    }

    /**
     * Adds the block with exactly the lines of the request, as large as fits (3 to 10 points), long ones wrapped at
     * spaces, and its image. The form's own entries are extended by those given.
     */
    public Ref write(PdfState state, NewObjects objects, SignatureRequest request, Map<String, PdfValue> more) {
        List<String> lines = request.appearanceLines();
        Map<String, PdfValue> resources = new LinkedHashMap<>();
        PdfOutput content = new PdfOutput(1024).text("q");
        SignatureImage picture = request.image();
        PngImage image = picture == null ? null : PngImage.read(picture.png());
        if (!lines.isEmpty()) {
            AppearanceFont font = DocumentFont.showing(state, lines)
                    .map(AppearanceFont.class::cast)
                    .orElseGet(() -> EmbeddedFont.showing(lines));
            resources.put("Font", new Dict(Map.of(FONT, font.place(objects))));
            draw(
                    content,
                    new Lines(font, lines, request.headings()),
                    image,
                    picture == null ? null : picture.position());
        } else if (image != null) {
            draw(content, image, PADDING, PADDING, width - 2 * PADDING, height - 2 * PADDING);
        }
        if (image != null) {
            resources.put("XObject", new Dict(Map.of(IMAGE, image.place(objects))));
        }
        Map<String, PdfValue> form = new LinkedHashMap<>(more);
        form.put("Type", new Name("XObject"));
        form.put("Subtype", new Name("Form"));
        form.put("BBox", new Rectangle(0, 0, width, height).toArray());
        form.put("Resources", new Dict(resources));
        return objects.addStream(new Dict(form), content.text(" Q").toBytes());
    }

    private void draw(PdfOutput content, Lines lines, @Nullable PngImage image, @Nullable Position position) {
        double inner = width - 2 * PADDING;
        if (image == null && lines.headings() > 0) {
            lines.inside(inner, height - 2 * PADDING).centred(content, width, height);
        } else if (image == null) {
            lines.inside(inner, height - 2 * PADDING).left(content, PADDING, height);
        } else if (position == Position.BESIDE_TEXT) {
            double beside = width * IMAGE_BESIDE_TEXT;
            draw(content, image, PADDING, PADDING, beside - 2 * PADDING, height - 2 * PADDING);
            lines.inside(width - beside - PADDING, height - 2 * PADDING).left(content, beside, height);
        } else {
            Lines.Sized set = lines.inside(inner, height * TEXT_AROUND_IMAGE);
            double above = set.heightOfFirst();
            double beneath = set.heightOfRest();
            set.centredAround(content, width, height - PADDING, beneath + PADDING);
            draw(content, image, PADDING, beneath + PADDING, inner, height - above - beneath - 2 * PADDING);
        }
    }

    /** Draws the image as large as fits into a rectangle, centred. */
    private static void draw(PdfOutput content, PngImage image, double left, double bottom, double wide, double high) {
        double scale = Math.max(0, Math.min(wide / image.width(), high / image.height()));
        double drawnWidth = image.width() * scale;
        double drawnHeight = image.height() * scale;
        content.text(" q " + PdfOutput.decimal(drawnWidth) + " 0 0 " + PdfOutput.decimal(drawnHeight) + " "
                + PdfOutput.decimal(left + (wide - drawnWidth) / 2) + " "
                + PdfOutput.decimal(bottom + (high - drawnHeight) / 2) + " cm /" + IMAGE + " Do Q");
    }
}
