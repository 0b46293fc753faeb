package vn.giaplai.signing.internal.pdf;

import java.util.ArrayList;
import java.util.List;

/** Lines of text to be set into a block. */
record Lines(AppearanceFont font, List<String> lines) {

    private static final double LARGEST = 10;
    private static final double SMALLEST = 3;
    private static final double STEP = 0.25;
    private static final double LEADING = 1.2;
    private static final double ASCENT = 0.92;

    /** The lines as large as fits into this width and height, 3 to 10 points, wrapped at spaces. */
    Sized inside(double width, double height) {
        double size = LARGEST;
        Sized set = wrapped(size, width);
        while (size > SMALLEST && !set.fits(width, height)) {
            size -= STEP;
            set = wrapped(size, width);
        }
        return set;
    }

    private Sized wrapped(double size, double width) {
        List<String> wrapped = new ArrayList<>();
        int first = 0;
        for (String line : lines) {
            StringBuilder current = new StringBuilder();
            for (String word : line.split(" ", -1)) {
                String longer = current.isEmpty() ? word : current + " " + word;
                if (!current.isEmpty() && font.width(longer) * size / 1000 > width) {
                    wrapped.add(current.toString());
                    current = new StringBuilder(word);
                } else {
                    current = new StringBuilder(longer);
                }
            }
            wrapped.add(current.toString());
            first = first == 0 ? wrapped.size() : first;
        }
        return new Sized(font, wrapped, first, size);
    }

    /**
     * Lines of one size.
     *
     * @param wrapped the lines
     * @param first how many of them the first line became
     * @param size the font size in points
     */
    record Sized(AppearanceFont font, List<String> wrapped, int first, double size) {

        private boolean fits(double width, double height) {
            return wrapped.size() * size * LEADING <= height + size * (LEADING - 1)
                    && wrapped.stream().allMatch(line -> font.width(line) * size / 1000 <= width);
        }

        double heightOfFirst() {
            return first * size * LEADING;
        }

        double heightOfRest() {
            return (wrapped.size() - first) * size * LEADING;
        }

        /** Writes all lines from this left side, in the middle of the height. */
        void left(PdfOutput content, double left, double height) {
            double block = wrapped.size() * size * LEADING;
            double baseline = Math.min(height - 2, (height + block) / 2) - size * ASCENT;
            content.text(" BT /" + VisibleAppearance.FONT + " " + PdfOutput.decimal(size) + " Tf 0 g "
                    + PdfOutput.decimal(size * LEADING) + " TL " + PdfOutput.decimal(left) + " "
                    + PdfOutput.decimal(baseline) + " Td\n");
            wrapped.forEach(line -> show(content, line).text(" T*\n"));
            content.text("ET");
        }

        /** Writes the first line below one height and the others below another, each in the middle of the width. */
        void centredAround(PdfOutput content, double width, double top, double rest) {
            content.text(" BT /" + VisibleAppearance.FONT + " " + PdfOutput.decimal(size) + " Tf 0 g\n");
            for (int i = 0; i < wrapped.size(); i++) {
                double lineTop = i < first ? top - i * size * LEADING : rest - (i - first) * size * LEADING;
                double left = Math.max(0, (width - font.width(wrapped.get(i)) * size / 1000) / 2);
                content.text("1 0 0 1 " + PdfOutput.decimal(left) + " " + PdfOutput.decimal(lineTop - size * ASCENT)
                        + " Tm ");
                show(content, wrapped.get(i)).text("\n");
            }
            content.text("ET");
        }

        private PdfOutput show(PdfOutput content, String line) {
            StringBuilder codes = new StringBuilder();
            line.codePoints().forEach(c -> {
                String hex = Integer.toHexString(font.code(c));
                codes.append("0".repeat(4 - hex.length())).append(hex);
            });
            return content.text("<" + codes + "> Tj");
        }
    }
}
