package vn.giaplai.gradebook.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/** Inflates a ZIP into nothing and counts, so that a bomb is found before a parser meets it. */
final class ZipGuard {

    private static final int MOST_ENTRIES = 500;
    private static final long MOST_BYTES = 24L * 1024 * 1024;

    private ZipGuard() {}

    /** Refuses more than 500 entries or 24 MB inflated, and what is no ZIP at all. */
    static void check(byte[] file) throws FileRefused {
        var buffer = new byte[16_384];
        long total = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                if (++entries > MOST_ENTRIES) {
                    throw new FileRefused(FindingKind.ZIP_BOMB);
                }
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    total += read;
                    if (total > MOST_BYTES) {
                        throw new FileRefused(FindingKind.ZIP_BOMB);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException problem) {
            throw new FileRefused(FindingKind.DAMAGED);
        }
        if (entries == 0) {
            throw new FileRefused(FindingKind.DAMAGED);
        }
    }
}
