package vn.giaplai.signing.internal.pdf;

import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;

/** Objects compressed together (ISO 32000-1 §7.5.7); each parsed when asked for. */
final class ObjectStream {

    private final byte[] data;
    private final int[] numbers;
    private final int[] offsets;
    private final IndirectObject[] parsed;
    private final ReadBudget budget;

    ObjectStream(Dict dict, byte[] data, ReadBudget budget) {
        int count = dict.number("N", -1);
        int first = dict.number("First", -1);
        if (count < 0 || first < 0 || first > data.length || count > first) {
            throw new SigningException(SigningFailure.DOCUMENT_BROKEN, "object stream without a table");
        }
        this.data = data;
        this.budget = budget;
        this.numbers = new int[count];
        this.offsets = new int[count];
        this.parsed = new IndirectObject[count];
        PdfParser parser = new PdfParser(data, 0, first, budget);
        for (int i = 0; i < count; i++) {
            budget.spendObject();
            numbers[i] = parser.integer();
            offsets[i] = Math.addExact(first, Math.min(parser.integer(), data.length));
        }
    }

    IndirectObject object(int number, int index) {
        if (index < 0 || index >= numbers.length || numbers[index] != number || offsets[index] > data.length) {
            throw new SigningException(
                    SigningFailure.DOCUMENT_BROKEN, "object " + number + " is not in its object stream");
        }
        if (parsed[index] == null) {
            PdfParser parser = new PdfParser(data, offsets[index], data.length, budget);
            PdfValue value = parser.value();
            parsed[index] = new IndirectObject(number, 0, value, -1, parser.position(), data);
        }
        return parsed[index];
    }
}
