package vn.giaplai.web;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks whether this process ends when its memory does. One that lives on may have lost any of its threads: it hangs and
 * answers nobody, and nobody starts it again.
 */
@Component
class MemoryEnd {

    static final String WARNING = """


            ************************************************************************************************
              CẢNH BÁO: thiếu -XX:+ExitOnOutOfMemoryError. Khi hết bộ nhớ, ứng dụng có thể treo mà không dừng.
              WARNING: -XX:+ExitOnOutOfMemoryError is missing: out of memory, this process may hang for ever.
                java -XX:+ExitOnOutOfMemoryError -jar giaplai-app-*-exec.jar
            ************************************************************************************************
            """;

    private static final Logger LOG = LoggerFactory.getLogger(MemoryEnd.class);

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (!ends(MemoryEnd::option)) {
            LOG.warn(WARNING);
        }
    }

    /** @param options the value of an option of the virtual machine; empty where it has none of that name */
    static boolean ends(Function<String, Optional<String>> options) {
        return options.apply("ExitOnOutOfMemoryError")
                        .filter(Boolean::parseBoolean)
                        .isPresent()
                || options.apply("CrashOnOutOfMemoryError")
                        .filter(Boolean::parseBoolean)
                        .isPresent();
    }

    private static Optional<String> option(String name) {
        try {
            var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return Optional.of(machine.getVMOption(name).getValue());
        } catch (IllegalArgumentException | NoClassDefFoundError otherMachine) {
            return Optional.empty();
        }
    }
}
