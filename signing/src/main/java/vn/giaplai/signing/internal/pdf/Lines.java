package vn.giaplai.signing.internal.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of text to be set into a block.
 *
 * @param headings how many of the first are set in bold where all are centred
 */
record Lines(AppearanceFont font, List<String> lines, int headings) {

    private static final double LARGEST = 10;
    private static final double SMALLEST = 3;
    private static final double STEP = 0.25;
    private static final double LEADING = 1.2;
    private static final double ASCENT = 0.92;
    /** Width of the line around bold letters, to the font's size. */
    private static final double OUTLINE = 0.025;

    /** The lines as large as fits into this width and height, 3 to 10 points, wrapped at spaces. */
    Sized inside(double width, double height) {
        List<Words> measured = lines.stream().map(line -> Words.of(font, line)).toList();
        double size = LARGEST;
        while (size > SMALLEST && !fits(measured, size, width, height)) {
            size -= STEP;
        }
        List<String> wrapped = new ArrayList<>();
        int first = 0;
        int bold = 0;
        for (int i = 0; i < measured.size(); i++) {
            measured.get(i).wrap(1000 * width / size, wrapped);
            first = i == 0 ? wrapped.size() : first;
            bold = i < headings ? wrapped.size() : bold;
        }
        return new Sized(font, wrapped, first, bold, size);
    }

    private static boolean fits(List<Words> measured, double size, double width, double height) {
        double room = 1000 * width / size;
        int rows = 0;
        for (Words line : measured) {
            if (line.widest() > room) {
                return false;
            }
            rows += line.rows(room);
        }
        return rows * size * LEADING <= height + size * (LEADING - 1);
    }

    /** The words of a line and their widths in thousandths of the font size, measured once for all sizes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Words(String[] words, int[] widths, int space, int widest) {

        static Words of(AppearanceFont font, String line) {
            String[] words = line.split(" ", -1);
            int[] widths = Arrays.stream(words).mapToInt(font::width).toArray();
            int widest = Arrays.stream(widths).max().orElse(0);
            return new Words(words, widths, words.length == 1 ? 0 : font.width(" "), widest);
        }

        int rows(double room) {
            int rows = 0;
            for (int from = 0; from < words.length; from = end(from, room)) {
                rows++;
            }
            return rows;
        }

        void wrap(double room, List<String> rows) {
            for (int from = 0; from < words.length; ) {
                int end = end(from, room);
                rows.add(String.join(" ", Arrays.asList(words).subList(from, end)));
                from = end;
            }
        }

        /** The words that fit into one row from this one on end here; one always does. */
        private int end(int from, double room) {
            int end = from + 1;
            int row = widths[from];
            while (end < words.length && row + space + widths[end] <= room) {
                row += space + widths[end];
                end++;
            }
            return end;
        }
    }

    /**
     * Lines of one size.
     *
     * @param wrapped the lines
     * @param first how many of them the first line became
     * @param bold how many of them the headings became
     * @param size the font size in points
     */
    record Sized(AppearanceFont font, List<String> wrapped, int first, int bold, double size) {

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

        /** Writes all lines in the middle of the width and of the height, headings in bold: outlined by the same font. */
        void centred(PdfOutput content, double width, double height) {
            double block = wrapped.size() * size * LEADING;
            double top = Math.min(height - 2, (height + block) / 2);
            content.text(" BT /" + VisibleAppearance.FONT + " " + PdfOutput.decimal(size) + " Tf 0 g 0 G "
                    + PdfOutput.decimal(size * OUTLINE) + " w 2 Tr\n");
            for (int i = 0; i < wrapped.size(); i++) {
                if (i == bold) {
                    content.text("0 Tr\n");
                }
                middle(content, wrapped.get(i), width, top - i * size * LEADING);
            }
            content.text("ET");
        }

        /** Writes the first line below one height and the others below another, each in the middle of the width. */
        void centredAround(PdfOutput content, double width, double top, double rest) {
            content.text(" BT /" + VisibleAppearance.FONT + " " + PdfOutput.decimal(size) + " Tf 0 g\n");
            for (int i = 0; i < wrapped.size(); i++) {
                double lineTop = i < first ? top - i * size * LEADING : rest - (i - first) * size * LEADING;
                middle(content, wrapped.get(i), width, lineTop);
            }
            content.text("ET");
        }

        private void middle(PdfOutput content, String line, double width, double top) {
            double left = Math.max(0, (width - font.width(line) * size / 1000) / 2);
            content.text("1 0 0 1 " + PdfOutput.decimal(left) + " " + PdfOutput.decimal(top - size * ASCENT) + " Tm ");
            show(content, line).text("\n");
        }

        private PdfOutput show(PdfOutput content, String line) {
            return content.hexadecimal(font.codes(line)).text(" Tj");
        }
    }
}
