package vn.giaplai.imports;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads an uploaded file as a table, by what it is and not by what its name says. */
final class SpreadsheetReader {

    /** Most that a class's file can reasonably have; 10 MB. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    /** A class's file takes a tenth of a second. */
    private static final Duration MOST_TIME = Duration.ofSeconds(10);

    private static final Pattern TEXT_NAME = Pattern.compile(".*\\.(csv|txt|tsv|tab|xls)");
    private static final Pattern WEB_PAGE = Pattern.compile("\\s*<(!doctype|html|table|\\?xml|head|meta)\\b.*");
    private static final int HEAD = 200;

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SpreadsheetReader() {}

    /** Reads within ten seconds. */
    static Table read(String fileName, byte[] file) throws FileRefused {
        return read(fileName, file, Deadline.in(MOST_TIME));
    }

    static Table read(String fileName, byte[] file, Deadline deadline) throws FileRefused {
        if (file.length == 0) {
            throw new FileRefused(FindingKind.EMPTY_FILE);
        }
        if (file.length > MOST_BYTES) {
            throw tooLarge();
        }
        if (startsWith(file, PDF)) {
            throw new FileRefused(FindingKind.PDF);
        }
        if (startsWith(file, OLE2)) {
            throw new FileRefused(ole2(file));
        }
        if (startsWith(file, ZIP)) {
            var zip = new ZipParts(file, deadline);
            demandWorkbook(zip);
            return XlsxReader.read(zip, deadline);
        }
        if (isWebPage(file)) {
            throw new FileRefused(FindingKind.WEB_PAGE);
        }
        if (TEXT_NAME.matcher(fileName.toLowerCase(Locale.ROOT)).matches()) {
            return CsvReader.read(file, deadline);
        }
        throw new FileRefused(FindingKind.NOT_A_SPREADSHEET);
    }

    static FileRefused tooLarge() {
        return new FileRefused(FindingKind.TOO_LARGE, MOST_BYTES / 1024 / 1024);
    }

    /** Other documents come in a ZIP, too; each says what it is. */
    private static void demandWorkbook(ZipParts zip) throws FileRefused {
        if (zip.has("content.xml") && zip.has("mimetype")) {
            throw new FileRefused(FindingKind.OPEN_DOCUMENT);
        }
        if (zip.has("word/document.xml")) {
            throw new FileRefused(FindingKind.WORD_DOCUMENT);
        }
        if (zip.has("xl/workbook.bin")) {
            throw new FileRefused(FindingKind.BINARY_EXCEL);
        }
        if (zip.names().stream().noneMatch(name -> name.equals("[content_types].xml") || name.endsWith(".rels"))) {
            throw new FileRefused(FindingKind.NOT_A_SPREADSHEET);
        }
    }

    /** Encrypted workbooks, old .xls and old .doc come in one container; the names of its streams tell them apart. */
    private static FindingKind ole2(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.contains(inUtf16("EncryptedPackage"))) {
            return FindingKind.PASSWORD_PROTECTED;
        }
        if (text.contains(inUtf16("WordDocument"))) {
            return FindingKind.WORD_DOCUMENT;
        }
        return text.contains(inUtf16("Workbook")) || text.contains(inUtf16("Book"))
                ? FindingKind.OLD_EXCEL
                : FindingKind.DAMAGED;
    }

    private static String inUtf16(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static boolean isWebPage(byte[] file) {
        var head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.UTF_8);
        return WEB_PAGE.matcher(
                        head.replace("\uFEFF", "").replaceAll("\\R", " ").toLowerCase(Locale.ROOT))
                .matches();
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }
}
