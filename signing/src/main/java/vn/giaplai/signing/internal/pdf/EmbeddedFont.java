package vn.giaplai.signing.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** A subset of Liberation Serif, embedded into papers that bring no font of their own for signature blocks. */
final class EmbeddedFont implements AppearanceFont {

    private static final String SOURCE = "/liberation/LiberationSerif-Regular.ttf";
    static final String NAME = "GLAPPR+LiberationSerif";
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private final byte[] program;
    private final byte[] compressed;
    private final Map<Integer, Integer> codes = new TreeMap<>();
    private final Map<Integer, Integer> widths = new TreeMap<>();

    private EmbeddedFont(byte[] program) {
        this.program = program;
        this.compressed = Deflation.encode(program);
    }

    /**
     * A subset that shows these lines and everything else a Vietnamese signer may need, so that later signatures use it
     * too; a character without a glyph is shown as the missing glyph.
     */
    static EmbeddedFont showing(List<String> lines) {
        if (Vietnamese.FONT.canShow(lines)) {
            return Vietnamese.FONT;
        }
        Set<Integer> characters = repertoire();
        lines.forEach(line -> line.codePoints().forEach(characters::add));
        return load(characters);
    }

    /** Loaded when first needed, and kept: most signatures need no other. */
    private static final class Vietnamese {
        static final EmbeddedFont FONT = load(repertoire());
    }

    /** ASCII, Latin-1, the Vietnamese letters outside them (U+1EA0–U+1EF9 and twelve more), dashes and quotes. */
    private static Set<Integer> repertoire() {
        Set<Integer> characters = new TreeSet<>();
        IntStream.rangeClosed(0x20, 0x7e).forEach(characters::add);
        IntStream.rangeClosed(0xa0, 0xff).forEach(characters::add);
        IntStream.rangeClosed(0x1ea0, 0x1ef9).forEach(characters::add);
        "ĂăĐđĨĩŨũƠơƯư–—‘’“”…".codePoints().forEach(characters::add);
        return characters;
    }

    private static EmbeddedFont load(Set<Integer> characters) {
        try (InputStream source = EmbeddedFont.class.getResourceAsStream(SOURCE)) {
            if (source == null) {
                throw new IllegalStateException("font missing from the class path");
            }
            try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(source))) {
                return subset(font, characters);
            }
        } catch (IOException problem) {
            throw new IllegalStateException("font not readable", problem);
        }
    }

    private static EmbeddedFont subset(TrueTypeFont font, Set<Integer> characters) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        subsetter.addAll(characters);
        ByteArrayOutputStream program = new ByteArrayOutputStream();
        subsetter.writeToStream(program);
        EmbeddedFont embedded = new EmbeddedFont(program.toByteArray());
        Map<Integer, Integer> newGlyphs = new HashMap<>();
        subsetter.getGIDMap().forEach((now, before) -> newGlyphs.put(before, now));
        CmapLookup lookup = font.getUnicodeCmapLookup();
        for (int character : characters) {
            int before = lookup.getGlyphId(character);
            int now = newGlyphs.getOrDefault(before, 0);
            embedded.codes.put(character, now);
            embedded.widths.put(now, font.getAdvanceWidth(before) * 1000 / font.getUnitsPerEm());
        }
        return embedded;
    }

    @Override
    public int code(int character) {
        return codes.getOrDefault(character, -1);
    }

    @Override
    public int width(int code) {
        return widths.getOrDefault(code, 0);
    }

    @Override
    public Ref place(NewObjects objects) {
        Ref file = objects.addStream(
                dict("Filter", new Name("FlateDecode"), "Length1", number(program.length)), compressed);
        Ref toUnicode = objects.addStream(dict("Filter", new Name("FlateDecode")), Deflation.encode(toUnicode()));
        Ref descendant = objects.add(descendant(objects.add(descriptor(file))));
        return objects.add(dict(
                "Type", new Name("Font"),
                "Subtype", new Name("Type0"),
                "BaseFont", new Name(NAME),
                "Encoding", new Name("Identity-H"),
                "DescendantFonts", new PdfValue.Array(List.of(descendant)),
                "ToUnicode", toUnicode));
    }

    private Dict descriptor(Ref file) {
        return dict(
                "Type", new Name("FontDescriptor"),
                "FontName", new Name(NAME),
                "Flags", number(4),
                "FontBBox", new PdfValue.Array(List.of(number(-543), number(-303), number(1277), number(981))),
                "ItalicAngle", number(0),
                "Ascent", number(891),
                "Descent", number(-216),
                "CapHeight", number(662),
                "StemV", number(80),
                "FontFile2", file);
    }

    private Dict descendant(Ref descriptor) {
        List<PdfValue> wide = new ArrayList<>();
        widths.forEach((code, width) -> {
            wide.add(number(code));
            wide.add(new PdfValue.Array(List.of(number(width))));
        });
        return dict(
                "Type",
                new Name("Font"),
                "Subtype",
                new Name("CIDFontType2"),
                "BaseFont",
                new Name(NAME),
                "CIDSystemInfo",
                dict(
                        "Registry",
                        new PdfValue.Text("Adobe"),
                        "Ordering",
                        new PdfValue.Text("Identity"),
                        "Supplement",
                        number(0)),
                "CIDToGIDMap",
                new Name("Identity"),
                "FontDescriptor",
                descriptor,
                "W",
                new PdfValue.Array(wide));
    }

    private byte[] toUnicode() {
        PdfOutput cmap = new PdfOutput(2048)
                .text("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
                .text("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
                .text("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
                .text("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        List<Map.Entry<Integer, Integer>> entries = List.copyOf(codes.entrySet());
        for (int from = 0; from < entries.size(); from += 100) {
            List<Map.Entry<Integer, Integer>> part = entries.subList(from, Math.min(from + 100, entries.size()));
            cmap.text(part.size() + " beginbfchar\n");
            part.forEach(each -> cmap.text("<%04X> <%04X>\n".formatted(each.getValue(), each.getKey())));
            cmap.text("endbfchar\n");
        }
        return cmap.text("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toBytes();
    }

    private static Num number(int value) {
        return new Num(Integer.toString(value));
    }

    private static Dict dict(Object... keysAndValues) {
        Map<String, PdfValue> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.put((String) keysAndValues[i], (PdfValue) keysAndValues[i + 1]);
        }
        return new Dict(entries);
    }
}
