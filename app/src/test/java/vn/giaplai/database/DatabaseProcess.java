package vn.giaplai.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.springframework.util.unit.DataSize;

/** An application of its own that writes a row, commits, says so and waits to be killed. */
final class DatabaseProcess {

    static final String READY = "ready";

    private DatabaseProcess() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.start(Path.of(arguments[0]), DataSize.ofMegabytes(1));
        try (var connection = DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password())) {
            connection.createStatement().execute("create table if not exists note (text text)");
            try (var insert = connection.prepareStatement("insert into note values (?)")) {
                insert.setString(1, arguments[1]);
                insert.executeUpdate();
            }
        }
        System.out.println(READY);
        TimeUnit.MINUTES.sleep(2);
    }
}
