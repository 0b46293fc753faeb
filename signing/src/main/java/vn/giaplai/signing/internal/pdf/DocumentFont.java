package vn.giaplai.signing.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Keyword;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.PdfValue.Text;

/**
 * A font for signature blocks that the document has already: the one the renderer prepared
 * ({@code /AcroForm /DR /Font /GLAppearance}), or the one an earlier signature of ours brought along. A Type0 font with
 * Identity-H and a ToUnicode map, which is read backwards here. Papers of one batch share it, so the last one read is
 * kept.
 */
final class DocumentFont implements AppearanceFont {

    static final String RESOURCE = "GLAppearance";

    private static final int DEFAULT_WIDTH = 1000;
    private static volatile @Nullable Known lastKnown;

    private final Ref reference;
    private final Known known;

    /** What a font says, and the objects in which it says so, as they stand in the file. */
    private record Known(Map<Integer, Integer> codes, Map<Integer, Integer> wide, byte[] toUnicode, byte[] descendant) {

        boolean isIn(PdfState state, Ref map, Ref font) {
            return state.standsAs(map.number(), toUnicode) && state.standsAs(font.number(), descendant);
        }
    }

    private DocumentFont(Ref reference, Known known) {
        this.reference = reference;
        this.known = known;
    }

    /** The font for these lines, when the document has one. */
    static Optional<DocumentFont> showing(PdfState state, List<String> lines) {
        PdfValue prepared =
                state.dict(state.dict(SignatureField.form(state), "DR"), "Font").get(RESOURCE);
        return read(state, prepared)
                .filter(font -> font.canShow(lines))
                .or(() -> SignatureField.all(state).stream()
                        .flatMap(field -> broughtAlong(state, field))
                        .flatMap(font -> read(state, font).stream())
                        .filter(font -> font.canShow(lines))
                        .findFirst());
    }

    /** The font of an earlier signature's block, when it is ours: it shows every Vietnamese letter. */
    private static Stream<PdfValue> broughtAlong(PdfState state, SignatureField field) {
        Dict block = state.dict(state.dict(field.widgetDict(), "AP"), "N");
        PdfValue font = state.dict(state.dict(block, "Resources"), "Font").get(VisibleAppearance.FONT);
        return state.resolve(font) instanceof Dict dict && dict.is("BaseFont", EmbeddedFont.NAME)
                ? Stream.of(font)
                : Stream.empty();
    }

    private static Optional<DocumentFont> read(PdfState state, PdfValue value) {
        if (!(value instanceof Ref reference)
                || state.isHidden(reference.number())
                || !(state.resolve(reference) instanceof Dict font)
                || !font.is("Subtype", "Type0")
                || !font.is("Encoding", "Identity-H")
                || !(font.get("ToUnicode") instanceof Ref map)) {
            return Optional.empty();
        }
        List<PdfValue> descendants = state.items(font, "DescendantFonts");
        if (descendants.size() != 1 || !(descendants.get(0) instanceof Ref descendant)) {
            return Optional.empty();
        }
        Known known = lastKnown;
        if (known != null && known.isIn(state, map, descendant)) {
            return Optional.of(new DocumentFont(reference, known));
        }
        return read(state, map, descendant).map(read -> new DocumentFont(reference, read));
    }

    private static Optional<Known> read(PdfState state, Ref map, Ref descendant) {
        IndirectObject toUnicode = state.object(map.number());
        if (!(state.resolve(descendant) instanceof Dict dict) || toUnicode == null || !toUnicode.isStream()) {
            return Optional.empty();
        }
        Map<Integer, Integer> codes = codes(state.decodedStream(toUnicode), state.budget());
        Map<Integer, Integer> wide = widths(state, state.resolve(dict.get("W")));
        byte[] mapBytes = state.bytesOf(map.number());
        byte[] fontBytes = state.bytesOf(descendant.number());
        Known known = new Known(codes, wide, mapBytes, fontBytes);
        if (isWhole(dict.get("W")) && mapBytes.length > 0 && fontBytes.length > 0) {
            lastKnown = known;
        }
        return Optional.of(known);
    }

    /** Whether widths are all written where they are asked for, so that equal bytes say equal widths. */
    private static boolean isWhole(PdfValue widths) {
        return !(widths instanceof Ref)
                && (!(widths instanceof PdfValue.Array array)
                        || array.items().stream().allMatch(DocumentFont::isWhole));
    }

    @Override
    public int code(int character) {
        return known.codes().getOrDefault(character, -1);
    }

    @Override
    public int width(int code) {
        return known.wide().getOrDefault(code, DEFAULT_WIDTH);
    }

    @Override
    public Ref place(NewObjects objects) {
        return reference;
    }

    private static Map<Integer, Integer> codes(byte[] cmap, ReadBudget budget) {
        Map<Integer, Integer> codes = new HashMap<>();
        PdfParser parser = new PdfParser(cmap, 0, cmap.length, budget);
        while (true) {
            parser.skipSpace();
            if (parser.position() >= cmap.length) {
                return codes;
            }
            PdfValue value = parser.value();
            if (value.equals(new Keyword("beginbfchar"))) {
                readChars(parser, codes);
            } else if (value.equals(new Keyword("beginbfrange"))) {
                readRanges(parser, codes);
            }
        }
    }

    private static void readChars(PdfParser parser, Map<Integer, Integer> codes) {
        while (parser.value() instanceof Text code && parser.value() instanceof Text character) {
            put(codes, character, number(code));
        }
    }

    private static void readRanges(PdfParser parser, Map<Integer, Integer> codes) {
        while (parser.value() instanceof Text first && parser.value() instanceof Text last) {
            PdfValue target = parser.value();
            int count = Math.min(number(last) - number(first) + 1, 65536);
            for (int i = 0; i < count; i++) {
                if (target instanceof PdfValue.Array array && i < array.items().size()) {
                    if (array.items().get(i) instanceof Text character) {
                        put(codes, character, number(first) + i);
                    }
                } else if (target instanceof Text start && start.bytes().length() == 2) {
                    codes.putIfAbsent(number(start) + i, number(first) + i);
                }
            }
        }
    }

    private static void put(Map<Integer, Integer> codes, Text character, int code) {
        String decoded = new String(character.toBytes(), StandardCharsets.UTF_16BE);
        if (decoded.codePointCount(0, decoded.length()) == 1) {
            codes.putIfAbsent(decoded.codePointAt(0), code);
        }
    }

    private static int number(Text bytes) {
        return bytes.bytes().chars().reduce(0, (sum, each) -> sum << 8 | each);
    }

    private static Map<Integer, Integer> widths(PdfState state, PdfValue widths) {
        Map<Integer, Integer> wide = new HashMap<>();
        if (!(widths instanceof PdfValue.Array array)) {
            return wide;
        }
        List<PdfValue> items = array.items();
        for (int i = 0; i + 1 < items.size(); ) {
            int first = items.get(i) instanceof Num number ? number.toInt() : 0;
            if (state.resolve(items.get(i + 1)) instanceof PdfValue.Array list) {
                for (int k = 0; k < list.items().size(); k++) {
                    wide.put(first + k, thousandths(list.items().get(k)));
                }
                i += 2;
            } else if (i + 2 < items.size() && items.get(i + 1) instanceof Num last) {
                for (int code = first; code <= Math.min(last.toInt(), 65535); code++) {
                    wide.put(code, thousandths(items.get(i + 2)));
                }
                i += 3;
            } else {
                return wide;
            }
        }
        return wide;
    }

    private static int thousandths(PdfValue value) {
        return value instanceof Num number ? (int) Math.round(number.toDouble()) : DEFAULT_WIDTH;
    }
}
