package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.assertRefused;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.SigningFailure;

/** What a hostile file may cost is bounded, and more for larger files. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadBudgetTest {

    private static final int MIB = 1 << 20;

    private static ReadBudget forFile(int bytes) {
        return ReadBudget.forFile(bytes, Duration.ofMinutes(1));
    }

    private static void assertBeyond(ThrowingCallable reading, String why) {
        assertRefused(reading, SigningFailure.DOCUMENT_UNSUPPORTED, why);
    }

    private static void objects(ReadBudget budget, int count) {
        for (int i = 0; i < count; i++) {
            budget.spendObject();
        }
    }

    @Test
    void a_file_has_at_most_128_mebibytes() {
        assertThatCode(() -> forFile(128 * MIB)).doesNotThrowAnyException();
        assertBeyond(() -> forFile(128 * MIB + 1), "file larger than 134217728 bytes");
    }

    @Test
    void a_file_has_400_000_objects_and_one_more_for_each_byte_up_to_three_million() {
        ReadBudget small = forFile(1000);
        ReadBudget large = forFile(128 * MIB);

        objects(small, 401_000);
        objects(large, 3_000_000);

        assertBeyond(small::spendObject, "more than 401000 objects");
        assertBeyond(large::spendObject, "more than 3000000 objects");
    }

    @Test
    void streams_decompress_to_16_mebibytes_and_twelve_times_the_file_up_to_96() {
        ReadBudget small = forFile(MIB);
        ReadBudget large = forFile(128 * MIB);

        small.spendInflated(28 * MIB, 0);
        large.spendInflated(96 * MIB, 0);

        assertBeyond(() -> small.spendInflated(1, 0), "streams decompress to too many bytes");
        assertBeyond(() -> large.spendInflated(1, 0), "streams decompress to too many bytes");
    }

    @Test
    void one_stream_decompresses_to_at_most_32_mebibytes() {
        ReadBudget budget = forFile(16 * MIB);

        budget.spendInflated(1, 32 * MIB);

        assertBeyond(() -> budget.spendInflated(1, 32 * MIB + 1), "streams decompress to too many bytes");
    }

    @Test
    void hashing_costs_64_mebibytes_and_32_times_the_file() {
        ReadBudget budget = forFile(MIB);

        budget.spendHashed(96 * MIB);

        assertBeyond(() -> budget.spendHashed(1), "too many bytes to hash");
    }

    @Test
    void objects_are_looked_up_in_at_most_200_million_subsections() {
        ReadBudget budget = forFile(MIB);

        budget.spendLookup(200_000_000);

        assertBeyond(() -> budget.spendLookup(1), "cross-reference sections too scattered");
    }

    @Test
    void no_time_left_ends_the_reading_wherever_it_is() {
        assertBeyond(() -> noTime().checkTime(), "reading takes too long");
        assertBeyond(() -> noTime().spendHashed(1), "reading takes too long");
        assertBeyond(() -> noTime().spendInflated(1, 1), "reading takes too long");
        assertBeyond(() -> objects(noTime(), 1024), "reading takes too long");
        assertThatCode(() -> forFile(1).checkTime()).doesNotThrowAnyException();
    }

    private static ReadBudget noTime() {
        return ReadBudget.forFile(1, Duration.ofMinutes(-1));
    }
}
