package vn.giaplai.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of this installation that no other user of the machine enters: the school's papers are read there, and
 * programs are started from there. What is ours and open is closed, with everything in it; a folder of somebody else, or
 * one that anybody may exchange, refuses the start. A file system without such rights is named once and left alone.
 */
public final class OwnFolder {

    private static final Logger LOG = LoggerFactory.getLogger(OwnFolder.class);

    private static final Set<PosixFilePermission> CLOSED = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** The bit of Unix by which a folder open to everybody lets each user remove only what is their own. */
    private static final int STICKY = 01000;

    private OwnFolder() {}

    /** Makes the folder or closes it. Throws {@link StartRefused} where others could exchange what is in it. */
    public static Path secure(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            if (!hasRights(path)) {
                return Files.createDirectories(path);
            }
            if (!Files.exists(path)) {
                Files.createDirectories(path, PosixFilePermissions.asFileAttribute(CLOSED));
            }
            requireOurs(path);
            if (isOpen(path)) {
                close(path);
            }
            if (isOpen(path)) {
                LOG.warn(
                        "Hệ thống tệp của {} không giữ quyền truy cập; người dùng khác của máy này có thể đọc dữ liệu."
                                + " (The file system keeps no access rights; other users of this machine may read the data.)",
                        path);
            } else {
                requireParentsOfNobody(path);
            }
            return path;
        } catch (IOException problem) {
            throw new StartRefused(
                    "Không đóng được thư mục %s đối với người dùng khác của máy; hãy kiểm tra quyền của thư mục."
                            .formatted(path),
                    "The folder %s cannot be closed to other users of the machine; check its permissions."
                            .formatted(path));
        }
    }

    /** Whether somebody else may put other files into this folder. */
    static boolean isChangeableByOthers(Path folder) throws IOException {
        return Files.exists(folder) && hasRights(folder) && isChangeable(folder);
    }

    /** Whether somebody else may change, or has put there, anything in this folder. Links are not followed. */
    static boolean holdsWhatOthersMayChange(Path folder) throws IOException {
        if (!Files.exists(folder) || !hasRights(folder)) {
            return false;
        }
        var owner = Files.getOwner(folder);
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                if (isChangeable(path)
                        || !Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes every right from everybody but the owner, in the whole tree; the folder itself first. */
    static void close(Path folder) throws IOException {
        if (!hasRights(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                return closeOne(directory);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return attributes.isSymbolicLink() ? FileVisitResult.CONTINUE : closeOne(file);
            }
        });
    }

    private static FileVisitResult closeOne(Path path) throws IOException {
        var rights = EnumSet.copyOf(OWNERS);
        var found = Files.getPosixFilePermissions(path);
        rights.retainAll(found);
        if (!rights.equals(found)) {
            Files.setPosixFilePermissions(path, rights);
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isOpen(Path path) throws IOException {
        return !OWNERS.containsAll(Files.getPosixFilePermissions(path));
    }

    private static boolean isChangeable(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return false;
        }
        var rights = Files.getPosixFilePermissions(path);
        return rights.contains(PosixFilePermission.GROUP_WRITE) || rights.contains(PosixFilePermission.OTHERS_WRITE);
    }

    /** PostgreSQL would refuse such a folder, too, and root could be made to run what somebody put there. */
    private static void requireOurs(Path path) throws IOException {
        var probe = Files.createTempFile("giaplai", "");
        try {
            var us = Files.getOwner(probe);
            var owner = Files.getOwner(path);
            if (!owner.equals(us)) {
                throw new StartRefused(
                        "Thư mục %s thuộc người dùng %s, chương trình chạy bằng %s; hãy giao thư mục cho người dùng đó."
                                .formatted(path, owner.getName(), us.getName()),
                        "The folder %s belongs to the user %s, the program runs as %s; give the folder to that user."
                                .formatted(path, owner.getName(), us.getName()));
            }
        } finally {
            Files.delete(probe);
        }
    }

    private static void requireParentsOfNobody(Path path) throws IOException {
        for (var parent = path.getParent(); parent != null; parent = parent.getParent()) {
            int mode = (Integer) Files.getAttribute(parent, "unix:mode");
            if (Files.getPosixFilePermissions(parent).contains(PosixFilePermission.OTHERS_WRITE)
                    && (mode & STICKY) == 0) {
                throw new StartRefused(
                        "Mọi người dùng của máy đều đổi được thư mục %s, nên tráo được dữ liệu trong đó; hãy chạy: chmod o-w %s"
                                .formatted(parent, parent),
                        "Every user of the machine may change the folder %s and so exchange the data in it; run: chmod o-w %s"
                                .formatted(parent, parent));
            }
        }
    }

    private static boolean hasRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
