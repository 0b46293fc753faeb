package vn.giaplai.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8 (with or without a mark) or marked UTF-16. Anything else is refused with a sentence: a file in
 * windows-1258, TCVN3 or VNI cannot be told apart safely, and a guess would break names.
 */
final class CsvCharsets {

    private CsvCharsets() {}

    static String decode(byte[] file) throws FileRefused {
        if (marked(file, 0xEF, 0xBB, 0xBF)) {
            return strict(file, 3, StandardCharsets.UTF_8);
        }
        if (marked(file, 0xFF, 0xFE)) {
            return strict(file, 2, StandardCharsets.UTF_16LE);
        }
        if (marked(file, 0xFE, 0xFF)) {
            return strict(file, 2, StandardCharsets.UTF_16BE);
        }
        return strict(file, 0, StandardCharsets.UTF_8);
    }

    private static String strict(byte[] file, int offset, Charset charset) throws FileRefused {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, offset, file.length - offset))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new FileRefused(FindingKind.NOT_A_SPREADSHEET);
            }
            return text;
        } catch (CharacterCodingException otherCharset) {
            throw new FileRefused(FindingKind.NOT_UTF_8);
        }
    }

    private static boolean marked(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((file[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
