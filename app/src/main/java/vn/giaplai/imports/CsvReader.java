package vn.giaplai.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.giaplai.web.Texts;

/**
 * CSV by the letter of RFC 4180 with any of three separators: a quote that opens must close, no row is a comment, and
 * blank rows count, so that row numbers are those a spreadsheet shows.
 */
final class CsvReader {

    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');
    private static final int HEAD = 12;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LINE = 10_000;

    /** Excel's way to keep a text a text: ="0123". */
    private static final Pattern KEPT_TEXT = Pattern.compile("=\"([^\"=]{0,100})\"");

    /** Excel's first line that names the separator. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("^sep=[;,\t]\\R");

    private CsvReader() {}

    static Table read(byte[] file, Deadline deadline) throws FileRefused {
        var text = SEPARATOR_LINE.matcher(CsvCharsets.decode(file)).replaceFirst("");
        if (text.isBlank()) {
            throw new FileRefused(FindingKind.EMPTY_FILE);
        }
        char separator = separator(text, deadline);
        if (text.chars().filter(sign -> sign == separator).count() > (long) Table.MOST_ROWS * Table.MOST_COLUMNS) {
            throw new FileRefused(FindingKind.TOO_MANY_COLUMNS, Table.MOST_COLUMNS);
        }
        return Table.of("CSV", rows(text, separator, Table.MOST_ROWS, deadline));
    }

    /** The separator by which the first rows have the most headings that we know; else the one that parts most. */
    private static char separator(String text, Deadline deadline) throws FileRefused {
        var head = text.lines()
                .limit(HEAD)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                .collect(Collectors.joining("\n", "", "\n"));
        var best = SEPARATORS.get(0);
        var most = List.of(-1L, -1L);
        for (var each : SEPARATORS) {
            var score = score(head, each, deadline);
            if (score.get(0) > most.get(0) || score.get(0).equals(most.get(0)) && score.get(1) > most.get(1)) {
                best = each;
                most = score;
            }
        }
        return best;
    }

    private static List<Long> score(String head, char separator, Deadline deadline) {
        List<List<String>> rows;
        try {
            rows = rows(head, separator, HEAD, deadline).stream()
                    .map(row -> row.stream().map(Cell::text).toList())
                    .toList();
        } catch (FileRefused quotesBroken) {
            rows = head.lines()
                    .map(line -> List.of(line.split(Pattern.quote(String.valueOf(separator)), -1)))
                    .toList();
        }
        return List.of(
                most(rows.stream()
                        .map(row -> row.stream().filter(Column::isKnown).count())),
                most(rows.stream().map(row -> (long) row.size())));
    }

    private static long most(Stream<Long> counts) {
        return counts.max(Comparator.naturalOrder()).orElse(0L);
    }

    private static List<List<Cell>> rows(String text, char separator, int mostRows, Deadline deadline)
            throws FileRefused {
        var rows = new ArrayList<List<Cell>>();
        int width = 0;
        try (var parser = CSVParser.parse(new StringReader(text), format(separator))) {
            for (var record : parser) {
                deadline.check();
                checkSize(rows.size(), record, mostRows);
                width = Math.max(width, record.size());
                checkQuotes(rows.size() + 1, record, separator, width);
                rows.add(record.stream().map(CsvReader::cell).toList());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException problem) {
            var open = String.valueOf(problem.getMessage()).contains("EOF");
            throw new FileRefused(open ? FindingKind.QUOTE_OPEN : FindingKind.QUOTE_BROKEN, rows.size() + 1);
        }
        return rows;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static void checkSize(int rows, CSVRecord record, int mostRows) throws FileRefused {
        if (rows >= mostRows) {
            throw new FileRefused(FindingKind.TOO_MANY_ROWS, mostRows);
        }
        if (record.size() > Table.MOST_COLUMNS) {
            throw new FileRefused(FindingKind.TOO_MANY_COLUMNS, Table.MOST_COLUMNS);
        }
    }

    /** A stray quote and the next one make one cell of all rows between: a line in it that is a row betrays it. */
    private static void checkQuotes(int row, CSVRecord record, char separator, int width) throws FileRefused {
        for (var value : record) {
            boolean swallowed = value.indexOf('\n') >= 0
                    && value.lines()
                            .skip(1)
                            .anyMatch(line -> width > 1
                                    && line.chars()
                                                    .filter(sign -> sign == separator)
                                                    .count()
                                            >= Math.max(1, width / 2));
            if (swallowed) {
                throw new FileRefused(FindingKind.ROW_IN_QUOTES, row);
            }
        }
    }

    private static Cell cell(String value) {
        var kept = KEPT_TEXT.matcher(value.strip());
        var text = Texts.clean(kept.matches() ? kept.group(1) : cut(value));
        return text.startsWith("=") ? new Cell(text, Cell.Type.FORMULA, false) : new Cell(text, Cell.Type.TEXT, false);
    }

    private static String cut(String value) {
        return value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value;
    }
}
