package vn.giaplai.templates.pdf;

import com.itextpdf.barcodes.BarcodeQRCode;
import com.itextpdf.html2pdf.ConverterProperties;
import com.itextpdf.html2pdf.HtmlConverter;
import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.DocumentProperties;
import com.itextpdf.kernel.pdf.IStreamCompressionStrategy;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.layout.Document;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import vn.giaplai.templates.DocumentRenderer;
import vn.giaplai.templates.DocumentTemplate;
import vn.giaplai.templates.Paper;
import vn.giaplai.templates.PdfaLevel;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.RenderingException;
import vn.giaplai.templates.SignatureField;
import vn.giaplai.templates.UnprintableSign;

/**
 * Lays a paper's page out by iText. iText itself refuses PDF/A and PDF/UA together, so the two are promised in the
 * metadata of a plain tagged document, and veraPDF judges in the tests.
 */
public final class PdfaRenderer implements DocumentRenderer {
    private static final int EXPECTED_SIZE = 160 * 1024;

    /** iText does not promise that two threads may share a font program; each paper being laid out borrows a set. */
    private final Queue<EmbeddedFonts> idleFonts = new ConcurrentLinkedQueue<>();

    private final PortableDeflate compression = new PortableDeflate();

    @Override
    public <M> vn.giaplai.templates.PdfDocument render(DocumentTemplate<M> template, M model, RenderOptions options) {
        Paper paper = template.compose(model, options);
        List<SignatureField> fields = options == RenderOptions.FINAL ? paper.fields() : List.of();
        ByteArrayOutputStream out = new ByteArrayOutputStream(EXPECTED_SIZE);
        int pages = withFonts(fonts -> {
            refuseUnprintable(template.id(), paper);
            try {
                return write(out, fonts, template.level(), template.version(), paper, fields, options);
            } catch (RuntimeException e) {
                throw new RenderingException("paper " + template.id() + " could not be laid out", e);
            }
        });
        byte[] bytes = out.toByteArray();
        StableFontNames.fix(bytes);
        return new vn.giaplai.templates.PdfDocument(
                bytes,
                Digests.sha256().digest(bytes),
                fields.stream().map(SignatureField::name).toList(),
                pages,
                template.version());
    }

    @Override
    public Optional<UnprintableSign> firstUnprintable(String text) {
        return Printable.SIGNS.firstUnprintable(text);
    }

    /** Worked out when first needed, and kept: it is the same for all papers. */
    private static final class Printable {
        static final Repertoire SIGNS = EmbeddedFonts.printable();
    }

    /** Fonts of a paper that failed are not used again. */
    private <T> T withFonts(Function<EmbeddedFonts, T> work) {
        EmbeddedFonts idle = idleFonts.poll();
        EmbeddedFonts fonts = idle == null ? new EmbeddedFonts() : idle;
        T result = work.apply(fonts);
        idleFonts.add(fonts);
        return result;
    }

    private void refuseUnprintable(String template, Paper paper) {
        firstUnprintable(paper.html() + paper.title() + paper.documentId() + paper.verificationUrl())
                .ifPresent(sign -> {
                    throw new RenderingException(template, sign);
                });
    }

    private int write(
            ByteArrayOutputStream out,
            EmbeddedFonts fonts,
            PdfaLevel level,
            String version,
            Paper paper,
            List<SignatureField> fields,
            RenderOptions options) {
        PdfDocument pdf = new PdfDocument(
                new PdfWriter(out, DocumentMetadata.writer(level, paper, version)),
                new DocumentProperties().registerDependency(IStreamCompressionStrategy.class, compression));
        DocumentMetadata.describe(pdf, paper);
        DocumentMetadata.attach(pdf, paper);
        EmbeddedFonts.OneDocument provider = fonts.forOneDocument();
        SignatureFields places = new SignatureFields(pdf, fields);
        PdfFormXObject qrCode = new BarcodeQRCode(paper.verificationUrl()).createFormXObject(ColorConstants.BLACK, pdf);
        // no immediate flush: pages stay open until their margins are drawn
        Document document = HtmlConverter.convertToDocument(
                paper.html(),
                pdf,
                new ConverterProperties()
                        .setImmediateFlush(false)
                        .setFontProvider(provider)
                        .setTagWorkerFactory(new HouseTagWorkers(places, qrCode))
                        .setCssApplierFactory(new HouseTagWorkers.Styles()));
        document.getRenderer().close();
        PdfFont regular = EmbeddedFonts.regular(provider);
        new PageFurniture(regular, qrCode, paper, options).draw(pdf);
        places.finish(regular);
        LeanStructure.apply(pdf);
        int pages = pdf.getNumberOfPages();
        for (int page = 1; page <= pages; page++) {
            pdf.getPage(page).setTabOrder(PdfName.S);
        }
        provider.flush();
        pdf.close();
        return pages;
    }
}
