package vn.giaplai.signing.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;

/** Decodes the streams that carry structure: FlateDecode with or without a PNG predictor (ISO 32000-1 §7.4.4). */
final class Inflation {

    private static final int CHUNK = 16 << 10;
    private static final int FIRST_PNG_PREDICTOR = 10;

    private Inflation() {}

    static byte[] decode(Dict dict, byte[] raw, ReadBudget budget) {
        PdfValue filter = dict.get("Filter");
        PdfValue parameters = dict.get("DecodeParms");
        if (filter instanceof PdfValue.Array filters && filters.items().size() <= 1) {
            filter = filters.items().isEmpty() ? PdfValue.NULL : filters.items().get(0);
            parameters =
                    parameters instanceof PdfValue.Array all && !all.items().isEmpty()
                            ? all.items().get(0)
                            : parameters;
        }
        if (filter.equals(PdfValue.NULL)) {
            return raw;
        }
        if (!(filter instanceof Name name) || !name.value().equals("FlateDecode")) {
            throw new SigningException(SigningFailure.DOCUMENT_UNSUPPORTED, "filter of a structural stream");
        }
        byte[] inflated = inflate(raw, budget);
        return parameters instanceof Dict settings ? unpredict(inflated, settings) : inflated;
    }

    private static byte[] inflate(byte[] raw, ReadBudget budget) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(raw);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(raw.length * 4, CHUNK * 4));
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0) {
                    break;
                }
                budget.spendInflated(count, out.size() + count);
                out.write(chunk, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException problem) {
            throw new SigningException(SigningFailure.DOCUMENT_BROKEN, "stream not decompressed", problem);
        } finally {
            inflater.end();
        }
    }

    private static byte[] unpredict(byte[] data, Dict settings) {
        int predictor = settings.number("Predictor", 1);
        if (predictor == 1) {
            return data;
        }
        int columns = settings.number("Columns", 1);
        if (predictor < FIRST_PNG_PREDICTOR
                || settings.number("Colors", 1) != 1
                || settings.number("BitsPerComponent", 8) != 8
                || columns < 1
                || columns > 1024) {
            throw new SigningException(SigningFailure.DOCUMENT_UNSUPPORTED, "predictor of a structural stream");
        }
        int rows = data.length / (columns + 1);
        byte[] out = new byte[rows * columns];
        for (int row = 0; row < rows; row++) {
            unpredictRow(data, row * (columns + 1), out, row * columns, columns, row > 0);
        }
        return out;
    }

    private static void unpredictRow(byte[] data, int from, byte[] out, int to, int columns, boolean hasAbove) {
        int kind = data[from];
        for (int i = 0; i < columns; i++) {
            int left = i > 0 ? out[to + i - 1] & 0xff : 0;
            int up = hasAbove ? out[to + i - columns] & 0xff : 0;
            int upLeft = i > 0 && hasAbove ? out[to + i - columns - 1] & 0xff : 0;
            int predicted = switch (kind) {
                case 0 -> 0;
                case 1 -> left;
                case 2 -> up;
                case 3 -> (left + up) / 2;
                case 4 -> paeth(left, up, upLeft);
                default -> throw new SigningException(SigningFailure.DOCUMENT_BROKEN, "unknown predictor " + kind);
            };
            out[to + i] = (byte) (data[from + 1 + i] + predicted);
        }
    }

    private static int paeth(int left, int up, int upLeft) {
        int estimate = left + up - upLeft;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toUpLeft = Math.abs(estimate - upLeft);
        if (toLeft <= toUp && toLeft <= toUpLeft) {
            return left;
        }
        return toUp <= toUpLeft ? up : upLeft;
    }
}
