package vn.giaplai.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/** Pictures of a paper's pages for the screen, each with who looks and when written across: no second paper. */
final class PagePictures {

    /** As large as a page is read on a screen. */
    private static final float DOTS_PER_INCH = 110;

    private static final String FONT = "/liberation/LiberationSerif-Regular.ttf";
    private static final float LETTERS = 16;
    private static final float GREY = .35f;
    private static final float OPACITY = .4f;
    private static final int LINES = 4;

    private PagePictures() {}

    static int pages(byte[] pdf) {
        try (var paper = Loader.loadPDF(pdf)) {
            return paper.getNumberOfPages();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * A page as PNG; empty when the paper has no such page.
     *
     * @param number from 1
     * @param mark who looks and when
     */
    static Optional<byte[]> picture(byte[] pdf, int number, String mark) {
        try (var paper = Loader.loadPDF(pdf)) {
            if (number < 1 || number > paper.getNumberOfPages()) {
                return Optional.empty();
            }
            mark(paper, paper.getPage(number - 1), mark);
            var picture = new PDFRenderer(paper).renderImageWithDPI(number - 1, DOTS_PER_INCH);
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return Optional.of(png.toByteArray());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void mark(PDDocument paper, PDPage page, String mark) throws IOException {
        var box = page.getMediaBox();
        var pale = new PDExtendedGraphicsState();
        pale.setNonStrokingAlphaConstant(OPACITY);
        var font = font(paper);
        try (var over = new PDPageContentStream(paper, page, AppendMode.APPEND, false, true)) {
            over.setGraphicsStateParameters(pale);
            over.setNonStrokingColor(GREY);
            over.setFont(font, LETTERS);
            for (int line = 0; line < LINES; line++) {
                over.beginText();
                over.setTextMatrix(Matrix.getRotateInstance(
                        Math.PI / 6, box.getWidth() / 10, box.getHeight() * (line + .1f) / LINES));
                over.showText(mark);
                over.endText();
            }
        }
    }

    private static PDFont font(PDDocument paper) throws IOException {
        try (var file = Objects.requireNonNull(PagePictures.class.getResourceAsStream(FONT), FONT)) {
            // Whole: the part that a paper needs is cut out when it is saved, and this one never is.
            return PDType0Font.load(paper, file, false);
        }
    }
}
