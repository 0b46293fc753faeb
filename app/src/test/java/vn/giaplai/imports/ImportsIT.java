package vn.giaplai.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.giaplai.demo.DemoFiles;
import vn.giaplai.demo.DemoLoader;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.gradebook.MarkKind;
import vn.giaplai.gradebook.MarkPlace;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Family;
import vn.giaplai.school.Family.Relative;
import vn.giaplai.school.Gender;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.testing.DemoTest;
import vn.giaplai.testing.Queries;
import vn.giaplai.web.UserProblem;

@DemoTest
@TestPropertySource(properties = "giaplai.test.database=gradebook")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportsIT {

    private static final SchoolCode SCHOOL = new SchoolCode("99001501");
    private static final String YEAR = "2026-2027";
    private static final String ADMINISTRATOR = "ND05";

    @Autowired
    DemoLoader loader;

    @Autowired
    Imports imports;

    @Autowired
    Gradebook gradebook;

    @Autowired
    SchoolRegister school;

    @Autowired
    StaffDirectory staff;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void demo_school() {
        loader.loadIfEmpty();
    }

    @Test
    void both_layouts_in_both_formats_bring_what_already_stands_in_the_book(@TempDir Path files) throws Exception {
        DemoFiles.write(DemoSchool.generate(), files);
        long before = changes();

        for (var layout : List.of("csdl", "vnedu")) {
            for (var subject : List.of("TOAN", "GDCD", "NGHETHUAT")) {
                for (var ending : List.of(".xlsx", ".csv")) {
                    var name = "9A-" + subject + "-HK2" + ending;
                    var content = Files.readAllBytes(files.resolve(layout).resolve(name));
                    var uploaded =
                            imports.upload(marks("9A", subject, 2), name, content, new PersonCode(ADMINISTRATOR));

                    assertThat(uploaded.report().findings()).as(layout + name).isEmpty();
                    assertThat(uploaded.report().rows()).isEqualTo(40);
                    confirm(uploaded);
                    assertThat(changes()).as(layout + name).isEqualTo(before);
                }
            }
        }
    }

    @Test
    void staff_assignments_pupils_and_homeroom_files_of_the_demo_are_clean(@TempDir Path files) throws Exception {
        DemoFiles.write(DemoSchool.generate(), files);

        assertThat(check(target(ImportKind.STAFF), files.resolve("can-bo.xlsx")))
                .isEmpty();
        assertThat(check(target(ImportKind.ASSIGNMENTS), files.resolve("phan-cong.csv")))
                .isEmpty();
        assertThat(check(ofClass(ImportKind.PUPILS), files.resolve("9A-hoc-sinh.xlsx")))
                .isEmpty();
        assertThat(check(ofClass(ImportKind.CONDUCT), files.resolve("9A-ren-luyen.xlsx")))
                .isEmpty();
        assertThat(check(ofClass(ImportKind.ABSENCES), files.resolve("9A-nghi-hoc.csv")))
                .isEmpty();
        assertThat(check(ofClass(ImportKind.COMMENTS), files.resolve("9A-nhan-xet.xlsx")))
                .isEmpty();
    }

    @Test
    void a_new_class_comes_from_a_file_and_new_people_get_their_first_passwords() {
        var pupils = """
                STT;Mã học sinh;Mã định danh;Họ và tên;Ngày sinh;Giới tính;Dân tộc;Nơi sinh;Chỗ ở hiện tại;Số đăng bộ;Họ tên cha;Nghề nghiệp của cha;Giám hộ
                1;9926099991;099312000991;Ý Lan;1/2/2012;Nữ;Kinh;tỉnh Đắk Lắk;1 Y Jút;991;Ý Văn Sơn;Công nhân;
                2;9926099992;099212000992;Trần Ô;02/03/2012;Nam;Ê-đê;tỉnh Đắk Lắk;2 Y Jút;992;;;Trần Thị Năm
                """;
        var staff = """
                Mã cán bộ;Họ và tên;Ngày sinh;Vai trò;Chức vụ;Từ ngày
                ND90;Ngô Bảo Ân;05/05/1990;Giáo viên;Giáo viên;
                """;

        confirm(upload(new ImportTarget(ImportKind.PUPILS, SCHOOL, YEAR, "9/3", null, null), "9-3.csv", pupils));
        var people = confirm(upload(target(ImportKind.STAFF), "can-bo.csv", staff));

        assertThat(school.pupils(new ClassRef(SCHOOL, YEAR, "9/3")))
                .extracting(Pupil::fullName)
                .containsExactly("Ý Lan", "Trần Ô");
        assertThat(school.pupils(new ClassRef(SCHOOL, YEAR, "9/3")))
                .extracting(Pupil::family)
                .containsExactly(
                        new Family("", new Relative("Ý Văn Sơn", "Công nhân"), Relative.UNKNOWN, Relative.UNKNOWN),
                        new Family("", Relative.UNKNOWN, Relative.UNKNOWN, new Relative("Trần Thị Năm", "")));
        assertThat(people.passwords()).singleElement().satisfies(password -> {
            assertThat(password.username()).isEqualTo("annb.thcsnd");
            assertThat(password.password()).hasSizeGreaterThanOrEqualTo(10);
        });
    }

    @Test
    void a_confirmed_file_is_written_with_one_event_and_cannot_be_confirmed_twice() {
        var pupil = school.pupils(new ClassRef(SCHOOL, YEAR, "9B")).get(6);
        var missing = new MarkPlace(pupil.code(), "TINHOC", 2, MarkKind.CK, 1);
        var uploaded = upload(
                marks("9B", "TINHOC", 2),
                "diem.csv",
                "STT;Mã học sinh;ĐĐGtx;;ĐĐGgk;ĐĐGck\n1;" + pupil.code() + ";;;;7.5\n");
        assertThat(uploaded.report().absentPupils()).hasSize(39);
        long before = events("file-imported");

        confirm(uploaded);

        assertThat(gradebook.ofClass(new ClassRef(SCHOOL, YEAR, "9B")).mark(missing))
                .hasValueSatisfying(mark -> assertThat(mark.value().text()).isEqualTo("7,5"));
        assertThat(events("file-imported")).isEqualTo(before + 1);
        assertThatThrownBy(() -> confirm(uploaded)).isInstanceOf(UserProblem.class);
        jdbc.sql("delete from mark where pupil_code = :pupil and subject_code = 'TINHOC' and term = 2 and kind = 'CK'")
                .param("pupil", pupil.code())
                .update();
    }

    /** As much as a file may weigh, it comes into memory only where a seat was taken for it. */
    @Test
    void the_bytes_of_a_waiting_file_are_read_once_when_it_is_confirmed() {
        var uploaded =
                upload(marks("9A", "TOAN", 1), "diem.csv", "Mã học sinh;ĐĐGtx1;ĐĐGgk\n" + pupil(0).code() + ";;\n");

        try (var queries = Queries.counted()) {
            confirm(uploaded);

            assertThat(queries.with("from import_draft"))
                    .filteredOn(each -> each.contains("*") || each.contains("content"))
                    .hasSize(1);
        }
    }

    @Test
    void a_file_of_somebody_else_cannot_be_confirmed() {
        var pupil = pupil(0);
        var uploaded = upload(marks("9A", "TOAN", 1), "diem.csv", "Mã học sinh;ĐĐGtx1;ĐĐGgk\n" + pupil.code() + ";;\n");
        var draft = uploaded.draft().orElseThrow();

        assertThatThrownBy(() -> imports.confirm(draft, new PersonCode("ND06"), ""))
                .isInstanceOf(UserProblem.class);
    }

    @Test
    void bad_marks_are_told_with_sheet_row_column_value_and_nothing_is_kept() {
        var file = BadFiles.workbook(sheet -> {
            heading(sheet);
            row(sheet, 1, pupil(0).code().value(), "11", "7,25");
            row(sheet, 2, pupil(1).code().value(), "-1", "giỏi");
            row(sheet, 3, pupil(2).code().value(), "8", "9,5");
        });

        var uploaded = imports.upload(marks("9A", "TOAN", 1), "diem.xlsx", file, new PersonCode(ADMINISTRATOR));

        assertThat(uploaded.draft()).isEmpty();
        assertThat(uploaded.report().findings())
                .extracting(Finding::sheet, Finding::row, Finding::column, Finding::value, Finding::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Bảng điểm", 2, "C (ĐĐGgk)", "11", FindingKind.MARK_OUT_OF_RANGE),
                        org.assertj.core.groups.Tuple.tuple(
                                "Bảng điểm", 2, "D (ĐĐGck)", "7,25", FindingKind.MARK_TWO_DECIMALS),
                        org.assertj.core.groups.Tuple.tuple(
                                "Bảng điểm", 3, "C (ĐĐGgk)", "-1", FindingKind.MARK_OUT_OF_RANGE),
                        org.assertj.core.groups.Tuple.tuple(
                                "Bảng điểm", 3, "D (ĐĐGck)", "giỏi", FindingKind.NOT_A_MARK));
    }

    @Test
    void unknown_codes_duplicate_rows_and_pupils_of_another_class_are_told() {
        var other = school.pupils(new ClassRef(SCHOOL, YEAR, "9B")).get(0);
        var file = BadFiles.workbook(sheet -> {
            heading(sheet);
            row(sheet, 1, "0000000000", "7", "7");
            row(sheet, 2, pupil(0).code().value(), "7", "7");
            row(sheet, 3, pupil(0).code().value(), "7", "7");
            row(sheet, 4, other.code().value(), "7", "7");
            row(sheet, 5, "", "7", "7");
        });

        assertThat(kinds(marks("9A", "TOAN", 1), file))
                .containsExactlyInAnyOrder(
                        FindingKind.UNKNOWN_PUPIL,
                        FindingKind.DUPLICATE_ROW,
                        FindingKind.OTHER_CLASS,
                        FindingKind.MISSING_CODE);
    }

    @Test
    void formulas_and_merged_cells_in_data_are_refused_but_not_in_columns_that_are_not_read() {
        var file = BadFiles.workbook(sheet -> {
            heading(sheet);
            sheet.getRow(0).createCell(4).setCellValue("ĐTBmhk");
            row(sheet, 1, pupil(0).code().value(), "7", "7");
            sheet.getRow(1).getCell(2).setCellFormula("5+2");
            sheet.getRow(1).createCell(4).setCellFormula("C2");
            row(sheet, 2, pupil(1).code().value(), "7", "7");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
        });

        assertThat(kinds(marks("9A", "TOAN", 1), file))
                .contains(FindingKind.FORMULA, FindingKind.MERGED)
                .allMatch(kind -> kind != FindingKind.NOT_A_MARK);
    }

    @Test
    void marks_beyond_the_lessons_of_the_subject_or_for_an_exempted_pupil_are_refused() {
        var file = BadFiles.csv("Mã học sinh;TX1;TX2;TX3;GK\n" + pupil(0).code() + ";8;8;8;8\n");
        var exempted = BadFiles.csv("Mã học sinh;Học kì\n" + pupil(20).code() + ";Đ\n");

        assertThat(kinds("diem.csv", marks("9A", "GDCD", 1), file))
                .containsExactly(FindingKind.TOO_MANY_REGULAR_COLUMNS);
        assertThat(kinds("diem.csv", marks("9A", "GDTC", 1), exempted)).containsExactly(FindingKind.EXEMPT);
    }

    @Test
    void the_grade_of_the_class_decides_how_many_regular_marks_there_are() {
        var file = BadFiles.csv("Mã học sinh;TX1;TX2;TX3;GK\n" + pupil(0).code() + ";8;8;8;8\n");
        var grade6 = new ImportTarget(ImportKind.MARKS, SCHOOL, "2023-2024", "6A", "CONGNGHE", 1);

        assertThat(kinds("diem.csv", grade6, file)).containsExactly(FindingKind.TOO_MANY_REGULAR_COLUMNS);
        assertThat(imports.upload(marks("9A", "CONGNGHE", 1), "diem.csv", file, new PersonCode(ADMINISTRATOR))
                        .report()
                        .findings())
                .isEmpty();
    }

    @Test
    void the_result_of_a_comment_subject_follows_from_its_single_assessments() {
        var class9B = new ClassRef(SCHOOL, YEAR, "9B");
        var codes = school.pupils(class9B).stream().map(Pupil::code).limit(4).toList();
        var file = "Mã học sinh;Thường xuyên 1;Thường xuyên 2;Giữa kì;Cuối kì\n" + codes.get(0) + ";Đ;Đ;Đ;CĐ\n"
                + codes.get(1) + ";Đ;Đ;Đ;Đ\n" + codes.get(2) + ";Đ;Đ;;Đ\n" + codes.get(3) + ";Đ;V;Đ;Đ\n";

        var uploaded = upload(marks("9B", "NGHETHUAT", 1), "nghe-thuat.csv", file);
        confirm(uploaded);

        assertThat(uploaded.report().ignoredColumns()).isEmpty();
        assertThat(uploaded.report().preview().get(0)).endsWith("ĐĐGgk", "ĐĐGck", "Mức đánh giá");
        assertThat(uploaded.report().preview().stream().skip(1).map(row -> row.get(row.size() - 1)))
                .containsExactly("CĐ", "Đ", "", "CĐ");
        assertThat(List.of(codes.get(0), codes.get(1), codes.get(3)))
                .extracting(code -> gradebook
                        .ofClass(class9B)
                        .mark(new MarkPlace(code, "NGHETHUAT", 1, MarkKind.LEVEL, 1))
                        .orElseThrow()
                        .value()
                        .text())
                .containsExactly("CĐ", "Đ", "CĐ");
    }

    @Test
    void a_level_that_the_single_assessments_contradict_is_refused() {
        var head = "Mã học sinh;TX1;TX2;TX3;GK;CK;Mức đánh giá\n";
        var contradicted = BadFiles.csv(head + pupil(0).code() + ";Đ;CĐ;;;;Đ\n" + pupil(1).code() + ";Đ;Đ;;Đ;Đ;CĐ\n"
                + pupil(2).code() + ";Đ;Đ;;Đ;Đ;Đ\n" + pupil(3).code() + ";Đ;;;;;CĐ\n");
        var tooMany = BadFiles.csv(head + pupil(0).code() + ";Đ;Đ;Đ;;;Đ\n");
        var scores = BadFiles.csv(head + pupil(0).code() + ";8;Đ;;;;Đ\n");
        var noLevel = BadFiles.csv("Mã học sinh;TX1;TX2;GK\n" + pupil(0).code() + ";Đ;Đ;Đ\n");

        assertThat(kinds("m.csv", marks("9A", "NGHETHUAT", 1), contradicted))
                .containsExactly(FindingKind.LEVEL_CONTRADICTS, FindingKind.LEVEL_CONTRADICTS);
        assertThat(kinds("m.csv", marks("9A", "NGHETHUAT", 1), tooMany))
                .containsExactly(FindingKind.TOO_MANY_REGULAR_COLUMNS);
        assertThat(kinds("m.csv", marks("9A", "NGHETHUAT", 1), scores)).containsExactly(FindingKind.NOT_A_LEVEL);
        assertThat(kinds("m.csv", marks("9A", "NGHETHUAT", 1), noLevel)).containsExactly(FindingKind.MISSING_COLUMN);
    }

    @Test
    void a_row_whose_identifiers_belong_to_different_pupils_is_refused() {
        var head = "Mã học sinh;Mã định danh;Họ và tên;Ngày sinh;ĐĐGgk;ĐĐGtx1\n";
        var one = pupil(0);
        var other = pupil(1);
        var personalId = head + one.code() + ";" + other.personalId() + ";;;8;\n";
        var name = head + one.code() + ";;" + other.fullName() + ";;8;\n";
        var birthDate = head + one.code() + ";;;01/01/1999;8;\n";

        assertThat(kinds("diem.csv", marks("9A", "TOAN", 1), BadFiles.csv(personalId)))
                .containsExactly(FindingKind.PERSONAL_ID_DIFFERS);
        assertThat(kinds("diem.csv", marks("9A", "TOAN", 1), BadFiles.csv(name)))
                .containsExactly(FindingKind.NAME_OF_ANOTHER);
        assertThat(kinds("diem.csv", marks("9A", "TOAN", 1), BadFiles.csv(birthDate)))
                .containsExactly(FindingKind.BIRTH_DATE_DIFFERS);
        assertThat(kinds(
                        "diem.csv",
                        ofClass(ImportKind.CONDUCT),
                        BadFiles.csv("Mã học sinh;Họ và tên;Rèn luyện HKI\n" + one.code() + ";" + other.fullName()
                                + ";Tốt\n")))
                .containsExactly(FindingKind.NAME_OF_ANOTHER);
    }

    @Test
    void names_of_the_file_stand_beside_those_of_the_book_however_they_are_spelled() {
        var one = pupil(0);
        var file = "Mã học sinh;Mã định danh;Họ và tên;ĐĐGgk;ĐĐGtx1\n" + one.code() + ";"
                + one.personalId().replaceFirst("^0+", "") + ";"
                + one.fullName().toUpperCase(java.util.Locale.ROOT)
                + ";;\n";

        var report = upload(marks("9A", "TOAN", 1), "diem.csv", file).report();

        assertThat(report.findings()).isEmpty();
        assertThat(report.questions()).isEmpty();
        assertThat(report.preview().get(1))
                .startsWith(one.code().value(), one.fullName(), one.fullName().toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void a_name_that_is_nobodys_is_asked_about_and_written_only_when_that_was_answered() {
        var pupil = school.pupils(new ClassRef(SCHOOL, YEAR, "9B")).get(9);
        var uploaded = upload(
                marks("9B", "TOAN", 1),
                "diem.csv",
                "Mã học sinh;Họ và tên;ĐĐGgk;ĐĐGtx1\n" + pupil.code() + ";Tên Khác Hẳn;;\n");
        var draft = uploaded.draft().orElseThrow();

        assertThat(uploaded.report().questions()).extracting(Finding::kind).containsExactly(FindingKind.NAME_DIFFERS);
        assertThat(imports.confirm(draft, new PersonCode(ADMINISTRATOR), "").result())
                .isEmpty();
        assertThat(imports.confirm(draft, new PersonCode(ADMINISTRATOR), "true").result())
                .isEmpty();
        assertThat(imports.confirm(
                                draft,
                                new PersonCode(ADMINISTRATOR),
                                uploaded.report().asked())
                        .result())
                .isPresent();
    }

    @Test
    void zeros_that_a_spreadsheet_dropped_are_said_and_asked_about() {
        var ref = new ClassRef(SCHOOL, YEAR, "9/7");
        confirm(upload(new ImportTarget(ImportKind.PUPILS, SCHOOL, YEAR, "9/7", null, null), "hs.csv", """
                STT;Mã học sinh;Mã định danh;Họ và tên;Ngày sinh;Giới tính;Dân tộc;Nơi sinh;Chỗ ở hiện tại;Số đăng bộ
                1;0026099971;099312000971;Ý Lan Bảy;1/2/2012;Nữ;Kinh;tỉnh Đắk Lắk;1 Y Jút;971
                """));
        var pupil = school.pupils(ref).get(0);
        var file = BadFiles.workbook(sheet -> {
            heading(sheet);
            row(sheet, 1, "", "7", "7");
            sheet.getRow(1).getCell(0).setCellValue(26_099_971);
        });

        var marks = imports.upload(marks("9/7", "TOAN", 1), "diem.xlsx", file, new PersonCode(ADMINISTRATOR))
                .report();
        var list = upload(new ImportTarget(ImportKind.PUPILS, SCHOOL, YEAR, "9/7", null, null), "hs.csv", """
                STT;Mã học sinh;Mã định danh;Họ và tên;Ngày sinh;Giới tính;Dân tộc;Nơi sinh;Chỗ ở hiện tại;Số đăng bộ
                1;26099971;099312000971;Ý Lan Bảy;1/2/2012;Nữ;Kinh;tỉnh Đắk Lắk;1 Y Jút;971
                """);

        assertThat(marks.findings()).isEmpty();
        assertThat(marks.questions()).singleElement().satisfies(asked -> {
            assertThat(asked.kind()).isEqualTo(FindingKind.LOST_ZEROS);
            assertThat(asked.arguments()).containsExactly(pupil.code(), pupil.fullName());
        });
        assertThat(list.report().findings()).extracting(Finding::kind).containsExactly(FindingKind.BAD_CODE);
    }

    @Test
    void pupils_and_staff_who_are_known_keep_their_names_and_birth_dates() {
        var one = pupil(0);
        var pupils = BadFiles.csv("""
                Mã học sinh;Mã định danh;Họ và tên;Ngày sinh;Giới tính;Dân tộc;Nơi sinh;Chỗ ở hiện tại;Số đăng bộ
                %s;%s;Tên Khác;01/01/1999;Nữ;Kinh;tỉnh Đắk Lắk;1 Y Jút;971
                """.formatted(one.code(), one.personalId()));
        var staff = BadFiles.csv("""
                Mã cán bộ;Họ và tên;Ngày sinh;Vai trò;Chức vụ
                ND13;Tên Khác;01/01/1950;GV;Giáo viên
                """);
        var assignments = BadFiles.csv("""
                Mã cán bộ;Họ và tên;Lớp;Vai trò;Mã môn;Vị trí;Từ ngày;Đến ngày
                ND13;Tên Khác;9A;GVBM;TOAN;3;01/09/2026;
                """);

        assertThat(kinds("a.csv", ofClass(ImportKind.PUPILS), pupils)).containsExactly(FindingKind.BIRTH_DATE_DIFFERS);
        assertThat(kinds("a.csv", target(ImportKind.STAFF), staff))
                .containsExactly(FindingKind.PERSON_NAME_DIFFERS, FindingKind.PERSON_BIRTH_DATE_DIFFERS);
        assertThat(kinds("a.csv", target(ImportKind.ASSIGNMENTS), assignments))
                .containsExactly(FindingKind.PERSON_NAME_DIFFERS);
    }

    @Test
    void what_a_class_list_says_of_a_known_pupil_is_written_and_shown_from_old_to_new() {
        var before = pupil(30);
        var written = upload(ofClass(ImportKind.PUPILS), "hs.csv", list(before, "Tày", "Thiên Tử"));

        assertThat(written.report().outcomes())
                .containsExactly(new Outcome(Outcome.Kind.CHANGED, List.of("Dân tộc", "Chỗ ở hiện tại")));
        assertThat(written.report().preview().get(1))
                .startsWith(before.code().value(), before.fullName(), before.fullName())
                .contains(before.ethnicity() + " → Tày", before.address() + " → Thiên Tử");
        assertThat(confirm(written).rows()).isEqualTo(1);
        assertThat(pupil(30)).satisfies(after -> {
            assertThat(after.ethnicity()).isEqualTo("Tày");
            assertThat(after.address()).isEqualTo("Thiên Tử");
            assertThat(after.family()).isEqualTo(before.family());
        });
        assertThat(events("profile-changed")).isEqualTo(1);

        var renamed = list(before, "Tày", "Thiên Tử").replace(before.fullName(), "Họ Tên Mới");
        var asked = upload(ofClass(ImportKind.PUPILS), "hs.csv", renamed);
        assertThat(asked.report().questions()).extracting(Finding::kind).containsExactly(FindingKind.NAME_DIFFERS);
        imports.confirm(
                asked.draft().orElseThrow(),
                new PersonCode(ADMINISTRATOR),
                asked.report().asked());
        assertThat(pupil(30).fullName()).isEqualTo("Họ Tên Mới");
        school.change(before);
        confirm(upload(ofClass(ImportKind.PUPILS), "hs.csv", list(before, "Tày", "Thiên Tử")));

        var again = upload(ofClass(ImportKind.PUPILS), "hs.csv", list(before, "Tày", "Thiên Tử"));
        assertThat(again.report().written()).isZero();
        assertThat(again.report().outcomes()).containsExactly(Outcome.of(Outcome.Kind.KEPT));
        school.change(before);
    }

    @Test
    void a_pupil_who_only_enters_the_class_keeps_the_profile_and_the_line_says_in_what_the_file_differs() {
        var other = new ImportTarget(ImportKind.PUPILS, SCHOOL, "2025-2026", "8/9", null, null);
        var before = pupil(31);
        jdbc.sql("delete from enrolment where school_year = '2025-2026' and pupil_code = :pupil")
                .param("pupil", before.code())
                .update();

        var uploaded = upload(other, "hs.csv", list(before, "Tày", before.address()));
        confirm(uploaded);

        assertThat(uploaded.report().outcomes())
                .containsExactly(new Outcome(Outcome.Kind.ENROLLED, List.of("Dân tộc")));
        assertThat(uploaded.report().preview().get(1)).contains(before.ethnicity() + " ≠ Tày");
        assertThat(pupil(31)).isEqualTo(before);
    }

    @Test
    void a_role_already_held_stays_is_not_counted_and_the_line_says_in_what_the_file_differs() {
        var uploaded = upload(target(ImportKind.STAFF), "cb.csv", """
                Mã cán bộ;Họ và tên;Ngày sinh;Vai trò;Chức vụ;Từ ngày;Đến ngày
                ND13;TRẦN THỊ BÍCH NGỌC;;Giáo viên (GV);Giáo viên hạng I;;31/05/2027
                ND13;TRẦN THỊ BÍCH NGỌC;;Tổ trưởng chuyên môn;Tổ trưởng tổ Toán;;
                """.replace("TRẦN THỊ BÍCH NGỌC", name("ND13")));
        var report = uploaded.report();

        assertThat(report.findings()).isEmpty();
        assertThat(report.outcomes())
                .containsExactly(
                        new Outcome(Outcome.Kind.KEPT, List.of("Chức vụ", "Đến ngày")), Outcome.of(Outcome.Kind.ADDED));
        assertThat(report.written()).isEqualTo(1);
        assertThat(report.preview().get(1)).startsWith("ND13", name("ND13"), name("ND13"));
        imports.drop(uploaded.draft().orElseThrow(), new PersonCode(ADMINISTRATOR));
    }

    @Test
    void assignments_name_subjects_as_the_book_does_and_show_whose_code_it_is() {
        var report = upload(target(ImportKind.ASSIGNMENTS), "pc.csv", """
                        Mã cán bộ;Lớp;Vai trò;Môn học;Vị trí;Từ ngày
                        ND13;9B;Giáo viên bộ môn (GVBM);TIN HOC;3;01/10/2046
                        ND13;9B;GVBM;Toán;3;01/10/2046
                        """).report();

        assertThat(report.findings()).isEmpty();
        assertThat(report.preview().get(1)).startsWith("ND13", name("ND13")).contains("Tin học");
        assertThat(report.outcomes()).containsOnly(Outcome.of(Outcome.Kind.ADDED));
        assertThat(kinds("pc.csv", target(ImportKind.ASSIGNMENTS), BadFiles.csv("""
                        Mã cán bộ;Lớp;Vai trò;Môn học;Vị trí;Từ ngày
                        ND13;9B;GVBM;Thiên văn;3;01/10/2026
                        """)))
                .containsExactly(FindingKind.UNKNOWN_SUBJECT);
    }

    @Test
    void the_largest_file_of_each_kind_is_checked_with_a_few_queries() {
        var staff = rows("Mã cán bộ;Họ và tên;Ngày sinh;Vai trò;Chức vụ", "X%d;Nguyễn Văn X%d;01/01/1990;GV;Giáo viên");
        var assignments = rows("Mã cán bộ;Lớp;Vai trò;Mã môn;Vị trí;Từ ngày", "9%06d;9A;GVBM;TOAN;3;01/10/2026;%d");
        var pupils = rows(LIST, "99990%05d;0999%08d;Ý Lan;1/2/2012;Nữ;Kinh;Đắk Lắk;1 Y Jút;971");
        var marks = rows("Mã học sinh;ĐĐGgk;ĐĐGtx1", "99990%05d;8;8;%d");

        assertThat(queries(target(ImportKind.STAFF), staff)).isLessThan(40);
        assertThat(queries(target(ImportKind.ASSIGNMENTS), assignments)).isLessThan(40);
        assertThat(queries(ofClass(ImportKind.PUPILS), pupils)).isLessThan(40);
        assertThat(queries(marks("9A", "TOAN", 1), marks)).isLessThan(40);
    }

    @Test
    void titles_that_contradict_the_choice_are_asked_about() {
        var row = "Mã học sinh;ĐĐGgk;ĐĐGtx1\n" + pupil(0).code() + ";;\n";
        var mathematics = marks("9A", "TOAN", 1);

        assertThat(questions(mathematics, "diem.csv", "NGỮ VĂN 9B HKII;;\nNăm học: 2025 - 2026\n" + row))
                .containsExactlyInAnyOrder(
                        FindingKind.TITLE_CLASS,
                        FindingKind.TITLE_TERM,
                        FindingKind.TITLE_SUBJECT,
                        FindingKind.TITLE_YEAR);
        assertThat(questions(mathematics, "9B_TOAN_HK2.csv", row))
                .containsExactlyInAnyOrder(FindingKind.TITLE_CLASS, FindingKind.TITLE_TERM);
        assertThat(questions(
                        mathematics,
                        "9A-TOAN-HK1.csv",
                        "Trường THCS Nguyễn Văn Toàn, an toàn giao thông;;\n"
                                + "BẢNG ĐIỂM MÔN TOÁN LỚP 9A – HỌC KỲ 1 (2026-2027);;\n" + row))
                .isEmpty();
    }

    @Test
    void a_hidden_first_sheet_is_not_read_and_what_is_hidden_is_asked_about() throws Exception {
        byte[] file;
        try (var workbook = new XSSFWorkbook();
                var out = new java.io.ByteArrayOutputStream()) {
            var old = workbook.createSheet("Năm trước");
            heading(old);
            row(old, 1, pupil(0).code().value(), "1", "1");
            var shown = workbook.createSheet("Năm nay");
            heading(shown);
            row(shown, 1, pupil(0).code().value(), "7", "7");
            row(shown, 2, pupil(1).code().value(), "8", "8");
            shown.getRow(2).setZeroHeight(true);
            shown.setColumnHidden(3, true);
            workbook.setActiveSheet(1);
            workbook.setSheetHidden(0, true);
            workbook.write(out);
            file = out.toByteArray();
        }

        var report = imports.upload(marks("9A", "TOAN", 1), "diem.xlsx", file, new PersonCode(ADMINISTRATOR))
                .report();

        assertThat(report.preview().get(1)).contains("7").doesNotContain("1");
        assertThat(report.questions())
                .extracting(Finding::kind, Finding::arguments)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FindingKind.HIDDEN_SHEETS, List.of("Năm trước", "Năm nay")),
                        org.assertj.core.groups.Tuple.tuple(FindingKind.HIDDEN_ROWS, List.of(1, "3")),
                        org.assertj.core.groups.Tuple.tuple(FindingKind.HIDDEN_COLUMNS, List.of(1, "D")));
    }

    @Test
    void a_mark_that_the_spreadsheet_made_a_date_is_said() {
        var file = BadFiles.workbook(sheet -> {
            heading(sheet);
            row(sheet, 1, pupil(0).code().value(), "", "8-May");
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 16);
            var cell = sheet.getRow(1).getCell(2);
            cell.setCellValue(java.time.LocalDate.of(2027, 5, 8));
            cell.setCellStyle(style);
        });

        assertThat(kinds(marks("9A", "TOAN", 1), file))
                .containsExactly(FindingKind.MARK_MADE_DATE, FindingKind.MARK_MADE_DATE);
    }

    @Test
    void a_digital_twin_of_the_letter_is_the_letter_in_headings_and_levels() {
        var file = "Mã học sinh;\u00D0\u00D0Ggk;Mức đánh giá\n" + pupil(2).code() + ";\u00D0;\n";

        assertThat(upload(marks("9A", "NGHETHUAT", 1), "m.csv", file).report().findings())
                .isEmpty();
    }

    @Test
    void a_bomb_of_merged_areas_is_refused_with_its_sentence() {
        var merged = BadFiles.workbook(sheet -> {
            heading(sheet);
            row(sheet, 1, pupil(0).code().value(), "7", "7");
            for (int area = 0; area < 1_001; area++) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(10 + area, 10 + area, 0, 70));
            }
        });

        assertThat(kinds(marks("9A", "TOAN", 1), merged)).containsExactly(FindingKind.TOO_MANY_MERGED);
    }

    @Test
    void conduct_absences_dates_and_roles_are_checked() {
        assertThat(kinds(
                        "a.csv",
                        ofClass(ImportKind.CONDUCT),
                        BadFiles.csv("Mã học sinh;Rèn luyện HKI;Rèn luyện HKII\n" + pupil(0).code() + ";Tốt;Giỏi\n")))
                .containsExactly(FindingKind.NOT_CONDUCT);
        assertThat(kinds(
                        "a.csv",
                        ofClass(ImportKind.ABSENCES),
                        BadFiles.csv("Mã học sinh;Số buổi nghỉ\n" + pupil(0).code() + ";nhiều\n")))
                .containsExactly(FindingKind.NOT_A_NUMBER_OF_ABSENCES);
        assertThat(kinds("a.csv", target(ImportKind.ASSIGNMENTS), BadFiles.csv("""
                                Mã cán bộ;Lớp;Vai trò;Mã môn;Vị trí;Từ ngày;Đến ngày
                                ND99;9A;GVBM;TOAN;2;01/09/2026;
                                ND13;9Z;GVBM;TOAN;1;01/09/2026;
                                ND13;9A;GVBM;THIENVAN;1;01/09/2026;
                                ND13;9A;GVBM;TOAN;1;31/09/2026;
                                ND13;9A;GVBM;TOAN;1;01/10/2026;01/09/2026
                                ND13;9A;GVBM;TOAN;1;01/10/2026;
                                ND13;9A;TRUONGLOP;;1;01/10/2026;
                                """)))
                .contains(
                        FindingKind.UNKNOWN_PERSON,
                        FindingKind.UNKNOWN_CLASS,
                        FindingKind.UNKNOWN_SUBJECT,
                        FindingKind.NOT_A_DATE,
                        FindingKind.DATES_REVERSED,
                        FindingKind.OVERLAP,
                        FindingKind.UNKNOWN_ROLE);
    }

    @Test
    void a_class_is_listed_by_given_name_where_its_list_has_no_numbers() {
        var ref = classOf("9/8", LIST, "", "Lê Đức", "Lê Ân", "Đào An", "Lê Dung", "Lê Ánh", "An");

        assertThat(names(ref)).containsExactly("An", "Đào An", "Lê Ánh", "Lê Ân", "Lê Dung", "Lê Đức");

        var renamed = school.pupils(ref).get(5);
        school.change(named(renamed, "Lê Ăn"));
        assertThat(names(ref)).containsExactly("An", "Đào An", "Lê Ánh", "Lê Ăn", "Lê Ân", "Lê Dung");

        classOf("9/8", LIST, "2", "Bùi An");
        assertThat(names(ref)).startsWith("An", "Bùi An", "Đào An").hasSize(7);
    }

    @Test
    void a_class_is_listed_as_its_own_list_numbers_it_and_late_comers_come_last() {
        var ref = classOf("9/9", "STT;" + LIST, "", "Lê Đức", "Lê Ân", "Đào An");

        assertThat(names(ref)).containsExactly("Lê Đức", "Lê Ân", "Đào An");

        classOf("9/9", "STT;" + LIST, "2", "Lê Bình", "An");
        assertThat(names(ref)).containsExactly("Lê Đức", "Lê Ân", "Đào An", "An", "Lê Bình");

        var order = school.pupils(ref);
        var list = new StringBuilder("STT;" + LIST + "\n");
        for (int number = 1; number <= order.size(); number++) {
            list.append(number).append(';').append(row(order.get(order.size() - number)));
        }
        var moved =
                upload(new ImportTarget(ImportKind.PUPILS, SCHOOL, YEAR, "9/9", null, null), "hs.csv", list.toString());
        var other = new Outcome(Outcome.Kind.CHANGED, List.of("Số thứ tự"));
        assertThat(moved.report().outcomes())
                .containsExactly(other, other, Outcome.of(Outcome.Kind.KEPT), other, other);
        confirm(moved);
        assertThat(names(ref)).containsExactly("Lê Bình", "An", "Đào An", "Lê Ân", "Lê Đức");
        assertThat(upload(
                                new ImportTarget(ImportKind.PUPILS, SCHOOL, YEAR, "9/9", null, null),
                                "hs.csv",
                                list.toString())
                        .report()
                        .written())
                .isZero();
    }

    /** Reads in a list of pupils with these names; their codes run against the order. */
    private ClassRef classOf(String code, String head, String group, String... names) {
        var list = new StringBuilder(head).append('\n');
        for (int number = 1; number <= names.length; number++) {
            var digits = (code.charAt(2) + group + "00").substring(0, 2) + (9 - number);
            list.append(head.startsWith("STT") ? number + ";" : "")
                    .append("9926888%s;099312888%s;%s;1/2/2012;Nữ;Kinh;tỉnh Đắk Lắk;1 Y Jút;9%s\n"
                            .formatted(digits, digits, names[number - 1], digits));
        }
        confirm(upload(new ImportTarget(ImportKind.PUPILS, SCHOOL, YEAR, code, null, null), "hs.csv", list.toString()));
        return new ClassRef(SCHOOL, YEAR, code);
    }

    private List<String> names(ClassRef ref) {
        return school.pupils(ref).stream().map(Pupil::fullName).toList();
    }

    private static Pupil named(Pupil pupil, String name) {
        return new Pupil(
                pupil.code(),
                pupil.personalId(),
                name,
                pupil.birthDate(),
                pupil.gender(),
                pupil.ethnicity(),
                pupil.birthPlace(),
                pupil.address(),
                pupil.registerNumber(),
                pupil.family());
    }

    private static final String LIST =
            "Mã học sinh;Mã định danh;Họ và tên;Ngày sinh;Giới tính;Dân tộc;Nơi sinh;Chỗ ở hiện tại;Số đăng bộ";

    /** A class list with one pupil as the book has it but for these. */
    private static String list(Pupil pupil, String ethnicity, String address) {
        return LIST + "\n" + row(pupil, ethnicity, address);
    }

    private static String row(Pupil pupil) {
        return row(pupil, pupil.ethnicity(), pupil.address());
    }

    private static String row(Pupil pupil, String ethnicity, String address) {
        return String.join(
                        ";",
                        pupil.code(),
                        pupil.personalId(),
                        pupil.fullName(),
                        Line.day(pupil.birthDate()),
                        pupil.gender() == Gender.NAM ? "Nam" : "Nữ",
                        ethnicity,
                        pupil.birthPlace(),
                        address,
                        pupil.registerNumber())
                + "\n";
    }

    private String name(String personCode) {
        return staff.person(new PersonCode(personCode)).orElseThrow().fullName();
    }

    /** A file with as many rows as may be read; the row is made of its number, twice. */
    private static String rows(String head, String row) {
        var text = new StringBuilder(head).append('\n');
        for (int number = 1; number < Table.MOST_ROWS; number++) {
            text.append(String.format(java.util.Locale.ROOT, row, number, number))
                    .append('\n');
        }
        return text.toString();
    }

    private long queries(ImportTarget target, String file) {
        try (var queries = Queries.counted()) {
            upload(target, "tep.csv", file);
            return queries.number();
        }
    }

    private List<FindingKind> kinds(ImportTarget target, byte[] file) {
        return kinds("diem.xlsx", target, file);
    }

    private List<FindingKind> kinds(String name, ImportTarget target, byte[] file) {
        var uploaded = imports.upload(target, name, file, new PersonCode(ADMINISTRATOR));
        assertThat(uploaded.draft()).isEmpty();
        return uploaded.report().findings().stream().map(Finding::kind).toList();
    }

    private List<FindingKind> questions(ImportTarget target, String name, String text) {
        var report = upload(target, name, text).report();
        assertThat(report.findings()).isEmpty();
        return report.questions().stream().map(Finding::kind).toList();
    }

    private List<Finding> check(ImportTarget target, Path file) throws Exception {
        var report = imports.upload(
                        target, file.getFileName().toString(), Files.readAllBytes(file), new PersonCode(ADMINISTRATOR))
                .report();
        assertThat(report.questions()).isEmpty();
        return report.findings();
    }

    private Imports.Uploaded upload(ImportTarget target, String name, String text) {
        return imports.upload(target, name, BadFiles.csv(text), new PersonCode(ADMINISTRATOR));
    }

    private ImportResult confirm(Imports.Uploaded uploaded) {
        assertThat(uploaded.report().findings()).isEmpty();
        assertThat(uploaded.report().questions()).isEmpty();
        return imports.confirm(uploaded.draft().orElseThrow(), new PersonCode(ADMINISTRATOR), "")
                .result()
                .orElseThrow();
    }

    private long changes() {
        return jdbc.sql("select count(*) from mark_change").query(Long.class).single();
    }

    private long events(String action) {
        return jdbc.sql("select count(*) from audit_event where action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private Pupil pupil(int index) {
        return school.pupils(new ClassRef(SCHOOL, YEAR, "9A")).get(index);
    }

    private static void heading(XSSFSheet sheet) {
        var row = sheet.createRow(0);
        List<String> headings = List.of("Mã học sinh", "TX1", "ĐĐGgk", "ĐĐGck");
        for (int column = 0; column < headings.size(); column++) {
            row.createCell(column).setCellValue(headings.get(column));
        }
    }

    private static void row(XSSFSheet sheet, int at, String code, String midTerm, String endTerm) {
        var row = sheet.createRow(at);
        row.createCell(0).setCellValue(code);
        row.createCell(2).setCellValue(midTerm);
        row.createCell(3).setCellValue(endTerm);
    }

    private static ImportTarget marks(String classCode, String subject, int term) {
        return new ImportTarget(ImportKind.MARKS, SCHOOL, YEAR, classCode, subject, term);
    }

    private static ImportTarget ofClass(ImportKind kind) {
        return new ImportTarget(kind, SCHOOL, YEAR, "9A", null, null);
    }

    private static ImportTarget target(ImportKind kind) {
        return new ImportTarget(kind, SCHOOL, YEAR, null, null, null);
    }
}
