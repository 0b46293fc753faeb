package vn.giaplai.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar says in a sentence why it cannot start. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class PackagedApplicationIT {

    @TempDir
    Path folder;

    @Test
    void a_start_that_cannot_be_is_told_in_a_sentence_and_ends_with_one() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            var data = "--giaplai.data-directory=" + folder.resolve("a");
            assertThat(PackagedApplication.refused(
                            folder, data, "--giaplai.demo.load=false", "--server.port=" + taken.getLocalPort()))
                    .isEqualTo(1);
            assertThat(PackagedApplication.log(folder)).contains("Cổng " + taken.getLocalPort());
        }

        assertThat(PackagedApplication.refused(folder, "--server.port=0", "--giaplai.minimum-disk=4000TB"))
                .isEqualTo(1);
        assertThat(PackagedApplication.log(folder)).contains("cần ít nhất");

        Files.writeString(
                Files.createDirectories(folder.resolve(".giaplai/postgres")).resolve("PG_VERSION"), "15\n");
        assertThat(PackagedApplication.refused(folder, "--server.port=0")).isEqualTo(1);
        assertThat(PackagedApplication.log(folder)).contains("PostgreSQL 15", "dữ liệu vẫn còn nguyên");
    }
}
