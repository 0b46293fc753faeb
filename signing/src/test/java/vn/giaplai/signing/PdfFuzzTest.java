package vn.giaplai.signing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Whole files. Runs its inputs as tests; the profile {@code fuzz} looks for new ones. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void any_bytes_get_a_report_or_a_refusal(byte[] pdf) {
        FuzzBounds.validate(pdf);
    }
}
