package vn.giaplai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.audit.FloodGate.Counted;
import vn.giaplai.audit.SecurityEvent.Kind;
import vn.giaplai.processes.codes.PersonCode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FloodGateTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    private final FloodGate gate = new FloodGate();

    @Test
    void ten_thousand_from_one_place_are_the_first_few_and_one_count() {
        int passed = 0;
        for (int i = 0; i < 10_000; i++) {
            passed += pass("P1", "10.0.0.1");
        }

        assertThat(passed).isEqualTo(FloodGate.ALIKE);
        assertThat(gate.close())
                .containsExactly(new Counted(refused("P1", "10.0.0.1"), 10_000 - FloodGate.ALIKE, NOW, NOW));
    }

    @Test
    void ten_thousand_from_as_many_places_have_an_end_too_and_none_is_lost() {
        int passed = 0;
        for (int i = 0; i < 10_000; i++) {
            passed += pass("P1", "10.0.%d.%d".formatted(i / 256, i % 256));
        }

        assertThat(passed).isEqualTo(FloodGate.OF_PERSON);
        assertThat(gate.close())
                .containsExactly(new Counted(refused("P1", null), 10_000 - FloodGate.OF_PERSON, NOW, NOW));
    }

    @Test
    void names_that_do_not_exist_have_an_end() {
        int passed = 0;
        for (int i = 0; i < 10_000; i++) {
            passed += pass(null, "10.0.%d.%d".formatted(i / 256, i % 256));
        }

        assertThat(passed).isEqualTo(FloodGate.OF_NOBODY);
        assertThat(gate.close()).hasSize(1);
    }

    @Test
    void a_flood_takes_nobody_elses_room() {
        for (int i = 0; i < 1000; i++) {
            pass("P1", "10.0.0." + i % 250);
            pass(null, "10.0.0." + i % 250);
        }

        assertThat(pass("P2", "10.0.0.1")).isEqualTo(1);
        assertThat(gate.passes(new SecurityEvent(Kind.SIGN_IN, new PersonCode("P1"), "10.0.0.1", ""), NOW))
                .isTrue();
    }

    @Test
    void a_new_window_begins_with_the_next_event() {
        for (int i = 0; i < 7; i++) {
            pass("P1", "10.0.0.1");
        }

        assertThat(gate.over(NOW.plus(FloodGate.WINDOW).minusSeconds(1))).isEmpty();
        assertThat(gate.over(NOW.plus(FloodGate.WINDOW)))
                .extracting(Counted::times)
                .containsExactly(2);
        assertThat(pass("P1", "10.0.0.1")).isEqualTo(1);
    }

    private int pass(@Nullable String person, String address) {
        return gate.passes(refused(person, address), NOW) ? 1 : 0;
    }

    private static SecurityEvent refused(@Nullable String person, @Nullable String address) {
        return new SecurityEvent(Kind.SIGN_IN_REFUSED, PersonCode.ofNullable(person), address, "credentials");
    }
}
