package vn.giaplai.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL server for this JVM; each application context gets a database and a data directory of its own. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Names that are the passwords, too: makes the tables; works with them, as in a school without more rights than that. */
    private static final String OWNER = "test_owner";

    private static final String WORKER = "test_worker";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        Map.<String, Object>of(
                                "spring.datasource.url",
                                freshDatabase(),
                                "spring.datasource.username",
                                WORKER,
                                "spring.datasource.password",
                                WORKER,
                                "spring.flyway.user",
                                OWNER,
                                "spring.flyway.password",
                                OWNER,
                                // The port is known only when it listens; papers carry an address that can be read.
                                "giaplai.public-url",
                                context.getEnvironment()
                                        .getProperty("giaplai.public-url", "")
                                        .replace("localhost:0", "localhost:8080"),
                                // A context that waits for its next test gives its connections back.
                                "spring.datasource.hikari.minimum-idle",
                                "1",
                                "spring.datasource.hikari.idle-timeout",
                                "10000",
                                "giaplai.data-directory",
                                temporaryDirectory().toString())));
        var asked = context.getEnvironment().getProperty("giaplai.demo.load");
        if (asked == null) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test-demo", Map.<String, Object>of("giaplai.demo.load", "false")));
        }
    }

    /** The database that somebody works with, as the superuser: for what no user of the application may do. */
    public static JdbcClient asSuperuser(DataSource worker) {
        try (var connection = worker.getConnection()) {
            return JdbcClient.create(
                    new DriverManagerDataSource(connection.getMetaData().getURL(), "postgres", "postgres"));
        } catch (SQLException problem) {
            throw new IllegalStateException("no connection to the test database", problem);
        }
    }

    /** JDBC URL of a new, empty database on the server of this JVM. */
    public static String freshDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + OWNER);
        } catch (SQLException problem) {
            throw new IllegalStateException("could not create a test database", problem);
        }
        // Not the library's own URL, which names the superuser and wins over the user given beside it.
        return "jdbc:postgresql://localhost:%d/%s".formatted(Server.POSTGRES.getPort(), name);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("giaplai-test");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static final class Server {
        /** Off, because nothing here must outlive a power cut; measurements switch it on. */
        private static final String DURABLE = System.getProperty("test.fsync", "off");

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", DURABLE)
                        .setServerConfig("synchronous_commit", DURABLE)
                        .setServerConfig("full_page_writes", DURABLE)
                        .setServerConfig("max_connections", "500")
                        .setRegisterShutdownHook(false)
                        .start();
                // After the contexts: a context that closes without its database waits half a minute for a connection.
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                createUsers(server);
                return server;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        private static void createUsers(EmbeddedPostgres server) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                for (var user : List.of(OWNER, WORKER)) {
                    statement.execute("create role " + user + " login password '" + user + "'");
                }
            } catch (SQLException problem) {
                throw new IllegalStateException("could not create the users of the test databases", problem);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
