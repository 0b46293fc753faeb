package vn.giaplai.templates.pdf;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.layout.font.FontCharacteristics;
import com.itextpdf.layout.font.FontInfo;
import com.itextpdf.layout.font.FontProvider;
import com.itextpdf.layout.font.FontSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/**
 * Liberation Serif, the metric twin of Times New Roman that has every Vietnamese letter. Read once from the class
 * path, never from the machine: system builds of the same family lack Vietnamese letters.
 */
final class EmbeddedFonts {
    static final String FAMILY = "Liberation Serif";
    private static final List<String> FACES = List.of("Regular", "Bold", "Italic", "BoldItalic");

    /**
     * What a signer may write into a signature field: Latin-1, the Vietnamese letters, dashes, quotes and the ellipsis.
     */
    static final String REPERTOIRE = repertoire();

    private final FontSet fonts = new FontSet();

    EmbeddedFonts() {
        for (String face : FACES) {
            fonts.addFont(face(face), PdfEncodings.IDENTITY_H);
        }
    }

    /** What the faces can print. */
    static Repertoire printable() {
        return new Repertoire(FACES.stream().map(EmbeddedFonts::face).toList());
    }

    private static FontProgram face(String name) {
        return read("/liberation/LiberationSerif-" + name + ".ttf");
    }

    /** A provider for one document: the programs are shared, the subsets are its own. */
    OneDocument forOneDocument() {
        return new OneDocument(fonts);
    }

    /** The fonts of one document. */
    static final class OneDocument extends FontProvider {
        OneDocument(FontSet fonts) {
            super(fonts, FAMILY);
        }

        /** Writes the fonts sorted by name; iText would write them in the order of a hash set. */
        void flush() {
            pdfFonts.values().stream()
                    .sorted(Comparator.comparing(
                            font -> font.getFontProgram().getFontNames().getFontName()))
                    .forEach(PdfFont::flush);
        }
    }

    /** The upright face of a document, the same object that its text uses. */
    static PdfFont regular(FontProvider provider) {
        FontInfo info = provider.getFontSelector(List.of(FAMILY), new FontCharacteristics())
                .bestMatch();
        return provider.getPdfFont(info);
    }

    private static FontProgram read(String resource) {
        try (InputStream stream = EmbeddedFonts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("font " + resource + " is not on the class path");
            }
            return FontProgramFactory.createFont(UnhintedFont.of(stream.readAllBytes()), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String repertoire() {
        StringBuilder letters = new StringBuilder();
        appendRange(letters, 0x20, 0x7E);
        appendRange(letters, 0xA0, 0xAC);
        appendRange(letters, 0xAE, 0xFF);
        letters.append("ĂăĐđĨĩŨũƠơƯư");
        appendRange(letters, 0x1EA0, 0x1EF9);
        return letters.append("–—‘’“”…•").toString();
    }

    private static void appendRange(StringBuilder letters, int first, int last) {
        for (int letter = first; letter <= last; letter++) {
            letters.append((char) letter);
        }
    }
}
