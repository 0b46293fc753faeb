package vn.giaplai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemoryEndTest {

    @Test
    void a_process_ends_with_its_memory_when_it_was_started_so() {
        assertThat(ends(Map.of("ExitOnOutOfMemoryError", "true"))).isTrue();
        assertThat(ends(Map.of("ExitOnOutOfMemoryError", "false", "CrashOnOutOfMemoryError", "true")))
                .isTrue();
    }

    @Test
    void one_that_was_not_or_cannot_be_asked_is_warned_of() {
        assertThat(ends(Map.of("ExitOnOutOfMemoryError", "false", "CrashOnOutOfMemoryError", "false")))
                .isFalse();
        assertThat(ends(Map.of())).isFalse();
        assertThat(MemoryEnd.WARNING).contains("java -XX:+ExitOnOutOfMemoryError -jar");
    }

    private static boolean ends(Map<String, String> options) {
        return MemoryEnd.ends(name -> Optional.ofNullable(options.get(name)));
    }
}
