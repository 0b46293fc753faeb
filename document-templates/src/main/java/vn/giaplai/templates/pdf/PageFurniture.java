package vn.giaplai.templates.pdf;

import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.colors.DeviceGray;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import vn.giaplai.templates.Paper;
import vn.giaplai.templates.RenderOptions;

/**
 * What stands in the margins of every page, as artifacts (ISO 14289-1, 7.8): document id, QR code, page numbers and the
 * mark of a preview.
 */
final class PageFurniture {
    private static final float FORM_LEFT = 57;
    private static final float ADMINISTRATIVE_LEFT = 85;
    private static final float FORM_RIGHT = 34;
    private static final float ADMINISTRATIVE_RIGHT = 42.5f;
    private static final float FOOT = 29;
    private static final float SIZE = 8;
    private static final float QR_SIDE = 36;
    private static final float TOP_NUMBER_SIZE = 13;
    private static final String PREVIEW = "BẢN XEM TRƯỚC";

    private final PdfFont font;
    private final PdfFormXObject qrCode;
    private final Paper paper;
    private final RenderOptions options;
    private final float left;

    PageFurniture(PdfFont font, PdfFormXObject qrCode, Paper paper, RenderOptions options) {
        this.font = font;
        this.qrCode = qrCode;
        this.paper = paper;
        this.options = options;
        this.left = paper.pageNumbers() == Paper.PageNumbers.FOOT ? FORM_LEFT : ADMINISTRATIVE_LEFT;
    }

    void draw(PdfDocument document) {
        int pages = document.getNumberOfPages();
        for (int number = 1; number <= pages; number++) {
            PdfPage page = document.getPage(number);
            PdfCanvas canvas = new PdfCanvas(page);
            canvas.openTag(new CanvasArtifact());
            foot(canvas, page.getPageSize(), number, pages);
            if (paper.pageNumbers() == Paper.PageNumbers.TOP_FROM_SECOND && number > 1) {
                float middle = page.getPageSize().getWidth() / 2;
                float top = page.getPageSize().getTop() - 42;
                centred(canvas, TOP_NUMBER_SIZE, middle, top, Integer.toString(number));
            }
            canvas.closeTag();
            canvas.release();
            if (options == RenderOptions.PREVIEW) {
                watermark(page, document);
            }
        }
    }

    private void foot(PdfCanvas canvas, Rectangle size, int number, int pages) {
        boolean form = paper.pageNumbers() == Paper.PageNumbers.FOOT;
        float right = size.getWidth() - (form ? FORM_RIGHT : ADMINISTRATIVE_RIGHT);
        canvas.setStrokeColor(new DeviceGray(0.6f)).setLineWidth(0.4f);
        canvas.moveTo(left, FOOT + 17).lineTo(right - QR_SIDE - 6, FOOT + 17).stroke();
        canvas.addXObjectFittedIntoRectangle(qrCode, new Rectangle(right - QR_SIDE, FOOT - 14, QR_SIDE, QR_SIDE));
        text(canvas, SIZE, left, FOOT + 6, "Mã văn bản: " + paper.documentId());
        text(canvas, SIZE - 1, left, FOOT - 4, "Kiểm tra: " + paper.verificationUrl());
        text(canvas, SIZE - 1, left, FOOT - 13, paper.title());
        String place = form ? "Trang " + number + "/" + pages : "";
        text(canvas, SIZE, right - QR_SIDE - 8 - font.getWidth(place, SIZE), FOOT + 6, place);
        if (options == RenderOptions.PREVIEW) {
            centred(canvas, SIZE, size.getWidth() / 2, FOOT + 6, PREVIEW);
        }
    }

    /** Below the text, so that everything stays readable. */
    private void watermark(PdfPage page, PdfDocument document) {
        PdfCanvas canvas = new PdfCanvas(page.newContentStreamBefore(), page.getResources(), document);
        Rectangle size = page.getPageSize();
        double angle = StrictMath.toRadians(55);
        float cos = (float) StrictMath.cos(angle);
        float sin = (float) StrictMath.sin(angle);
        float half = font.getWidth(PREVIEW, 64) / 2;
        canvas.openTag(new CanvasArtifact()).saveState().setFillColor(new DeviceGray(0.9f));
        canvas.beginText()
                .setFontAndSize(font, 64)
                .setTextMatrix(cos, sin, -sin, cos, size.getWidth() / 2 - half * cos, size.getHeight() / 2 - half * sin)
                .showText(PREVIEW)
                .endText()
                .restoreState()
                .closeTag();
        canvas.release();
    }

    private void centred(PdfCanvas canvas, float size, float middle, float bottom, String line) {
        text(canvas, size, middle - font.getWidth(line, size) / 2, bottom, line);
    }

    private void text(PdfCanvas canvas, float size, float left, float bottom, String line) {
        if (!line.isEmpty()) {
            canvas.setFillColor(ColorConstants.BLACK)
                    .beginText()
                    .setFontAndSize(font, size)
                    .moveText(left, bottom)
                    .showText(line)
                    .endText();
        }
    }
}
