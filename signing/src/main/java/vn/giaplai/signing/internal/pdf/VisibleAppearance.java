package vn.giaplai.signing.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** The block that shows in a signature field's rectangle (ISO 32000-1 §12.5.5). Sizes in points (1/72 in). */
public final class VisibleAppearance {

    private static final double LARGEST = 10;
    private static final double SMALLEST = 3;
    private static final double STEP = 0.25;
    private static final double LEADING = 1.2;
    private static final double ASCENT = 0.92;
    private static final double PADDING = 2;

    private final double width;
    private final double height;

    private VisibleAppearance(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** The block of a widget; empty when its rectangle has no area. */
    public static Optional<VisibleAppearance> of(PdfState state, Dict widget) {
        List<PdfValue> rect = state.items(widget, "Rect");
        if (rect.size() != 4) {
            return Optional.empty();
        }
        double[] sides = rect.stream()
                .mapToDouble(each -> state.resolve(each) instanceof Num number ? number.toDouble() : 0)
                .toArray();
        double width = Math.abs(sides[2] - sides[0]);
        double height = Math.abs(sides[3] - sides[1]);
        return width > 0 && height > 0 ? Optional.of(new VisibleAppearance(width, height)) : Optional.empty();
    }

    /** Writes the block with exactly these lines, as large as fits (3 to 10 points), long ones wrapped at spaces. */
    public Ref write(PdfState state, RevisionWriter writer, List<String> lines) {
        AppearanceFont font = DocumentFont.of(state)
                .filter(prepared -> lines.stream().allMatch(prepared::canShow))
                .map(AppearanceFont.class::cast)
                .orElseGet(() -> EmbeddedFont.showing(lines));
        Ref fontReference = font.place(writer);
        int number = writer.newNumber();
        Dict resources = new Dict(Map.of("Font", new Dict(Map.of("F", fontReference))));
        Map<String, PdfValue> form = Map.of(
                "Type", new PdfValue.Name("XObject"),
                "Subtype", new PdfValue.Name("Form"),
                "BBox", new PdfValue.Keyword("[0 0 " + decimal(width) + " " + decimal(height) + "]"),
                "Resources", resources);
        writer.stream(number, new Dict(form), content(font, lines));
        return new Ref(number, 0);
    }

    private byte[] content(AppearanceFont font, List<String> lines) {
        double size = LARGEST;
        List<String> wrapped = wrap(font, lines, size);
        while (size > SMALLEST && !fits(font, wrapped, size)) {
            size -= STEP;
            wrapped = wrap(font, lines, size);
        }
        double blockHeight = wrapped.size() * size * LEADING;
        double firstLine = Math.min(height - PADDING, (height + blockHeight) / 2) - size * ASCENT;
        PdfOutput out = new PdfOutput(1024)
                .text("q BT /F " + decimal(size) + " Tf 0 g " + decimal(size * LEADING) + " TL " + decimal(PADDING)
                        + " " + decimal(firstLine) + " Td\n");
        for (String line : wrapped) {
            StringBuilder codes = new StringBuilder();
            line.codePoints().forEach(c -> appendCode(codes, font.code(c)));
            out.text("<" + codes + "> Tj T*\n");
        }
        return out.text("ET Q").toBytes();
    }

    private boolean fits(AppearanceFont font, List<String> lines, double size) {
        return lines.size() * size * LEADING <= height - 2 * PADDING + size * (LEADING - 1)
                && lines.stream().allMatch(line -> font.width(line) * size / 1000 <= width - 2 * PADDING);
    }

    private List<String> wrap(AppearanceFont font, List<String> lines, double size) {
        List<String> wrapped = new ArrayList<>();
        for (String line : lines) {
            StringBuilder current = new StringBuilder();
            for (String word : line.split(" ", -1)) {
                String longer = current.isEmpty() ? word : current + " " + word;
                if (!current.isEmpty() && font.width(longer) * size / 1000 > width - 2 * PADDING) {
                    wrapped.add(current.toString());
                    current = new StringBuilder(word);
                } else {
                    current = new StringBuilder(longer);
                }
            }
            wrapped.add(current.toString());
        }
        return wrapped;
    }

    private static void appendCode(StringBuilder out, int code) {
        String hex = Integer.toHexString(code);
        out.append("0".repeat(4 - hex.length())).append(hex);
    }

    private static String decimal(double value) {
        long hundredths = Math.round(value * 100);
        String text = Long.toString(hundredths / 100);
        long rest = Math.abs(hundredths % 100);
        return rest == 0 ? text : text + "." + (rest < 10 ? "0" : "") + rest;
    }
}
