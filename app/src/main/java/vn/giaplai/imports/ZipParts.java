package vn.giaplai.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a ZIP, each once. All are inflated into nothing and counted before one is opened, so that a bomb is found
 * before a parser meets it.
 */
final class ZipParts {

    private static final int MOST_ENTRIES = 500;
    private static final long MOST_BYTES = 24L * 1024 * 1024;

    private final byte[] file;
    private final Deadline deadline;
    private final Set<String> names = new HashSet<>();

    /** Refuses more than 500 entries or 24 MB inflated, a name that stands twice, and what is no ZIP at all. */
    ZipParts(byte[] file, Deadline deadline) throws FileRefused {
        this.file = file;
        this.deadline = deadline;
        var buffer = new byte[16_384];
        long total = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!names.add(name(entry))) {
                    throw new FileRefused(FindingKind.DAMAGED);
                }
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    deadline.check();
                    total += read;
                    if (total > MOST_BYTES) {
                        throw new FileRefused(FindingKind.ZIP_BOMB);
                    }
                }
                if (names.size() > MOST_ENTRIES) {
                    throw new FileRefused(FindingKind.ZIP_BOMB);
                }
            }
        } catch (IOException | IllegalArgumentException problem) {
            throw new FileRefused(FindingKind.DAMAGED);
        }
        if (names.isEmpty()) {
            throw new FileRefused(FindingKind.DAMAGED);
        }
    }

    /** In lower case, without a slash at the beginning. */
    Set<String> names() {
        return names;
    }

    boolean has(String name) {
        return names.contains(normal(name));
    }

    /** The bytes of one part, inflated as they are read; the caller closes. */
    InputStream open(String name) throws IOException, FileRefused {
        var zip = new ZipInputStream(new ByteArrayInputStream(file));
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            deadline.check();
            if (name(entry).equals(normal(name))) {
                return zip;
            }
        }
        throw new FileRefused(FindingKind.DAMAGED);
    }

    private static String name(ZipEntry entry) {
        return normal(entry.getName());
    }

    private static String normal(String name) {
        var slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }
}
