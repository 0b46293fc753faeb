package vn.giaplai.signing;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfWidgetAnnotation;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A paper of the size and build of a school's transcript: tagged, classic cross-reference table, one shared font for
 * blocks, 22 prepared fields.
 *
 * @param pdf its bytes, about 140 kB
 * @param blockContent content stream of a block, for peers that cannot write with the font of the paper
 */
@SuppressWarnings("ArrayRecordComponent") // passed through, never compared
record BenchPaper(byte[] pdf, byte[] blockContent) {

    static final int FIELDS = 22;
    static final List<String> LINES =
            List.of("Ký bởi: Đặng Thị Thuỷ Ngưỡng", "Giáo viên Ngữ văn", "2027-05-31T09:15:30+07:00");
    static final float BLOCK_WIDTH = 150;
    static final float BLOCK_HEIGHT = 44;

    private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyzAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYZfjwzFJWZ"
            + "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
            + "ÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ 0123456789:+-.,/()";
    private static final int COLUMNS = 9;
    private static final int ROWS = 22;

    static String field(int number) {
        return "subject-" + number;
    }

    static BenchPaper make() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfDocument document = new PdfDocument(new PdfWriter(out));
        document.setTagged();
        document.getCatalog().setLang(new PdfString("vi-VN"));
        PdfFont font = font("Regular");
        Document layout = new Document(document);
        layout.setFont(font("Bold")).add(new Paragraph("HỌC BẠ TRUNG HỌC CƠ SỞ"));
        layout.setFont(font).setFontSize(8);
        Table table = new Table(COLUMNS);
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            table.addCell(i % COLUMNS == 0 ? "Ngữ văn " + i : 5 + i % 5 + "," + i % 10);
        }
        layout.add(table).add(new AreaBreak());
        PdfArray fields = new PdfArray();
        for (int i = 0; i < FIELDS; i++) {
            fields.add(addField(document, i));
        }
        font.convertToBytes(LETTERS);
        document.addFont(font);
        addForm(document, fields, font);
        StringBuilder block = new StringBuilder("q BT /F 9 Tf 0 g 11 TL 2 31 Td\n");
        LINES.forEach(line -> block.append('<')
                .append(HexFormat.of().formatHex(font.convertToBytes(line)))
                .append("> Tj T*\n"));
        layout.close();
        return new BenchPaper(out.toByteArray(), block.append("ET Q").toString().getBytes("US-ASCII"));
    }

    static byte[] fontFile(String style) throws IOException {
        try (InputStream source =
                BenchPaper.class.getResourceAsStream("/liberation/LiberationSerif-" + style + ".ttf")) {
            return Objects.requireNonNull(source).readAllBytes();
        }
    }

    private static PdfFont font(String style) throws IOException {
        return PdfFontFactory.createFont(fontFile(style), PdfEncodings.IDENTITY_H, EmbeddingStrategy.PREFER_EMBEDDED);
    }

    private static PdfDictionary addField(PdfDocument document, int number) {
        PdfPage page = document.getLastPage();
        PdfWidgetAnnotation widget = new PdfWidgetAnnotation(
                new Rectangle(40 + number % 3 * 170, 760 - number / 3 * 60, BLOCK_WIDTH, BLOCK_HEIGHT));
        PdfFormXObject empty = new PdfFormXObject(new Rectangle(BLOCK_WIDTH, BLOCK_HEIGHT));
        empty.makeIndirect(document);
        widget.setNormalAppearance(empty.getPdfObject());
        widget.setPage(page);
        PdfDictionary field = widget.getPdfObject();
        field.put(PdfName.FT, PdfName.Sig);
        field.put(PdfName.T, new PdfString(field(number)));
        field.put(PdfName.TU, new PdfString("Chữ ký của giáo viên số " + number, PdfEncodings.UNICODE_BIG));
        field.put(PdfName.F, new PdfNumber(PdfAnnotation.PRINT | PdfAnnotation.LOCKED));
        field.makeIndirect(document);
        new TagTreePointer(document)
                .addTag(StandardRoles.FORM)
                .setPageForTagging(page)
                .addAnnotationTag(widget);
        page.addAnnotation(-1, widget, false);
        return field;
    }

    private static void addForm(PdfDocument document, PdfArray fields, PdfFont font) {
        PdfDictionary fonts = new PdfDictionary();
        fonts.put(new PdfName("GLAppearance"), font.getPdfObject());
        PdfDictionary resources = new PdfDictionary();
        resources.put(PdfName.Font, fonts);
        PdfDictionary form = new PdfDictionary();
        form.put(PdfName.Fields, fields);
        form.put(PdfName.DR, resources);
        form.put(PdfName.SigFlags, new PdfNumber(3));
        form.makeIndirect(document);
        document.getCatalog().put(PdfName.AcroForm, form);
    }
}
