package vn.giaplai.templates.pdf;

import com.itextpdf.html2pdf.attach.ProcessorContext;
import com.itextpdf.html2pdf.attach.impl.tags.DivTagWorker;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.renderer.DivRenderer;
import com.itextpdf.layout.renderer.DrawContext;
import com.itextpdf.layout.renderer.IRenderer;
import com.itextpdf.styledxmlparser.node.IElementNode;
import vn.giaplai.templates.RenderingException;

/** Turns {@code <signature-field name="…">} into a box of the size that the style sheet says, with a field inside. */
final class SignatureFieldWorker extends DivTagWorker {
    static final String TAG = "signature-field";

    SignatureFieldWorker(IElementNode element, ProcessorContext context, SignatureFields fields) {
        super(element, context);
        String name = element.getAttribute("name");
        if (name == null) {
            throw new RenderingException("<" + TAG + "> must have a name");
        }
        Div box = (Div) getElementResult();
        box.getAccessibilityProperties().setRole(StandardRoles.FORM);
        box.setKeepTogether(true);
        box.setNextRenderer(new FieldRenderer(box, name, fields));
    }

    private static final class FieldRenderer extends DivRenderer {
        private final String name;
        private final SignatureFields fields;

        FieldRenderer(Div box, String name, SignatureFields fields) {
            super(box);
            this.name = name;
            this.fields = fields;
        }

        /** While the children are drawn, the tagging pointer stands at this box's Form element. */
        @Override
        public void drawChildren(DrawContext context) {
            super.drawChildren(context);
            TagTreePointer form = context.getDocument().getTagStructureContext().getAutoTaggingPointer();
            if (!StandardRoles.FORM.equals(form.getRole())) {
                throw new RenderingException("signature field " + name + " stands outside the tagged content");
            }
            fields.place(name, getOccupiedArea().getPageNumber(), area(), form);
        }

        /** Inside margins, borders and padding, on whole tenths of a point, so that it is written the same everywhere. */
        private Rectangle area() {
            Rectangle inner = getInnerAreaBBox();
            float left = tenths(inner.getLeft());
            float bottom = tenths(inner.getBottom());
            return new Rectangle(left, bottom, tenths(inner.getRight()) - left, tenths(inner.getTop()) - bottom);
        }

        private static float tenths(float points) {
            return Math.round(points * 10) / 10f;
        }

        @Override
        public IRenderer getNextRenderer() {
            return new FieldRenderer((Div) modelElement, name, fields);
        }
    }
}
