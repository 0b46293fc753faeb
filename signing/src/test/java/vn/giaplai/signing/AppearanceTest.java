package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giaplai.signing.SignatureImage.Position;

/** What a signature shows: text in an embedded font, and an image (NĐ 30/2020, Phụ lục I). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AppearanceTest {

    private static final SignaturePlace PLACE = new SignaturePlace(1, 60, 100, 480, 200);

    private final PadesSigner signer = new PadesSigner();

    @Test
    void every_vietnamese_letter_is_shown_from_the_embedded_font() throws Exception {
        List<String> lines = new ArrayList<>(List.of(
                "aăâbcdđeêghiklmnoôơpqrstuưvxy",
                "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY",
                "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệ",
                "ìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ",
                "ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆ",
                "ÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ"));
        byte[] letter = OtherPdfs.letter(1);

        byte[] whole = sign(letter, request("mot", lines).at(PLACE));

        try (PDDocument document = Loader.loadPDF(whole)) {
            PDFont font = fonts(document).iterator().next();
            assertThat(font.isEmbedded()).isTrue();
            for (String line : lines) {
                for (int letterOfLine : line.codePoints().toArray()) {
                    assertThat(font.encode(Character.toString(letterOfLine)))
                            .as(Character.toString(letterOfLine))
                            .isNotEqualTo(new byte[2]);
                }
            }
            document.getDocumentCatalog().getAcroForm().flatten();
            assertThat(new PDFTextStripper().getText(document)).contains(lines);
        }
    }

    @Test
    void a_document_gets_one_font_for_all_its_signatures_in_either_lane() throws Exception {
        byte[] prepared = SamplePdfs.streams();
        byte[] letter = OtherPdfs.letter(1);

        byte[] three = SignedPapers.withSignatures(prepared, 3);
        byte[] one = sign(letter, request("mot", List.of("Đặng Thị Thuỷ")).at(new SignaturePlace(1, 60, 60, 90, 40)));
        byte[] two = sign(one, request("hai", List.of("Nguyễn Vũ Ỷ")).at(new SignaturePlace(1, 200, 60, 90, 40)));

        for (byte[] whole : List.of(three, two)) {
            try (PDDocument document = Loader.loadPDF(whole)) {
                Set<COSBase> objects = new HashSet<>();
                blocks(document)
                        .forEach(block -> objects.add(block.getCOSObject()
                                .getCOSDictionary(COSName.RESOURCES)
                                .getCOSDictionary(COSName.FONT)
                                .getItem(COSName.F)));
                assertThat(objects).hasSize(1);
            }
        }
        assertThat(two.length - one.length).isLessThan(one.length - letter.length - 15_000);
        Opinions.assertGood(three, 3);
    }

    @ParameterizedTest
    @EnumSource(Position.class)
    void an_image_keeps_its_transparency_and_stands_where_the_rule_puts_it(Position position) throws Exception {
        byte[] paper = SamplePdfs.table();
        SignatureRequest request = SamplePdfs.request(0).withImage(new SignatureImage(png(300, 120), position));

        byte[] fast = sign(paper, request);
        byte[] general = sign(
                OtherPdfs.letter(1),
                request("mot", List.of("HIỆU TRƯỞNG", "Nguyễn Thị Ánh"))
                        .withImage(new SignatureImage(png(300, 120), position))
                        .at(PLACE));

        Opinions.assertGood(fast, 1);
        Opinions.assertGood(general, 1);
        try (PDDocument document = Loader.loadPDF(general)) {
            PDImageXObject image =
                    (PDImageXObject) blocks(document).get(0).getResources().getXObject(COSName.getPDFName("I"));
            assertThat(image.getWidth()).isEqualTo(300);
            assertThat(image.getSoftMask()).isNotNull();
            BufferedImage page = new PDFRenderer(document).renderImage(0);
            int[] blue = bounds(page);
            int middle = (blue[0] + blue[1]) / 2;
            if (position == Position.BETWEEN_TITLE_AND_NAME) {
                assertThat(middle).isBetween(297, 303);
            } else {
                assertThat(middle).isBetween(130, 180);
            }
            assertThat(blue[2]).isGreaterThan(842 - 300);
            assertThat(blue[3]).isLessThan(842 - 100);
        }
    }

    @Test
    void an_image_alone_and_an_opaque_one_are_shown_too() throws Exception {
        BufferedImage opaque = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(opaque, "png", out);
        SignatureImage image = new SignatureImage(out.toByteArray(), Position.BESIDE_TEXT);

        byte[] whole = sign(
                OtherPdfs.letter(1), request("mot", List.of()).withImage(image).at(PLACE));

        try (PDDocument document = Loader.loadPDF(whole)) {
            PDFormXObject block = blocks(document).get(0);
            assertThat(((PDImageXObject) block.getResources().getXObject(COSName.getPDFName("I"))).getSoftMask())
                    .isNull();
        }
        Opinions.assertGood(whole, 1);
    }

    @Test
    void hostile_images_are_refused() throws IOException {
        byte[] good = png(300, 120);
        byte[] broken = good.clone();
        broken[good.length / 2] ^= 0x55;
        byte[] longChunk = good.clone();
        longChunk[8] = 0x7f;

        assertUnusable(new byte[0]);
        assertUnusable("GIF89a".getBytes(StandardCharsets.US_ASCII));
        assertUnusable(Arrays.copyOf(good, good.length - 20));
        assertUnusable(broken);
        assertUnusable(longChunk);
        assertUnusable(new byte[(1 << 20) + 1]);
        assertUnusable(bomb(60_000, 60_000));
        assertUnusable(bomb(1_500, 1_400));
    }

    /** A header that promises this many pixels, and data that decompress to few or to many more. */
    private static byte[] bomb(int width, int height) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            deflater.write(new byte[50 << 20]);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(png(1, 1), 0, 8);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 6, 0, 0, 0});
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", data.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String kind, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(kind.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        out.write(ByteBuffer.allocate(4).putInt(content.length).array());
        out.write(kind.getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static void assertUnusable(byte[] png) {
        assertThatThrownBy(() -> new SignatureImage(png, Position.BESIDE_TEXT))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.IMAGE_UNUSABLE));
    }

    /** A blue stroke from edge to edge on nothing. */
    private static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2 - 10, width, 20);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** Where blue is: left, right, top, bottom. */
    private static int[] bounds(BufferedImage page) {
        int[] found = {page.getWidth(), 0, page.getHeight(), 0};
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                Color colour = new Color(page.getRGB(x, y));
                if (colour.getBlue() > 200 && colour.getRed() < 60) {
                    found[0] = Math.min(found[0], x);
                    found[1] = Math.max(found[1], x);
                    found[2] = Math.min(found[2], y);
                    found[3] = Math.max(found[3], y);
                }
            }
        }
        return found;
    }

    private static List<PDFormXObject> blocks(PDDocument document) throws IOException {
        List<PDFormXObject> blocks = new ArrayList<>();
        for (PDAnnotation each : document.getPage(0).getAnnotations()) {
            if (each.getNormalAppearanceStream() != null) {
                blocks.add(each.getNormalAppearanceStream());
            }
        }
        return blocks;
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDFormXObject block : blocks(document)) {
            fonts.add(block.getResources().getFont(COSName.F));
        }
        return fonts;
    }

    private byte[] sign(byte[] pdf, SignatureRequest request) {
        return signer.sign(pdf, request, TestPki.teacher(0)).bytes(pdf);
    }

    private static SignatureRequest request(String field, List<String> lines) {
        return SignatureRequest.basic(field, lines, TestPki.CLOCK.instant());
    }
}
