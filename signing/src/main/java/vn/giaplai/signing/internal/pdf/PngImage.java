package vn.giaplai.signing.internal.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/**
 * A PNG (ISO/IEC 15948) as an image of a PDF: colours, and transparency as a soft mask (ISO 32000-1 §11.6.5.3). The
 * bytes come from outside: their size and the number of pixels are bounded, and only the chunks that carry pixels reach
 * the decoder. The last image is kept, because a batch shows the same one on every paper.
 */
public final class PngImage {

    private static final int LARGEST_FILE = 1 << 20;
    private static final int MOST_PIXELS = 2_000_000;
    private static final int CHUNK_FRAME = 12;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int OPAQUE = 0xff;

    private static volatile @Nullable PngImage lastRead;

    private final byte[] source;
    private final int width;
    private final int height;
    private final byte[] colours;
    private final byte @Nullable [] mask;

    private PngImage(byte[] source, BufferedImage image) {
        this.source = source;
        this.width = image.getWidth();
        this.height = image.getHeight();
        byte[] rgb = new byte[3 * width * height];
        byte[] alpha = new byte[width * height];
        boolean transparent = false;
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                alpha[at] = (byte) (row[x] >>> 24);
                transparent |= row[x] >>> 24 != OPAQUE;
                rgb[3 * at] = (byte) (row[x] >> 16);
                rgb[3 * at + 1] = (byte) (row[x] >> 8);
                rgb[3 * at + 2] = (byte) row[x];
            }
        }
        this.colours = Deflation.encode(rgb);
        this.mask = transparent ? Deflation.encode(alpha) : null;
    }

    /**
     * Reads a PNG of up to 1 MiB and 2 million pixels. Throws {@link SigningException} with {@code IMAGE_UNUSABLE} for
     * everything else.
     */
    public static PngImage read(byte[] png) {
        PngImage last = lastRead;
        if (last == null || !Arrays.equals(last.source, png)) {
            last = new PngImage(png, decode(onlyPixels(png)));
            lastRead = last;
        }
        return last;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Ref place(NewObjects objects) {
        Map<String, PdfValue> image = entries("DeviceRGB");
        if (mask != null) {
            image.put("SMask", objects.addStream(new Dict(entries("DeviceGray")), mask));
        }
        return objects.addStream(new Dict(image), colours);
    }

    private Map<String, PdfValue> entries(String colourSpace) {
        Map<String, PdfValue> entries = new LinkedHashMap<>();
        entries.put("Type", new Name("XObject"));
        entries.put("Subtype", new Name("Image"));
        entries.put("Width", new Num(Integer.toString(width)));
        entries.put("Height", new Num(Integer.toString(height)));
        entries.put("ColorSpace", new Name(colourSpace));
        entries.put("BitsPerComponent", new Num("8"));
        entries.put("Filter", new Name("FlateDecode"));
        return entries;
    }

    /** The same image without texts, profiles and other chunks, each of which may decompress to anything. */
    private static byte[] onlyPixels(byte[] png) {
        if (png.length > LARGEST_FILE) {
            throw unusable("larger than " + LARGEST_FILE + " bytes", null);
        }
        if (!Arrays.equals(png, 0, Math.min(png.length, SIGNATURE.length), SIGNATURE, 0, SIGNATURE.length)) {
            throw unusable("no PNG", null);
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(png.length);
        kept.write(png, 0, SIGNATURE.length);
        int at = SIGNATURE.length;
        while (at < png.length) {
            int length =
                    at + CHUNK_FRAME <= png.length ? ByteBuffer.wrap(png, at, 4).getInt() : -1;
            if (length < 0 || length > png.length - at - CHUNK_FRAME) {
                throw unusable("chunk beyond the end", null);
            }
            String kind = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (PIXELS.contains(kind)) {
                kept.write(png, at, length + CHUNK_FRAME);
            }
            at += length + CHUNK_FRAME;
        }
        return kept.toByteArray();
    }

    private static BufferedImage decode(byte[] png) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(input, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw unusable("more than " + MOST_PIXELS + " pixels", null);
            }
            return reader.read(0);
        } catch (SigningException refused) {
            throw refused;
        } catch (IOException | RuntimeException problem) {
            throw unusable("PNG not decoded", problem);
        } finally {
            reader.dispose();
        }
    }

    private static SigningException unusable(String what, @Nullable Throwable cause) {
        return new SigningException(SigningFailure.IMAGE_UNUSABLE, what, cause);
    }
}
