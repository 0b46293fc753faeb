package vn.giaplai.templates.pdf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Replaces the six random letters that iText puts before the name of a subset font ("QWERTY+LiberationSerif") by
 * "GIAPLA", "GIAPLB" … in order of appearance. The length stays, so no offset moves.
 */
final class StableFontNames {
    private static final byte[] MARK = "+Liberation".getBytes(StandardCharsets.US_ASCII);
    private static final int PREFIX = 6;

    private StableFontNames() {}

    static void fix(byte[] pdf) {
        Map<String, byte[]> prefixes = new LinkedHashMap<>();
        for (int plus = PREFIX; plus < pdf.length - MARK.length; plus++) {
            if (pdf[plus] == '+' && pdf[plus - PREFIX - 1] == '/' && matches(pdf, plus)) {
                String random = new String(pdf, plus - PREFIX, PREFIX, StandardCharsets.US_ASCII);
                byte[] stable = prefixes.computeIfAbsent(random, key -> prefix(prefixes.size()));
                System.arraycopy(stable, 0, pdf, plus - PREFIX, PREFIX);
            }
        }
    }

    private static byte[] prefix(int number) {
        return ("GIAPL" + (char) ('A' + number)).getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean matches(byte[] pdf, int at) {
        for (int i = 0; i < MARK.length; i++) {
            if (pdf[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }
}
