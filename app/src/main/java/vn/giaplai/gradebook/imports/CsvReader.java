package vn.giaplai.gradebook.imports;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.web.Texts;

/**
 * CSV in UTF-8 (with or without a mark) or marked UTF-16. Anything else is refused with a sentence: a file in
 * windows-1258, TCVN3 or VNI cannot be told apart safely, and a guess would break names.
 */
final class CsvReader {

    private CsvReader() {}

    static Table read(byte[] file) throws FileRefused {
        var text = decode(file);
        if (text.isBlank()) {
            throw new FileRefused(FindingKind.EMPTY_FILE);
        }
        var rows = new ArrayList<List<Cell>>();
        try {
            var parser = new CsvParser(settings(separator(text)));
            parser.beginParsing(new StringReader(text));
            for (var line = parser.parseNext(); line != null; line = parser.parseNext()) {
                if (rows.size() >= Table.MOST_ROWS) {
                    throw new FileRefused(FindingKind.TOO_MANY_ROWS, Table.MOST_ROWS);
                }
                rows.add(Arrays.stream(line).map(CsvReader::cell).toList());
            }
        } catch (TextParsingException problem) {
            throw new FileRefused(FindingKind.TOO_MANY_COLUMNS, Table.MOST_COLUMNS);
        }
        return new Table("CSV", rows);
    }

    private static CsvParserSettings settings(char separator) {
        var settings = new CsvParserSettings();
        settings.getFormat().setDelimiter(separator);
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setMaxColumns(Table.MOST_COLUMNS);
        settings.setMaxCharsPerColumn(4_000);
        settings.setSkipEmptyLines(false);
        return settings;
    }

    private static Cell cell(@Nullable String value) {
        var text = value == null ? "" : Texts.clean(value);
        return text.startsWith("=") ? new Cell(text, Cell.Type.FORMULA, false) : new Cell(text, Cell.Type.TEXT, false);
    }

    private static String decode(byte[] file) throws FileRefused {
        if (marked(file, 0xEF, 0xBB, 0xBF)) {
            return strict(file, 3, StandardCharsets.UTF_8);
        }
        if (marked(file, 0xFF, 0xFE)) {
            return strict(file, 2, StandardCharsets.UTF_16LE);
        }
        if (marked(file, 0xFE, 0xFF)) {
            return strict(file, 2, StandardCharsets.UTF_16BE);
        }
        return strict(file, 0, StandardCharsets.UTF_8);
    }

    private static String strict(byte[] file, int offset, Charset charset) throws FileRefused {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, offset, file.length - offset))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new FileRefused(FindingKind.NOT_A_SPREADSHEET);
            }
            return text;
        } catch (CharacterCodingException otherCharset) {
            throw new FileRefused(FindingKind.NOT_UTF_8);
        }
    }

    /** The sign that is most frequent in the first lines; where commas are decimal, semicolons separate. */
    private static char separator(String text) {
        var head = text.lines().limit(12).toList();
        return List.of(';', '\t', ',').stream()
                .max(Comparator.comparingLong(sign -> head.stream()
                        .mapToLong(line ->
                                line.chars().filter(each -> each == sign).count())
                        .max()
                        .orElse(0)))
                .orElse(',');
    }

    private static boolean marked(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((file[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
