package vn.giaplai.templates.pdf;

import com.itextpdf.html2pdf.attach.ITagWorker;
import com.itextpdf.html2pdf.attach.ProcessorContext;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.layout.IPropertyContainer;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.properties.HorizontalAlignment;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.renderer.DrawContext;
import com.itextpdf.layout.renderer.IRenderer;
import com.itextpdf.layout.renderer.ImageRenderer;
import com.itextpdf.layout.tagging.LayoutTaggingHelper;
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
        image.getAccessibilityProperties().setRole(StandardRoles.FIGURE);
        image.setNextRenderer(new FigureRenderer(image, alt));
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

    private static final class FigureRenderer extends ImageRenderer {
        private final String alt;

        FigureRenderer(Image image, String alt) {
            super(image);
            this.alt = alt;
        }

        @Override
        public void draw(DrawContext context) {
            super.draw(context);
            LayoutTaggingHelper tagging = this.<LayoutTaggingHelper>getProperty(Property.TAGGING_HELPER);
            if (tagging != null) {
                TagTreePointer tag = tagging.useAutoTaggingPointerAndRememberItsPosition(this);
                context.getDocument()
                        .getTagStructureContext()
                        .getPointerStructElem(tag)
                        .getPdfObject()
                        .put(PdfName.Alt, SignatureFields.unicode(alt));
                tagging.restoreAutoTaggingPointerPosition(this);
            }
        }

        @Override
        public IRenderer getNextRenderer() {
            return new FigureRenderer((Image) modelElement, alt);
        }
    }
}
