package vn.giaplai.gradebook.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads an uploaded file as a table, by what it is and not by what its name says. */
final class SpreadsheetReader {

    /** Most that a class's file can reasonably have; 10 MB. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SpreadsheetReader() {}

    static Table read(String fileName, byte[] file) throws FileRefused {
        if (file.length == 0) {
            throw new FileRefused(FindingKind.EMPTY_FILE);
        }
        if (file.length > MOST_BYTES) {
            throw new FileRefused(FindingKind.TOO_LARGE, MOST_BYTES / 1024 / 1024);
        }
        if (startsWith(file, PDF)) {
            throw new FileRefused(FindingKind.PDF);
        }
        if (startsWith(file, OLE2)) {
            throw new FileRefused(ole2(file));
        }
        if (startsWith(file, ZIP)) {
            ZipGuard.check(file);
            return XlsxReader.read(file);
        }
        var name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".txt")) {
            return CsvReader.read(file);
        }
        throw new FileRefused(FindingKind.NOT_A_SPREADSHEET);
    }

    /** An encrypted workbook and an old .xls come in the same container. */
    private static FindingKind ole2(byte[] file) {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
                    ? FindingKind.PASSWORD_PROTECTED
                    : FindingKind.OLD_EXCEL;
        } catch (IOException | RuntimeException damaged) {
            return FindingKind.DAMAGED;
        }
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }
}
