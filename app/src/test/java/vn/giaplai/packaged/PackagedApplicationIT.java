package vn.giaplai.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar does what the classes do: it makes full reports, and says in a sentence why it cannot start. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class PackagedApplicationIT {

    @TempDir
    Path folder;

    @Test
    void a_signed_paper_gets_its_full_report_from_a_process_of_its_own() throws Exception {
        try (var application = PackagedApplication.start(folder)) {
            var school = new SchoolOfVisitors(application);
            school.startClass();
            school.confirmDecisions();
            school.awaitTask("signSubject");
            var teacher = school.subjectTeachers().get(0);
            school.signEverything(teacher);
            var document = application
                    .jdbc()
                    .sql("select document_id::text from document_revision where kind = 'SIGNATURE' limit 1")
                    .query(String.class)
                    .single();
            var paper = school.as(teacher).bytes("/documents/" + document + "/file");

            var stranger = new WebVisitor(application.address());
            var link = Pattern.compile("/verify/report/[A-Za-z0-9_-]{24}")
                    .matcher(stranger.upload("/verify", "/verify", paper));
            assertThat(link.find()).isTrue();
            application.until(
                    "the full report", () -> !stranger.page(link.group()).contains("data-report=\"RUNNING\""));

            // Signed and not lifted yet: nothing in the file says that the certificate was not revoked.
            assertThat(stranger.page(link.group()))
                    .contains("data-report=\"DONE\"", "RSASSA-PSS SHA-256", "Chưa đủ căn cứ");
            assertThat(stranger.page(link.group() + "/etsi")).contains("ValidationReport");
            assertThat(application.data().resolve("verification")).isEmptyDirectory();
        }
    }

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
