package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.assertRefused;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** A PNG (ISO/IEC 15948) as an image of a PDF (ISO 32000-1 §8.9.5, §11.6.5.3). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PngImageTest {

    private static final String ENTRIES =
            "/Type/XObject/Subtype/Image/Width 2/Height 3/BitsPerComponent 8/Filter/FlateDecode";

    private final PlacedObjects objects = new PlacedObjects();

    private static void assertUnusable(byte[] png, String why) {
        assertRefused(() -> PngImage.read(png), SigningFailure.IMAGE_UNUSABLE, why);
    }

    @Test
    void colours_become_three_bytes_a_pixel_row_by_row() {
        PngImage image = PngImage.read(Pngs.of(
                BufferedImage.TYPE_INT_RGB,
                new int[] {0xff112233, 0xff445566},
                new int[] {0xff778899, 0xffaabbcc},
                new int[] {0xffddeeff, 0xff010203}));

        Ref placed = image.place(objects);

        assertThat(image.width()).isEqualTo(2);
        assertThat(image.height()).isEqualTo(3);
        assertThat(objects.size()).isEqualTo(1);
        assertThat(objects.dict(placed)).isEqualTo(dict(ENTRIES + "/ColorSpace/DeviceRGB"));
        assertThat(text(objects.content(placed)))
                .isEqualTo("\u0011\"3DUfw\u0088\u0099\u00aa\u00bb\u00cc\u00dd\u00ee\u00ff\u0001\u0002\u0003");
    }

    @Test
    void transparency_becomes_a_soft_mask_of_one_byte_a_pixel() {
        PngImage image = PngImage.read(Pngs.of(
                BufferedImage.TYPE_INT_ARGB,
                new int[] {0x10ff0000, 0xffff0000},
                new int[] {0xff00ff00, 0x8000ff00},
                new int[] {0xff0000ff, 0xfe0000ff}));

        Dict placed = objects.dict(image.place(objects));

        assertThat(objects.size()).isEqualTo(2);
        assertThat(objects.dict(placed.get("SMask"))).isEqualTo(dict(ENTRIES + "/ColorSpace/DeviceGray"));
        assertThat(text(objects.content(placed.get("SMask")))).isEqualTo("\u0010\u00ff\u00ff\u0080\u00ff\u00fe");
        assertThat(text(objects.content(new Ref(1, 0)))).startsWith("\u00ff\0\0\u00ff\0\0\0\u00ff\0");
    }

    @Test
    void an_image_that_is_opaque_everywhere_needs_no_mask() {
        byte[] opaque = Pngs.of(BufferedImage.TYPE_INT_ARGB, new int[] {0xff000000}, new int[] {0xffffffff});

        assertThat(objects.dict(PngImage.read(opaque).place(objects)).get("SMask"))
                .isEqualTo(PdfValue.NULL);
    }

    @Test
    void another_image_is_read_anew_and_the_same_is_kept() {
        byte[] first = Pngs.grey(2, 2);

        PngImage image = PngImage.read(first);

        assertThat(PngImage.read(first.clone())).isSameAs(image);
        assertThat(PngImage.read(Pngs.grey(3, 2)).width()).isEqualTo(3);
    }

    @Test
    void chunks_without_pixels_do_not_reach_the_decoder() {
        byte[] png = Pngs.grey(4, 4);
        // A zTXt chunk between header and pixels, with a checksum that no decoder accepts.
        String text = "\0\0\0\5zTXtab\0\0x????";
        String file = text(png);

        byte[] with = bytes(file.substring(0, 33) + text + file.substring(33));

        assertThat(PngImage.read(with).width()).isEqualTo(4);
    }

    @Test
    void what_is_no_png_is_refused() {
        assertUnusable(new byte[0], "no PNG");
        assertUnusable(bytes("GIF89a.."), "no PNG");
        assertUnusable(Arrays.copyOf(Pngs.grey(4, 4), 7), "no PNG");
        assertUnusable(Arrays.copyOf(Pngs.grey(4, 4), 8), "PNG not decoded");
    }

    @Test
    void a_chunk_that_leads_beyond_the_end_is_refused() {
        byte[] good = Pngs.grey(4, 4);
        byte[] longer = good.clone();
        longer[11]++;
        byte[] negative = good.clone();
        negative[8] = (byte) 0xff;

        assertUnusable(Arrays.copyOf(good, good.length - 1), "chunk beyond the end");
        assertUnusable(Arrays.copyOf(good, 19), "chunk beyond the end");
        assertUnusable(negative, "chunk beyond the end");
        assertUnusable(longer, "chunk beyond the end");
        assertUnusable(Arrays.copyOf(good, good.length + 1), "chunk beyond the end");
    }

    @Test
    void a_mebibyte_is_read_and_no_more() {
        byte[] good = Pngs.grey(5, 4);
        int spare = (1 << 20) - good.length - 12;
        String filler = text(ByteBuffer.allocate(4).putInt(spare).array()) + "tEXt" + " ".repeat(spare) + "????";
        byte[] largest = bytes(text(good).substring(0, 33) + filler + text(good).substring(33));

        assertThat(largest).hasSize(1 << 20);
        assertThat(PngImage.read(largest).width()).isEqualTo(5);
        assertUnusable(Arrays.copyOf(largest, largest.length + 1), "larger than 1048576 bytes");
    }

    @Test
    void two_million_pixels_are_read_and_no_more() {
        assertThat(PngImage.read(Pngs.of(BufferedImage.TYPE_BYTE_BINARY, new int[1000][2000]))
                        .height())
                .isEqualTo(1000);
        assertUnusable(Pngs.of(BufferedImage.TYPE_BYTE_BINARY, new int[1000][2001]), "more than 2000000 pixels");
    }
}
