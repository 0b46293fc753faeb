package vn.giaplai.templates.pdf;

import com.itextpdf.html2pdf.attach.ITagWorker;
import com.itextpdf.html2pdf.attach.ProcessorContext;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.layout.IPropertyContainer;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.properties.HorizontalAlignment;
import com.itextpdf.styledxmlparser.node.IElementNode;

/** Turns {@code <qr-code alt="…">} into the paper's QR code, a figure with an alternative text. */
final class QrCodeWorker implements ITagWorker {
    static final String TAG = "qr-code";
    private static final float SIDE = 80;

    private final Image image;

    QrCodeWorker(IElementNode element, PdfFormXObject code) {
        String alt = String.valueOf(element.getAttribute("alt"));
        image = new Image(code);
        image.setWidth(SIDE);
        image.setHeight(SIDE);
        image.setHorizontalAlignment(HorizontalAlignment.CENTER);
        image.getAccessibilityProperties().setRole(StandardRoles.FIGURE).setAlternateDescription(alt);
    }

    @Override
    public void processEnd(IElementNode element, ProcessorContext context) {}

    @Override
    public boolean processContent(String content, ProcessorContext context) {
        return content.isBlank();
    }

    @Override
    public boolean processTagChild(ITagWorker child, ProcessorContext context) {
        return false;
    }

    @Override
    public IPropertyContainer getElementResult() {
        return image;
    }
}
