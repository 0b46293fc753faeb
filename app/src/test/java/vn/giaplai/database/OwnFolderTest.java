package vn.giaplai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another user of the same machine: reads nothing, exchanges nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class OwnFolderTest {

    @TempDir
    Path outside;

    private Path folder;

    @BeforeEach
    void a_file_system_with_rights() {
        Assumptions.assumeTrue(
                outside.getFileSystem().supportedFileAttributeViews().contains("unix"));
        folder = outside.resolve("data");
    }

    @Test
    void a_new_folder_is_closed_with_all_that_lead_to_it() {
        OwnFolder.secure(folder.resolve("archive"));

        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("archive"))).isEqualTo("rwx------");
    }

    @Test
    void an_open_folder_of_ours_is_closed_with_everything_in_it() throws IOException {
        var inner = open(Files.createDirectories(folder.resolve("archive/v1")), "rwxrwxrwx");
        var paper = open(Files.writeString(inner.resolve("paper.pdf"), "x"), "rw-rw-rw-");
        var program = open(Files.writeString(inner.resolve("program"), "x"), "rwxr-xr-x");
        open(folder, "rwxr-xr-x");

        OwnFolder.secure(folder);

        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(inner)).isEqualTo("rwx------");
        assertThat(rights(paper)).isEqualTo("rw-------");
        assertThat(rights(program)).isEqualTo("rwx------");
    }

    @Test
    void what_a_link_points_to_is_left_alone() throws IOException {
        var elsewhere = open(Files.writeString(outside.resolve("elsewhere"), "x"), "rw-r--r--");
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        open(folder, "rwxr-xr-x");

        OwnFolder.secure(folder);

        assertThat(rights(elsewhere)).isEqualTo("rw-r--r--");
    }

    @Test
    void a_folder_that_anybody_may_exchange_refuses_the_start_with_what_to_do() throws IOException {
        var parent = open(Files.createDirectories(outside.resolve("shared")), "rwxrwxrwx");

        assertThatThrownBy(() -> OwnFolder.secure(parent.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("chmod o-w " + parent);
    }

    @Test
    void a_shared_folder_where_each_removes_only_their_own_is_no_danger() throws IOException {
        var parent = open(Files.createDirectories(outside.resolve("tmp")), "rwxrwxrwx");
        Files.setAttribute(parent, "unix:mode", 01777);

        assertThat(OwnFolder.secure(parent.resolve("data"))).isDirectory();
    }

    @Test
    void a_folder_of_somebody_else_refuses_the_start() throws IOException {
        Files.createDirectories(folder);
        try {
            Files.setAttribute(folder, "unix:uid", 65_534);
        } catch (IOException notRoot) {
            Assumptions.abort("only root can give a folder away");
        }

        assertThatThrownBy(() -> OwnFolder.secure(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("thuộc người dùng");
    }

    @Test
    void what_others_may_change_is_found_wherever_it_lies() throws IOException {
        var program = Files.createDirectories(folder.resolve("bin")).resolve("postgres");
        Files.writeString(program, "x");
        OwnFolder.close(folder);
        assertThat(OwnFolder.holdsWhatOthersMayChange(folder)).isFalse();

        open(program, "rwxr-xrwx");

        assertThat(OwnFolder.holdsWhatOthersMayChange(folder)).isTrue();
    }

    private static Path open(Path path, String rights) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }
}
