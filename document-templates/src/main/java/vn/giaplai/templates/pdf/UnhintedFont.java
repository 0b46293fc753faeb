package vn.giaplai.templates.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes the instructions for low-resolution screens out of a TrueType font: outlines and widths stay as they are. They
 * are half of a font's bytes in every paper, PDF viewers smooth outlines instead of asking them, and PDF/A does not want
 * them. Source: OpenType specification 1.9, tables glyf, loca and head.
 */
final class UnhintedFont {
    private static final Set<String> INSTRUCTIONS = Set.of("fpgm", "prep", "cvt ", "gasp", "hdmx", "LTSH", "VDMX");
    private static final int DIRECTORY_START = 12;
    private static final int DIRECTORY_ENTRY = 16;
    private static final int GLYPH_HEADER = 10;
    private static final int LONG_OFFSETS_AT = 50;

    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;
    private static final int HAS_INSTRUCTIONS = 0x0100;

    private UnhintedFont() {}

    /** The font without instructions; the font itself is not changed. */
    static byte[] of(byte[] font) {
        Map<String, ByteBuffer> tables = tables(ByteBuffer.wrap(font));
        tables.keySet().removeAll(INSTRUCTIONS);
        ByteBuffer head = copy(table(tables, "head"));
        ByteBuffer offsets = table(tables, "loca");
        boolean longOffsets = head.getShort(LONG_OFFSETS_AT) != 0;
        int glyphs = offsets.remaining() / (longOffsets ? 4 : 2) - 1;
        ByteArrayOutputStream outlines = new ByteArrayOutputStream(font.length);
        ByteBuffer newOffsets = ByteBuffer.allocate(4 * (glyphs + 1));
        for (int glyph = 0; glyph < glyphs; glyph++) {
            newOffsets.putInt(outlines.size());
            int start = offset(offsets, glyph, longOffsets);
            int end = offset(offsets, glyph + 1, longOffsets);
            if (end > start) {
                writeGlyph(copy(table(tables, "glyf").slice(start, end - start)), outlines);
            }
        }
        newOffsets.putInt(outlines.size());
        head.putShort(LONG_OFFSETS_AT, (short) 1);
        tables.put("head", head);
        tables.put("loca", newOffsets.flip());
        tables.put("glyf", ByteBuffer.wrap(outlines.toByteArray()));
        return font(ByteBuffer.wrap(font).getInt(0), tables);
    }

    private static void writeGlyph(ByteBuffer glyph, ByteArrayOutputStream out) {
        int contours = glyph.getShort(0);
        if (contours >= 0) {
            int lengthAt = GLYPH_HEADER + 2 * contours;
            int pointsAt = lengthAt + 2 + Short.toUnsignedInt(glyph.getShort(lengthAt));
            glyph.putShort(lengthAt, (short) 0);
            out.write(glyph.array(), 0, lengthAt + 2);
            out.write(glyph.array(), pointsAt, glyph.limit() - pointsAt);
        } else {
            out.write(glyph.array(), 0, withoutInstructions(glyph));
        }
        out.writeBytes(new byte[-out.size() & 3]);
    }

    /** Clears the flags of a glyph that is composed of others; where its components end. */
    private static int withoutInstructions(ByteBuffer glyph) {
        int at = GLYPH_HEADER;
        int flags;
        do {
            flags = glyph.getShort(at);
            glyph.putShort(at, (short) (flags & ~HAS_INSTRUCTIONS));
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            at += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE) != 0);
        return at;
    }

    private static int offset(ByteBuffer offsets, int glyph, boolean longOffsets) {
        return longOffsets ? offsets.getInt(4 * glyph) : 2 * Short.toUnsignedInt(offsets.getShort(2 * glyph));
    }

    private static Map<String, ByteBuffer> tables(ByteBuffer font) {
        Map<String, ByteBuffer> tables = new TreeMap<>();
        int count = font.getShort(4);
        for (int entry = DIRECTORY_START; entry < DIRECTORY_START + DIRECTORY_ENTRY * count; entry += DIRECTORY_ENTRY) {
            String tag = new String(font.array(), entry, 4, StandardCharsets.US_ASCII);
            tables.put(tag, font.slice(font.getInt(entry + 8), font.getInt(entry + 12)));
        }
        return tables;
    }

    private static ByteBuffer table(Map<String, ByteBuffer> tables, String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("the font has no table " + tag);
        }
        return table;
    }

    private static ByteBuffer copy(ByteBuffer part) {
        ByteBuffer copy = ByteBuffer.allocate(part.remaining());
        return copy.put(part.duplicate()).flip();
    }

    /** Puts a font together; sums of tables are left out, because each subset has its own. */
    private static byte[] font(int kind, Map<String, ByteBuffer> tables) {
        int at = DIRECTORY_START + DIRECTORY_ENTRY * tables.size();
        int size = at
                + tables.values().stream()
                        .mapToInt(table -> padded(table.remaining()))
                        .sum();
        ByteBuffer font = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables.size());
        font.putInt(kind).putShort((short) tables.size()).putShort((short) (16 * power));
        font.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables.size() - power)));
        for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
            ByteBuffer bytes = table.getValue();
            font.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(0);
            font.putInt(at).putInt(bytes.remaining());
            font.put(at, bytes, bytes.position(), bytes.remaining());
            at += padded(bytes.remaining());
        }
        return font.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
