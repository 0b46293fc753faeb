package vn.giaplai.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A secret of this installation, kept outside the database in a file that only its owner may read. */
public final class SecretFile {

    private SecretFile() {}

    /** Writes the file whole or not at all: half a secret would lock everybody out at the next start. */
    public static void create(Path file, String content) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.createFile(next, ownerOnly(file));
        Files.writeString(next, content);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Closes a secret that others may read, as one brought back from a backup; a file that is not there is left so. */
    public static void close(Path file) throws IOException {
        if (Files.exists(file)) {
            OwnFolder.close(file);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
