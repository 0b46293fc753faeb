package vn.giaplai.templates.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An sRGB display profile of our own, ICC version 2.1 (matrix and tone curve of IEC 61966-2-1, adapted to D50). The
 * one of the JDK differs between builds and would make equal papers differ.
 */
final class SrgbProfile {
    private static final int CURVE_POINTS = 256;
    private static final int HEADER = 128;

    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    private record Tag(String signature, byte[] data) {}

    private SrgbProfile() {}

    static byte[] bytes() {
        try {
            byte[] curve = toneCurve();
            List<Tag> tags = List.of(
                    new Tag("desc", description("sRGB IEC61966-2-1")),
                    new Tag("cprt", text("No copyright, use freely")),
                    new Tag("wtpt", xyz(0xF6D6, 0x10000, 0xD32D)),
                    new Tag("rXYZ", xyz(0x6FA2, 0x38F5, 0x0390)),
                    new Tag("gXYZ", xyz(0x6299, 0xB785, 0x18DA)),
                    new Tag("bXYZ", xyz(0x24A0, 0x0F84, 0xB6CF)),
                    new Tag("rTRC", curve),
                    new Tag("gTRC", curve),
                    new Tag("bTRC", curve));
            return profile(tags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] profile(List<Tag> tags) throws IOException {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(table);
        int dataStart = HEADER + 4 + 12 * tags.size();
        List<byte[]> written = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        out.writeInt(tags.size());
        for (Tag tag : tags) {
            int known = written.indexOf(tag.data());
            int offset = known >= 0 ? offsets.get(known) : dataStart + data.size();
            if (known < 0) {
                written.add(tag.data());
                offsets.add(offset);
                data.write(tag.data());
                data.write(new byte[-data.size() & 3]);
            }
            out.write(ascii(tag.signature()));
            out.writeInt(offset);
            out.writeInt(tag.data().length);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(header(dataStart + data.size()));
        whole.write(table.toByteArray());
        whole.write(data.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] header(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(size);
        out.writeInt(0);
        out.writeInt(0x02100000);
        out.write(ascii("mntrRGB XYZ "));
        for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
            out.writeShort(part);
        }
        out.write(ascii("acsp"));
        out.write(new byte[24]);
        out.writeInt(0);
        out.write(d50());
        out.write(new byte[HEADER - bytes.size()]);
        return bytes.toByteArray();
    }

    private static byte[] d50() throws IOException {
        byte[] xyz = xyz(0xF6D6, 0x10000, 0xD32D);
        return java.util.Arrays.copyOfRange(xyz, 8, 20);
    }

    /** Three s15Fixed16 numbers. */
    private static byte[] xyz(int x, int y, int z) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(ascii("XYZ "));
        out.writeInt(0);
        out.writeInt(x);
        out.writeInt(y);
        out.writeInt(z);
        return bytes.toByteArray();
    }

    private static byte[] toneCurve() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(ascii("curv"));
        out.writeInt(0);
        out.writeInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double encoded = i / (double) (CURVE_POINTS - 1);
            double linear = encoded <= 0.04045 ? encoded / 12.92 : StrictMath.pow((encoded + 0.055) / 1.055, 2.4);
            out.writeShort((int) StrictMath.floor(linear * 65535 + 0.5));
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(ascii("text"));
        bytes.write(new byte[4]);
        bytes.write(ascii(text));
        bytes.write(0);
        return bytes.toByteArray();
    }

    private static byte[] description(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(ascii("desc"));
        out.writeInt(0);
        out.writeInt(text.length() + 1);
        out.write(ascii(text));
        // end of the ASCII text, no Unicode and no Macintosh text
        out.write(new byte[1 + 4 + 4 + 2 + 1 + 67]);
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
