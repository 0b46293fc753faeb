package vn.giaplai.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import vn.giaplai.web.Texts;

/** What is written is read back the same, and what is broken is refused by a sentence, never by an accident. */
class SpreadsheetPropertiesTest {

    private static final byte[] WORKBOOK = BadFiles.workbook(sheet -> {
        sheet.createRow(0).createCell(0).setCellValue("Mã học sinh");
        sheet.getRow(0).createCell(1).setCellValue("ĐĐGgk");
        sheet.createRow(1).createCell(0).setCellValue("0123456789");
        sheet.getRow(1).createCell(1).setCellValue(7.5);
        sheet.getRow(1).createCell(2).setCellFormula("B2+1");
    });

    private static final byte[] CSV = BadFiles.csv(
            "#;Mã học sinh;ĐĐGgk;Nhận xét\n1;0123456789;7,5;\"Chăm; \"\"ngoan\"\"\"\n2;9876543210;8;Tốt\n");

    @Property(tries = 200)
    void a_csv_is_read_as_it_was_written(
            @ForAll("tables") List<List<String>> rows, @ForAll("separators") char separator) throws Exception {
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        var text = new StringBuilder();
        for (var row : rows) {
            format.printRecord(text, row.toArray());
        }

        assertThat(texts(SpreadsheetReader.read("a.csv", BadFiles.csv(text.toString()))))
                .isEqualTo(cleaned(rows));
    }

    @Property(tries = 60)
    void a_workbook_is_read_as_it_was_written(@ForAll("tables") List<List<String>> rows) throws Exception {
        var file = BadFiles.workbook(sheet -> {
            for (int row = 0; row < rows.size(); row++) {
                sheet.createRow(row);
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.getRow(row)
                            .createCell(column)
                            .setCellValue(rows.get(row).get(column));
                }
            }
        });

        assertThat(texts(SpreadsheetReader.read("a.xlsx", file))).isEqualTo(cleaned(rows));
    }

    @Property(tries = 400)
    void a_changed_file_is_read_or_refused(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        readOrRefused("a.csv", changed(CSV, random));
        readOrRefused("a.xlsx", changed(WORKBOOK, random));
        var parts = BadFiles.parts(WORKBOOK);
        var names = List.copyOf(parts.keySet());
        var name = names.get(random.nextInt(names.size()));
        parts.computeIfPresent(name, (same, bytes) -> changed(bytes, random));
        readOrRefused("a.xlsx", BadFiles.zip(parts));
    }

    private static void readOrRefused(String name, byte[] file) {
        try {
            assertThat(SpreadsheetReader.read(name, file).rows()).hasSizeLessThanOrEqualTo(Table.MOST_ROWS);
        } catch (FileRefused refused) {
            assertThat(refused.finding().kind()).isNotNull();
        }
    }

    /** Bytes changed, cut out, doubled, or replaced by what markup is made of. */
    private static byte[] changed(byte[] file, Random random) {
        var bytes = new ArrayList<Byte>(file.length);
        for (var each : file) {
            bytes.add(each);
        }
        for (int change = random.nextInt(6); change >= 0 && !bytes.isEmpty(); change--) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(4)) {
                case 0 -> bytes.set(at, (byte) random.nextInt(256));
                case 1 ->
                    bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(8)))
                            .clear();
                case 2 -> bytes.addAll(at, List.copyOf(bytes.subList(at, Math.min(bytes.size(), at + 9))));
                default -> bytes.set(at, "<>&\"'/= \n;9-".getBytes(StandardCharsets.US_ASCII)[random.nextInt(12)]);
            }
        }
        var result = new byte[bytes.size()];
        for (int index = 0; index < result.length; index++) {
            result[index] = bytes.get(index);
        }
        return result;
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(';', '\t', ',');
    }

    /** A heading, by which the separator is told, and rows of any text that stands in one line. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        var cell = Arbitraries.strings()
                .withChars("aĐđÐốý0123 ,;#\"'\t.\u00A0\u0301-")
                .ofMaxLength(12)
                .map(text -> "x" + text);
        return cell.list().ofSize(4).list().ofMinSize(1).ofMaxSize(8).map(rows -> {
            var table = new ArrayList<List<String>>();
            table.add(List.of("STT", "Mã học sinh", "Họ và tên", "Nhận xét"));
            table.addAll(rows);
            return table;
        });
    }

    private static List<List<String>> texts(Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Cell::text).collect(Collectors.toList()))
                .collect(Collectors.toList());
    }

    private static List<List<String>> cleaned(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Texts::clean).collect(Collectors.toList()))
                .collect(Collectors.toList());
    }
}
