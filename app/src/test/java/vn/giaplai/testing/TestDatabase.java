package vn.giaplai.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One PostgreSQL server for this JVM; each application context gets a database and a data directory of its own. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

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
                                "postgres",
                                "spring.datasource.password",
                                "postgres",
                                "giaplai.data-directory",
                                temporaryDirectory().toString())));
        var asked = context.getEnvironment().getProperty("giaplai.demo.load");
        if (asked == null) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test-demo", Map.<String, Object>of("giaplai.demo.load", "false")));
        }
    }

    /** JDBC URL of a new, empty database on the server of this JVM. */
    public static String freshDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException problem) {
            throw new IllegalStateException("could not create a test database", problem);
        }
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("giaplai-test");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", System.getProperty("test.fsync", "off"))
                        .setServerConfig("max_connections", "200")
                        .setRegisterShutdownHook(false)
                        .start();
                // After the contexts: a context that closes without its database waits half a minute for a connection.
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
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
