package vn.giaplai.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * Brings an OCFL object back into order after the process was killed while it wrote a version. A version's folder
 * arrives by one rename and is therefore whole or absent; what can be missing is the copy of its inventory in the
 * object's root. A finished version is kept and its inventory copied; a half one, which no record knows, is removed.
 *
 * <p>Source: OCFL 1.1 §3.5 (inventory), §3.7 (inventory digest), §3.8 (version inventory).
 */
final class OcflInterruptedWrite {

    private static final String INVENTORY = "inventory.json";
    private static final String SIDECAR = "inventory.json.sha512";
    private static final Pattern VERSION = Pattern.compile("v([1-9]\\d*)");

    private OcflInterruptedWrite() {}

    /**
     * Repairs what an interrupted write left behind; does nothing to an object in order.
     *
     * @param recorded newest version that the database knows; 0 for none
     */
    static void repair(Path objectRoot, int recorded) throws IOException {
        if (!Files.isDirectory(objectRoot)) {
            return;
        }
        var newest = newestVersion(objectRoot);
        if (newest.isEmpty()) {
            if (recorded == 0) {
                FileSystemUtils.deleteRecursively(objectRoot);
            }
        } else if (hasInventory(newest.get())) {
            copyInventory(newest.get(), objectRoot);
        } else if (number(newest.get()) > recorded) {
            FileSystemUtils.deleteRecursively(newest.get());
            repair(objectRoot, recorded);
        }
    }

    private static Optional<Path> newestVersion(Path objectRoot) throws IOException {
        try (var entries = Files.list(objectRoot)) {
            return entries.filter(entry -> VERSION.matcher(name(entry)).matches())
                    .max(Comparator.comparingInt(OcflInterruptedWrite::number));
        }
    }

    private static void copyInventory(Path version, Path objectRoot) throws IOException {
        for (var file : new String[] {INVENTORY, SIDECAR}) {
            var source = version.resolve(file);
            var target = objectRoot.resolve(file);
            if (!Files.exists(target) || Files.mismatch(source, target) != -1) {
                Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean hasInventory(Path version) throws IOException {
        var inventory = version.resolve(INVENTORY);
        var sidecar = version.resolve(SIDECAR);
        if (!Files.exists(inventory) || !Files.exists(sidecar)) {
            return false;
        }
        var digest = HexFormat.of().formatHex(Digests.sha512(Files.readAllBytes(inventory)));
        return Files.readString(sidecar).startsWith(digest);
    }

    private static int number(Path version) {
        var matcher = VERSION.matcher(name(version));
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
