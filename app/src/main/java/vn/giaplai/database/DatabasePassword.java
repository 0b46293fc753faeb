package vn.giaplai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;

/**
 * The password of the embedded server, made at the first start and kept in a file that its owner alone reads: any other
 * user of the machine reaches the port too, and must not read the school's data. A data directory made before there was
 * a password is closed at its next start; the server asks for SCRAM-SHA-256 (RFC 7677) from then on.
 */
final class DatabasePassword {

    /** Nobody comes in without the password, not through the socket either; nobody from another machine at all. */
    private static final String DOOR = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private static final int BYTES = 32;

    private final Path file;
    private final Path door;

    private DatabasePassword(Path file, Path door) {
        this.file = file;
        this.door = door;
    }

    /** The password of the server over that data; made if there is none. */
    static DatabasePassword of(Path file, Path data) {
        var password = new DatabasePassword(file, data.resolve("pg_hba.conf"));
        try {
            if (!Files.exists(file)) {
                if (password.isAsked()) {
                    throw new StartRefused(
                            "Thiếu tệp mật khẩu %s của cơ sở dữ liệu; dữ liệu vẫn còn nguyên, hãy lấy lại tệp từ bản sao lưu."
                                    .formatted(file),
                            "The password file %s of the database is missing; the data is untouched, restore the file from a backup."
                                    .formatted(file));
                }
                password.create();
            }
            SecretFile.close(file);
            return password;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Path file() {
        return file;
    }

    String value() {
        try {
            return Files.readString(file).strip();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Sets the password and closes the door, unless that was done; whatever is interrupted is done again. */
    void ensureAsked(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            if (isAsked()) {
                return;
            }
            statement.execute("set password_encryption = 'scram-sha-256'");
            // Letters, digits, "-" and "_" alone: nothing to escape.
            statement.execute("alter role postgres password '" + value() + "'");
            var next = door.resolveSibling("pg_hba.conf.new");
            Files.writeString(next, DOOR);
            Files.move(next, door, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            statement.execute("select pg_reload_conf()");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private boolean isAsked() throws IOException {
        return Files.exists(door) && Files.readString(door).equals(DOOR);
    }

    private void create() throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        SecretFile.create(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n");
    }
}
