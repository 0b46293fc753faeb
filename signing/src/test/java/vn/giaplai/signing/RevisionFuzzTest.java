package vn.giaplai.signing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/**
 * Revisions behind a signed file, with a cross-reference section that fits, so that the allow-list is reached. An input is
 * text: a line per object, its number, generation and value; {@code S} as first character asks for a cross-reference
 * stream, {@code @} begins a line with an entry: kind, number, place, detail.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevisionFuzzTest {

    private static final byte[] TABLE = SignedPapers.withSignatures(SmallPdf.table(), 1);
    private static final byte[] STREAM = SignedPapers.withSignatures(SmallPdf.streams(), 1);

    @FuzzTest(maxDuration = "5m")
    void any_revision_gets_a_report_or_a_refusal(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        boolean stream = text.startsWith("S");
        ForgedRevision forged = new ForgedRevision(stream ? STREAM : TABLE);
        for (String line : text.substring(stream ? 1 : 0).split("\n", 64)) {
            add(forged, line);
        }
        FuzzBounds.validate(stream ? forged.withStream(forged.newNumber()) : forged.withTable());
    }

    private static void add(ForgedRevision forged, String line) {
        boolean entry = line.startsWith("@");
        String[] parts = line.substring(entry ? 1 : 0).split(" ", entry ? 4 : 3);
        if (parts.length < 3) {
            forged.raw(line);
        } else if (!entry) {
            forged.object(number(parts[0]), number(parts[1]), parts[2]);
        } else if (parts[0].equals("c")) {
            forged.compressed(number(parts[1]), number(parts[2]), 0);
        } else if (parts[0].equals("f")) {
            forged.free(number(parts[1]), number(parts[2]));
        } else {
            forged.entryAt(number(parts[1]), number(parts[2]), 0);
        }
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 1;
    }
}
