package vn.giaplai.gradebook.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpreadsheetReaderTest {

    @Test
    void an_empty_file_is_refused() {
        assertThat(refusal("diem.xlsx", new byte[0])).isEqualTo(FindingKind.EMPTY_FILE);
        assertThat(refusal("diem.csv", BadFiles.csv("\n \n"))).isEqualTo(FindingKind.EMPTY_FILE);
    }

    @Test
    void fifty_megabytes_are_refused_unread() {
        assertThat(refusal("diem.xlsx", new byte[50 * 1024 * 1024])).isEqualTo(FindingKind.TOO_LARGE);
    }

    @Test
    void a_zip_bomb_is_refused_before_it_unfolds() throws Exception {
        assertThat(refusal("diem.xlsx", BadFiles.zipBomb())).isEqualTo(FindingKind.ZIP_BOMB);
    }

    @Test
    void a_workbook_with_a_password_is_told_apart_from_an_old_one() throws Exception {
        assertThat(refusal("diem.xlsx", BadFiles.withPassword())).isEqualTo(FindingKind.PASSWORD_PROTECTED);
        assertThat(refusal("diem.xls", BadFiles.oldExcel())).isEqualTo(FindingKind.OLD_EXCEL);
    }

    @Test
    void a_PDF_named_xlsx_is_recognised_by_its_content() {
        assertThat(refusal("diem.xlsx", BadFiles.pdf())).isEqualTo(FindingKind.PDF);
    }

    @Test
    void a_CSV_in_windows_1258_is_refused_rather_than_misread() {
        assertThat(refusal("diem.csv", BadFiles.csvInWindows1258("STT;Ma hoc sinh")))
                .isEqualTo(FindingKind.NOT_UTF_8);
    }

    @Test
    void a_text_without_a_spreadsheets_name_is_refused() {
        assertThat(refusal("diem.docx", BadFiles.csv("Mã học sinh"))).isEqualTo(FindingKind.NOT_A_SPREADSHEET);
    }

    @Test
    void a_truncated_workbook_is_refused() {
        var whole = BadFiles.workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("Mã học sinh"));

        assertThat(refusal("diem.xlsx", Arrays.copyOf(whole, whole.length / 2))).isEqualTo(FindingKind.DAMAGED);
        assertThat(refusal("diem.xlsx", "PK lung tung".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FindingKind.DAMAGED);
    }

    @Test
    void too_many_rows_or_columns_stop_the_reading() {
        var deep =
                BadFiles.workbook(sheet -> sheet.createRow(60_000).createCell(0).setCellValue("x"));
        var wide = BadFiles.workbook(sheet -> sheet.createRow(0).createCell(500).setCellValue("x"));
        var lines = BadFiles.csv("a;b\n".repeat(4_000));
        var cells = BadFiles.csv("a;".repeat(200));

        assertThat(refusal("diem.xlsx", deep)).isEqualTo(FindingKind.TOO_MANY_ROWS);
        assertThat(refusal("diem.xlsx", wide)).isEqualTo(FindingKind.TOO_MANY_COLUMNS);
        assertThat(refusal("diem.csv", lines)).isEqualTo(FindingKind.TOO_MANY_ROWS);
        assertThat(refusal("diem.csv", cells)).isEqualTo(FindingKind.TOO_MANY_COLUMNS);
    }

    @Test
    void numbers_formulas_and_merged_cells_are_kept_apart() throws Exception {
        var file = BadFiles.workbook(sheet -> {
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(7.3);
            row.createCell(1).setCellFormula("A1+1");
            row.createCell(2).setCellValue("Tô\u0301t\u00a0");
            row.createCell(3).setCellValue(10);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 4));
        });

        var table = SpreadsheetReader.read("diem.xlsx", file);

        assertThat(table.cell(0, 0)).isEqualTo(new Cell("7.3", Cell.Type.NUMBER, false));
        assertThat(table.cell(0, 1).type()).isEqualTo(Cell.Type.FORMULA);
        assertThat(table.cell(0, 2).text()).isEqualTo("Tốt");
        assertThat(table.cell(0, 3)).isEqualTo(new Cell("10", Cell.Type.NUMBER, true));
        assertThat(table.sheet()).isEqualTo("Bảng điểm");
    }

    @Test
    void a_CSV_is_read_with_any_separator_and_with_or_without_a_mark() throws Exception {
        for (var text : new String[] {"Mã;Điểm\n01;7,5\n", "\uFEFFMã\tĐiểm\n01\t7,5\n", "Mã,Điểm\n01,\"7,5\"\n"}) {
            var table = SpreadsheetReader.read("diem.csv", BadFiles.csv(text));

            assertThat(table.cell(0, 1).text()).isEqualTo("Điểm");
            assertThat(table.cell(1, 0).text()).isEqualTo("01");
            assertThat(table.cell(1, 1).text()).isEqualTo("7,5");
        }
    }

    @Test
    void every_finding_has_its_sentence() {
        var messages = java.util.ResourceBundle.getBundle("messages.gradebook");

        assertThat(FindingKind.values())
                .allSatisfy(kind -> assertThat(messages.containsKey(kind.messageKey()))
                        .as(kind.messageKey())
                        .isTrue());
    }

    private static FindingKind refusal(String name, byte[] file) {
        var refused = catchThrowableOfType(FileRefused.class, () -> SpreadsheetReader.read(name, file));
        assertThat(refused).isNotNull();
        return refused.finding().kind();
    }
}
