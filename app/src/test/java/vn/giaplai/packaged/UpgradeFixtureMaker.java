package vn.giaplai.packaged;

import static vn.giaplai.testing.Asking.as;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.testing.DemoTest;
import vn.giaplai.testing.SmallClass;

/**
 * Makes what {@link UpgradeIT} starts with, by the version whose tests run it: the demo school with a class that is
 * archived and one that is half signed, as the rows of the database and the files of the data directory in one archive.
 */
@DemoTest
@TestPropertySource(properties = {"giaplai.test.database=upgrade-fixture", "giaplai.public-url=http://localhost:8080"})
@EnabledIfSystemProperty(named = "upgrade.fixture", matches = ".+")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class UpgradeFixtureMaker {

    private static final List<String> ENGINE = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @LocalServerPort
    int port;

    @Value("${giaplai.data-directory}")
    Path data;

    @Autowired
    SchoolRegister register;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Gradebook gradebook;

    @Autowired
    DataSource dataSource;

    private final Map<String, WebVisitor> signedIn = new HashMap<>();

    @Test
    void a_class_is_archived_and_another_half_signed() throws Exception {
        SmallClass.enter("9D", 2, register, staff, gradebook);
        var half = SmallClass.enter("9C", 3, register, staff, gradebook);

        archive("9D");
        sign("9C", half.pupil(3).value());

        write(Path.of(System.getProperty("upgrade.fixture")));
    }

    private void archive(String classCode) {
        start(classCode, 2);
        teachers(classCode).forEach(this::signEverything);
        awaitTask("signHomeroom");
        signEverything(SchoolOfVisitors.HOMEROOM);
        var review = "/transcripts/review/" + awaitTask("reviewTranscripts");
        as(SchoolOfVisitors.VICE_PRINCIPAL).send(review, review, Map.of());
        awaitTask("signPrincipal");
        signEverything(SchoolOfVisitors.PRINCIPAL);
        awaitTask("sealTranscripts");
        signEverything(SchoolOfVisitors.CLERK);
        until("the end of the case", "select count(*) = 0 from camunda.act_ru_execution");
    }

    /** Half of the teachers sign, the next one confirms the list and stops before the PIN, one pupil was sent back. */
    private void sign(String classCode, String sentBack) {
        start(classCode, 5);
        var teachers = teachers(classCode);
        sendBack(teachers.get(0), new PupilCode(sentBack));
        teachers.subList(0, teachers.size() / 2).forEach(this::signEverything);
        confirmList(teachers.get(teachers.size() / 2));
    }

    private void start(String classCode, int papers) {
        as(SchoolOfVisitors.ADMINISTRATOR)
                .send("/transcripts", "/transcripts/" + classCode + "/start", Map.of("year", DemoSchool.YEAR));
        var confirm = "/results/confirm-decisions/" + awaitTask("confirmDecisions");
        var principal = as(SchoolOfVisitors.PRINCIPAL);
        var seen = WebVisitor.values(principal.page(confirm), "seen").get(0);
        principal.send(confirm, confirm, Map.of("seen", seen));
        awaitTask("signSubject");
        until("the papers", "select count(*) = " + papers + " from document");
    }

    private void sendBack(String username, PupilCode pupil) {
        var task =
                jdbc().sql("""
                        select i.task_id from inbox_item i join assignment t
                          on t.class_code = i.class_code and t.subject_code = i.subject_code and t.role = 'GVBM'
                        join account a using (person_code)
                        where i.closed_at is null and i.element = 'signSubject' and a.username = :username limit 1
                        """).param("username", username).query(String.class).single();
        var page = "/signingdesk/round/" + task;
        var answers = Map.of("pupil", pupil, "reason", "Sai tên đệm", "responsible", "GVCN");
        var answer = as(username).send(page, page + "/return", answers);
        if (answer.statusCode() != 200) {
            throw new AssertionError("not sent back: " + answer.statusCode());
        }
        awaitTask("correctEntries");
    }

    private List<String> teachers(String classCode) {
        return jdbc().sql("""
                        select distinct a.username from assignment t join account a using (person_code)
                        where t.class_code = :class and t.role = 'GVBM' order by 1
                        """).param("class", classCode).query(String.class).list();
    }

    private String confirmList(String username) {
        return SchoolOfVisitors.confirmList(as(username), username);
    }

    private void signEverything(String username) {
        var batch = confirmList(username);
        var page = "/signingdesk/batch/" + batch;
        as(username).send(page, page + "/start", Map.of("pin", DemoSchool.PIN));
        until("batch " + batch, "select state = 'FINISHED' from signing_batch where id = '" + batch + "'");
    }

    private String awaitTask(String element) {
        var open = " from inbox_item where element = '" + element + "' and closed_at is null";
        until(element, "select count(*) > 0" + open);
        return jdbc().sql("select task_id" + open + " limit 1")
                .query(String.class)
                .single();
    }

    private void until(String what, String condition) {
        BooleanSupplier reached =
                () -> jdbc().sql(condition).query(Boolean.class).single();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            Thread.onSpinWait();
        }
    }

    private WebVisitor as(String username) {
        return signedIn.computeIfAbsent(
                username, name -> WebVisitor.signedIn("http://localhost:" + port, name, DemoSchool.PASSWORD));
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    private void write(Path fixture) throws IOException, SQLException {
        Files.createDirectories(fixture.toAbsolutePath().getParent());
        try (var zip = new ZipOutputStream(Files.newOutputStream(fixture));
                var connection = dataSource.getConnection()) {
            zip.setLevel(9);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            for (var table : names(connection, """
                    select t.schemaname || '.' || t.tablename from pg_tables t
                    where t.schemaname in ('public', 'camunda') and t.tablename <> 'flyway_schema_history'
                      and t.tablename not like 'spring_session%' order by 1
                    """)) {
                copy(connection, table, zip);
            }
            text(zip, "sequences.sql", String.join("\n", names(connection, """
                    select format('select setval(%L, %s);', schemaname || '.' || sequencename, last_value)
                    from pg_sequences
                    where schemaname in ('public', 'camunda') and last_value is not null order by 1
                    """)));
            text(zip, "version.txt", names(connection, """
                    select version from flyway_schema_history where version is not null
                    order by installed_rank desc limit 1
                    """).get(0));
            connection.rollback();
            text(zip, "engine.sql", engineTables());
            files(zip);
        }
    }

    /** How this version makes the tables that Flyway does not. */
    private static String engineTables() throws IOException {
        var scripts = new StringBuilder();
        for (var part : ENGINE) {
            var script =
                    new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
            scripts.append(script.getContentAsString(StandardCharsets.UTF_8)).append('\n');
        }
        var own = new ClassPathResource("vn/giaplai/processes/engine/case-register.sql");
        return own.exists() ? scripts + own.getContentAsString(StandardCharsets.UTF_8) : scripts.toString();
    }

    /** A table without rows is left out. */
    private static void copy(Connection connection, String table, ZipOutputStream zip)
            throws IOException, SQLException {
        if (names(connection, "select exists (select from " + table + ")").equals(List.of("f"))) {
            return;
        }
        zip.putNextEntry(new ZipEntry("database/" + table + ".csv"));
        var entry = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                zip.write(single);
            }

            @Override
            public void write(byte[] several, int from, int length) throws IOException {
                zip.write(several, from, length);
            }
        };
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table + " to stdout with (format csv, header)", entry);
        zip.closeEntry();
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private void files(ZipOutputStream zip) throws IOException {
        try (var paths = Files.walk(data)) {
            for (var file : paths.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry("files/" + data.relativize(file)));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
