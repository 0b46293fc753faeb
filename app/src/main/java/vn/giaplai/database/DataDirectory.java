package vn.giaplai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * The folder of the embedded database: locked for this process, with room on its disk, of the right version. The lock is
 * the operating system's, so it ends with the process however that ends.
 */
final class DataDirectory implements AutoCloseable {

    /** Major version of the binaries that come along. */
    static final String POSTGRES_VERSION = "18";

    private static final String COMPLETE = "giaplai.complete";

    private final Path top;
    private final FileChannel channel;

    private DataDirectory(Path top, FileChannel channel) {
        this.top = top;
        this.channel = channel;
    }

    /** Takes the folder for this process. Throws {@link StartRefused} when another one has it or the disk is full. */
    static DataDirectory take(Path top, DataSize minimum) {
        try {
            // Asked first: once the folder is closed nobody sees that it was open.
            boolean exchangeable =
                    OwnFolder.isChangeableByOthers(top) || OwnFolder.holdsWhatOthersMayChange(binaries(top));
            OwnFolder.secure(top);
            ensureRoom(top, minimum);
            var channel = FileChannel.open(top.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartRefused(
                        "Giáp Lai đang chạy với thư mục dữ liệu %s; hãy dừng bản đó trước.".formatted(top),
                        "Giáp Lai is running with the data directory %s already; stop that one first.".formatted(top));
            }
            if (exchangeable) {
                FileSystemUtils.deleteRecursively(binaries(top));
            }
            return new DataDirectory(top, channel);
        } catch (IOException problem) {
            throw new StartRefused(
                    "Không ghi được vào thư mục dữ liệu %s; hãy kiểm tra quyền ghi.".formatted(top),
                    "The data directory %s cannot be written; check its permissions.".formatted(top));
        }
    }

    /** Data of PostgreSQL; a half made one of an interrupted first start is put aside. */
    Path postgres() {
        var postgres = top.resolve("postgres");
        try {
            ensureVersion(postgres);
            if (Files.exists(postgres) && !Files.exists(postgres.resolve(COMPLETE)) && !isEmpty(postgres)) {
                Files.move(
                        postgres,
                        top.resolve("postgres-incomplete-"
                                + Files.getLastModifiedTime(postgres).toMillis()));
            }
            return OwnFolder.secure(postgres);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Remembers that the first start got through. */
    void complete() {
        try {
            Files.writeString(top.resolve("postgres").resolve(COMPLETE), POSTGRES_VERSION);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * Where the binaries are unpacked; never beside the data, which the library would tidy away. Programs that somebody
     * else could have exchanged were thrown away and are unpacked again.
     */
    Path binaries() {
        return OwnFolder.secure(binaries(top));
    }

    /** The library leaves what it unpacks open to everybody. */
    void closeBinaries() {
        try {
            OwnFolder.close(binaries(top));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Path password() {
        return top.resolve("postgres.password");
    }

    Path log() {
        return top.resolve("postgres.log");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static Path binaries(Path top) {
        return top.resolve("postgres-binaries");
    }

    private static void ensureRoom(Path top, DataSize minimum) throws IOException {
        var free = DataSize.ofBytes(Files.getFileStore(top).getUsableSpace());
        if (free.compareTo(minimum) < 0) {
            throw new StartRefused(
                    "Ổ đĩa của thư mục dữ liệu %s chỉ còn %d MB; cần ít nhất %d MB."
                            .formatted(top, free.toMegabytes(), minimum.toMegabytes()),
                    "The disk of the data directory %s has %d MB left; at least %d MB are needed."
                            .formatted(top, free.toMegabytes(), minimum.toMegabytes()));
        }
    }

    private static void ensureVersion(Path postgres) throws IOException {
        var file = postgres.resolve("PG_VERSION");
        if (Files.exists(file)) {
            var found = Files.readString(file).trim();
            if (!found.equals(POSTGRES_VERSION)) {
                throw new StartRefused(
                        "Thư mục dữ liệu %s thuộc PostgreSQL %s, bản này cần PostgreSQL %s; dữ liệu vẫn còn nguyên."
                                .formatted(postgres, found, POSTGRES_VERSION),
                        "The data directory %s is of PostgreSQL %s, this release needs PostgreSQL %s; nothing was changed."
                                .formatted(postgres, found, POSTGRES_VERSION));
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var children = Files.list(directory)) {
            return children.findAny().isEmpty();
        }
    }
}
