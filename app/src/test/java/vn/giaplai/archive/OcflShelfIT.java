package vn.giaplai.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.giaplai.archive.StorageProblem.Kind;
import vn.giaplai.testing.TestDatabase;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OcflShelfIT {

    private static final String OBJECT = "urn:giaplai:79012345:2026-2027:2612345678";
    private static final String PATH = "hoc-ba/học bạ Y Bliêng-v1.pdf";
    private static final StoredFile PAPER = StoredFile.of(PATH, "học bạ, bản một".getBytes(UTF_8));
    private static final StoredFile SECOND = StoredFile.of("hoc-ba/v2.pdf", "học bạ, bản hai".getBytes(UTF_8));
    private static final Instant AT = Instant.parse("2027-05-31T03:00:00Z");

    private static DataSource database = new DriverManagerDataSource();

    @TempDir
    Path folder = Path.of("");

    private Path directory;
    private OcflShelf root;

    @BeforeAll
    static void a_database_for_the_locks() {
        database = new DriverManagerDataSource(TestDatabase.freshDatabase(), "postgres", "postgres");
        JdbcClient.create(database).sql("""
                        create table ocfl_object_lock (
                            object_id varchar(1024) primary key,
                            acquired_timestamp timestamp not null)
                        """).update();
    }

    @BeforeEach
    void a_storage_root() throws IOException {
        directory = folder.resolve("archive");
        root = OcflConfiguration.open(directory, database);
    }

    @Test
    void what_was_stored_is_read_back_with_its_digest_and_is_valid_ocfl() {
        int version = store(0, PAPER);

        assertThat(version).isEqualTo(1);
        assertThat(root.sha256(place(1, PATH))).isEqualTo(PAPER.sha256());
        assertThat(root.read(place(1, PATH), PAPER.sha256())).isEqualTo(PAPER.bytes());
        assertValid();
        assertThat(directory.resolve("0=ocfl_1.1")).exists();
    }

    @Test
    void a_new_paper_is_a_new_version_and_the_old_one_stays() {
        store(0, PAPER);

        int second = store(1, SECOND);

        assertThat(second).isEqualTo(2);
        assertThat(root.read(place(1, PATH), PAPER.sha256())).isEqualTo(PAPER.bytes());
        assertThat(root.read(place(2, "hoc-ba/v2.pdf"), SECOND.sha256())).isEqualTo(SECOND.bytes());
        assertValid();
    }

    @Test
    void the_same_paper_again_is_recognised_after_its_commit_was_lost() {
        store(0, PAPER);

        assertThat(store(0, PAPER)).isEqualTo(1);
        assertThat(store(1, PAPER)).isEqualTo(1);
        assertThat(objectRoot().resolve("v2")).doesNotExist();
    }

    @Test
    void a_version_whose_commit_was_lost_gives_way_to_other_content() {
        store(0, PAPER);

        int version = store(0, StoredFile.of(PATH, "đã ký lại".getBytes(UTF_8)));

        assertThat(version).isEqualTo(1);
        assertThat(root.sha256(place(1, PATH))).isEqualTo(Digests.sha256("đã ký lại".getBytes(UTF_8)));
        assertValid();
    }

    @Test
    void other_content_never_replaces_what_is_recorded() {
        store(0, PAPER);

        assertProblem(() -> store(1, StoredFile.of(PATH, "khác".getBytes(UTF_8))), Kind.TAKEN);
        assertThat(root.sha256(place(1, PATH))).isEqualTo(PAPER.sha256());
    }

    @Test
    void killed_before_the_first_version_arrived_leaves_nothing_in_the_way() throws IOException {
        store(0, PAPER);
        var object = objectRoot();
        delete(object.resolve("v1"));
        delete(object.resolve("inventory.json"));
        delete(object.resolve("inventory.json.sha512"));

        assertThat(store(0, PAPER)).isEqualTo(1);
        assertValid();
    }

    @Test
    void killed_between_a_version_and_its_inventory_is_finished_on_the_next_call() throws IOException {
        store(0, PAPER);
        var object = objectRoot();
        var inventory = Files.readAllBytes(object.resolve("inventory.json"));
        var sidecar = Files.readAllBytes(object.resolve("inventory.json.sha512"));
        store(1, SECOND);
        Files.write(object.resolve("inventory.json"), inventory);
        Files.write(object.resolve("inventory.json.sha512"), sidecar);

        assertThat(store(1, SECOND)).isEqualTo(2);
        assertValid();
    }

    @Test
    void killed_between_an_inventory_and_its_digest_is_finished_on_the_next_call() throws IOException {
        store(0, PAPER);
        delete(objectRoot().resolve("inventory.json.sha512"));

        assertThat(store(0, PAPER)).isEqualTo(1);
        assertValid();
    }

    @Test
    void a_lost_commit_and_a_file_cut_short_by_a_power_failure_are_written_again() throws IOException {
        store(0, PAPER);
        Files.write(stored(), new byte[0]);

        assertThat(store(0, PAPER)).isEqualTo(1);
        assertThat(root.sha256(place(1, PATH))).isEqualTo(PAPER.sha256());
    }

    @Test
    void a_lock_left_by_a_dead_process_says_busy_and_expires() {
        store(0, PAPER);
        var jdbc = JdbcClient.create(database);
        jdbc.sql("insert into ocfl_object_lock values (?, localtimestamp)")
                .param(OBJECT)
                .update();

        assertProblem(() -> store(1, SECOND), Kind.BUSY);
        jdbc.sql("update ocfl_object_lock set acquired_timestamp = localtimestamp - interval '26 hours'")
                .update();

        assertThat(store(1, SECOND)).isEqualTo(2);
    }

    @Test
    void a_damaged_file_is_refused_and_found_by_validation() throws IOException {
        store(0, PAPER);
        Files.writeString(stored(), "điểm mười");

        assertProblem(() -> root.read(place(1, PATH), PAPER.sha256()), Kind.DAMAGED);
        assertThat(root.validate(OBJECT).hasErrors()).isTrue();
    }

    @Test
    void a_file_that_vanished_is_missing() throws IOException {
        store(0, PAPER);
        delete(stored());

        assertProblem(() -> root.read(place(1, PATH), PAPER.sha256()), Kind.MISSING);
    }

    @Test
    void a_full_disk_is_said_before_anything_is_written() {
        var full = new OcflShelf(OcflConfiguration.repository(directory, folder, database), directory, () -> 9);

        assertProblem(() -> full.put(new Deposit(OBJECT, 0, PAPER, List.of(), "Lưu", AT)), Kind.FULL);
        assertThat(objectRoot()).doesNotExist();
    }

    private int store(int recorded, StoredFile paper) {
        var about = StoredFile.of("metadata.json", ("{\"tệp\":\"" + paper.path() + "\"}").getBytes(UTF_8));
        return root.put(new Deposit(OBJECT, recorded, paper, List.of(about), "Lưu học bạ", AT));
    }

    private static Shelf.Place place(int version, String path) {
        return new Shelf.Place(OBJECT, version, path);
    }

    private void assertValid() {
        var results = root.validate(OBJECT);
        assertThat(results.getErrors()).isEmpty();
        assertThat(results.getWarnings()).isEmpty();
    }

    private static void assertProblem(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Kind kind) {
        AbstractThrowableAssert<?, ?> problem = assertThatThrownBy(act).isInstanceOf(StorageProblem.class);
        problem.extracting(thrown -> ((StorageProblem) thrown).kind()).isEqualTo(kind);
    }

    private Path objectRoot() {
        return root.objectRoot(OBJECT);
    }

    private Path stored() {
        return objectRoot().resolve("v1/content").resolve(PATH);
    }

    private static void delete(Path path) throws IOException {
        org.springframework.util.FileSystemUtils.deleteRecursively(path);
        Files.deleteIfExists(path);
    }
}
