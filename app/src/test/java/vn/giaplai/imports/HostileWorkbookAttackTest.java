package vn.giaplai.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.giaplai.web.Seats;
import vn.giaplai.web.UserProblem;

/** Workbooks that were made to hurt; what each costs is counted by the clock of the reading, not by the wall's. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileWorkbookAttackTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final byte[] SMALL =
            BadFiles.workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("Mã học sinh"));

    @Test
    void three_thousand_merged_areas_are_refused_unmerged() {
        var file = BadFiles.workbook(sheet -> {
            sheet.createRow(2_999).createCell(79).setCellValue("x");
            for (int area = 0; area < 3_500; area++) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(0, 2_999, 0, 79));
            }
        });

        assertThat(refusal(file)).isEqualTo(FindingKind.TOO_MANY_MERGED);
    }

    @Test
    void as_many_areas_as_may_be_over_all_cells_cost_one_pass() throws Exception {
        var file = BadFiles.workbook(sheet -> {
            sheet.createRow(2_999).createCell(79).setCellValue("x");
            for (int area = 0; area < 1_000; area++) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(0, 2_999, 0, 79));
            }
        });

        assertThat(SpreadsheetReader.read("a.xlsx", file).cell(1_500, 40).merged())
                .isTrue();
    }

    @Test
    void styles_are_streamed_and_never_held() throws Exception {
        var xf = "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>";
        var file = BadFiles.rewritten(
                SMALL,
                "xl/styles.xml",
                xml -> xml.replaceFirst("<cellXfs[^>]*>", "$0" + xf.repeat(300_000))
                        .replaceFirst("<fonts[^>]*>", "$0" + "<font/>".repeat(100_000)));

        assertThat(SpreadsheetReader.read("a.xlsx", file).cell(0, 0).text()).isEqualTo("Mã học sinh");
    }

    @Test
    void more_cells_or_texts_than_a_school_has_stop_the_reading() {
        var cells = BadFiles.rewritten(
                SMALL,
                SHEET,
                xml -> xml.replaceFirst(
                        "<sheetData>.*</sheetData>",
                        "<sheetData>" + ("<row>" + "<c><v>1</v></c>".repeat(70) + "</row>").repeat(1_000)
                                + "</sheetData>"));
        var texts = BadFiles.rewritten(
                SMALL,
                "xl/sharedStrings.xml",
                xml -> xml.replaceFirst("<si>", "<si><t>x</t></si>".repeat(110_000) + "<si>"));

        assertThat(refusal(cells)).isEqualTo(FindingKind.TOO_MANY_CELLS);
        assertThat(refusal(texts)).isEqualTo(FindingKind.TOO_MANY_CELLS);
    }

    @Test
    void entities_are_refused_inside_and_outside() {
        for (var declared : new String[] {
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
            "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
        }) {
            var file = BadFiles.rewritten(SMALL, SHEET, xml -> xml.replaceFirst("<worksheet", declared + "<worksheet"));

            assertThat(refusal(file)).as(declared).isEqualTo(FindingKind.DAMAGED);
        }
    }

    @Test
    void a_bomb_in_a_part_that_nobody_reads_is_still_a_bomb() {
        var parts = new LinkedHashMap<>(BadFiles.parts(SMALL));
        parts.put("xl/media/image1.png", new byte[25 * 1024 * 1024]);

        assertThat(refusal(BadFiles.zip(parts))).isEqualTo(FindingKind.ZIP_BOMB);
    }

    @Test
    void a_csv_of_separators_alone_is_refused_before_it_is_parted() {
        assertThat(catchThrowableOfType(
                                FileRefused.class,
                                () -> SpreadsheetReader.read(
                                        "a.csv", (";".repeat(5_000_000) + "x").getBytes(StandardCharsets.UTF_8)))
                        .finding()
                        .kind())
                .isEqualTo(FindingKind.TOO_MANY_COLUMNS);
    }

    @Test
    void the_time_limit_ends_the_reading_of_every_part() {
        for (int steps = 0; steps < 60; steps += 3) {
            var clock = new AtomicLong();
            var deadline = new Deadline(clock::incrementAndGet, Duration.ofNanos(steps));

            assertThatThrownBy(() -> SpreadsheetReader.read("a.xlsx", SMALL, deadline))
                    .isInstanceOfSatisfying(
                            FileRefused.class,
                            refused -> assertThat(refused.finding().kind()).isEqualTo(FindingKind.TOO_SLOW));
        }
        var nothing = new Deadline(new AtomicLong()::incrementAndGet, Duration.ZERO);
        assertThatThrownBy(() -> SpreadsheetReader.read("a.csv", BadFiles.csv("Mã học sinh;x\n1;2\n"), nothing))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void who_finds_no_seat_is_told_so_before_the_bytes_are_taken_and_gives_the_seat_back() {
        var taken = new AtomicLong();
        var full =
                new Seats(0, 1, Duration.ZERO, () -> new UserProblem(HttpStatus.SERVICE_UNAVAILABLE, "imports.busy"));
        var room =
                new Seats(1, 1, Duration.ZERO, () -> new UserProblem(HttpStatus.SERVICE_UNAVAILABLE, "imports.busy"));

        assertThatThrownBy(() -> full.seated(taken::incrementAndGet)).isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> room.seated(() -> {
                    throw new IllegalStateException("unreadable");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(taken).hasValue(0);
        assertThat(room.seated(taken::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void parts_that_stand_twice_or_nowhere_are_refused() {
        var missing = new LinkedHashMap<>(BadFiles.parts(SMALL));
        missing.remove(SHEET);

        assertThat(refusal(BadFiles.zip(missing))).isEqualTo(FindingKind.DAMAGED);
        assertThat(refusal(BadFiles.zip(Map.of("A.rels", new byte[0], "a.rels", new byte[0]))))
                .isEqualTo(FindingKind.DAMAGED);
    }

    private static FindingKind refusal(byte[] file) {
        return catchThrowableOfType(FileRefused.class, () -> SpreadsheetReader.read("a.xlsx", file))
                .finding()
                .kind();
    }
}
