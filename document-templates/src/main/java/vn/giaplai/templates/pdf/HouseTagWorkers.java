package vn.giaplai.templates.pdf;

import com.itextpdf.html2pdf.attach.ITagWorker;
import com.itextpdf.html2pdf.attach.ProcessorContext;
import com.itextpdf.html2pdf.attach.impl.DefaultTagWorkerFactory;
import com.itextpdf.html2pdf.css.apply.ICssApplier;
import com.itextpdf.html2pdf.css.apply.impl.BlockCssApplier;
import com.itextpdf.html2pdf.css.apply.impl.DefaultCssApplierFactory;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.styledxmlparser.node.IElementNode;
import org.jspecify.annotations.Nullable;

/** The two elements of our own that a paper's page may use, beside HTML. */
final class HouseTagWorkers extends DefaultTagWorkerFactory {
    private final SignatureFields fields;
    private final PdfFormXObject qrCode;

    HouseTagWorkers(SignatureFields fields, PdfFormXObject qrCode) {
        this.fields = fields;
        this.qrCode = qrCode;
    }

    @Override
    public @Nullable ITagWorker getCustomTagWorker(IElementNode element, ProcessorContext context) {
        return switch (element.name()) {
            case SignatureFieldWorker.TAG -> new SignatureFieldWorker(element, context, fields);
            case QrCodeWorker.TAG -> new QrCodeWorker(element, qrCode);
            default -> null;
        };
    }

    /** Both are boxes for the style sheet. */
    static final class Styles extends DefaultCssApplierFactory {
        @Override
        public @Nullable ICssApplier getCustomCssApplier(IElementNode element) {
            return switch (element.name()) {
                case SignatureFieldWorker.TAG, QrCodeWorker.TAG -> new BlockCssApplier();
                default -> null;
            };
        }
    }
}
