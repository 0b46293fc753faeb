package vn.giaplai.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.giaplai.testing.Asking.as;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.testing.DemoTest;

/** The page where files of marks and of the homeroom's facts are taken in. */
@DemoTest
@TestPropertySource(properties = "giaplai.test.database=gradebook")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GradebookImportPagesIT {

    private static final ClassRef CLASS_9A = new ClassRef(DemoSchool.CODE, "2026-2027", "9A");

    private final MockMvc browser;
    private final SchoolRegister school;

    @Autowired
    GradebookImportPagesIT(MockMvc browser, SchoolRegister school) {
        this.browser = browser;
        this.school = school;
    }

    @Test
    void the_import_page_reports_what_is_wrong_and_previews_what_is_right() throws Exception {
        var wrong = "Mã học sinh;TX1;GK\n0000000000;11;\n";
        var right = "Mã học sinh;TX1;GK\n" + pupil(0) + ";;\n";

        upload("ND09", "MARKS", "9A", wrong)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Không có học sinh mang mã này")));
        upload("ND09", "MARKS", "9A", right)
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Sẽ ghi 1 dòng")));
        upload("ND13", "MARKS", "9A", right).andExpect(status().isForbidden());
        upload("ND09", "PUPILS", "9A", right).andExpect(status().isForbidden());
    }

    /** S002 Đ9.3, Đ14.1, Đ15.1; S003 Đ12.1. */
    @ParameterizedTest
    @CsvSource({
        "ND09, MARKS, 9A, 200",
        "ND09, CONDUCT, 9A, 403",
        "ND07, CONDUCT, 9A, 200",
        "ND07, CONDUCT, 9B, 403",
        "ND05, MARKS, 9A, 403",
        "ND05, CONDUCT, 9A, 403",
        "ND05, ABSENCES, 9A, 403",
        "ND05, COMMENTS, 9A, 403",
        "ND01, MARKS, 9A, 403",
        "ND02, COMMENTS, 9A, 403"
    })
    void marks_and_homeroom_facts_are_imported_by_the_teacher_who_is_assigned(
            String person, String kind, String classCode, int answer) throws Exception {
        var column = Map.of(
                "MARKS", "TX1;GK", "CONDUCT", "Rèn luyện HKI", "ABSENCES", "Số buổi nghỉ", "COMMENTS", "Nhận xét");

        var page = upload(person, kind, classCode, "Mã học sinh;" + column.get(kind) + "\n" + pupil(0) + ";;\n")
                .andReturn()
                .getResponse();

        assertThat(page.getStatus()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"ND05, PUPILS STAFF ASSIGNMENTS", "ND09, MARKS", "ND07, MARKS CONDUCT ABSENCES COMMENTS"})
    void the_import_page_offers_everybody_the_own_kinds_and_no_others(String person, String kinds) throws Exception {
        var page = browser.perform(get("/gradebook/import").with(as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(Pattern.compile("/gradebook/import\\?kind=([A-Z]+)")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly(kinds.split(" "));
        browser.perform(get("/gradebook/import?kind=" + (kinds.startsWith("PUPILS") ? "MARKS" : "PUPILS"))
                        .with(as(person)))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_row_of_another_class_or_subject_is_refused_and_the_report_names_it() throws Exception {
        var code = pupil(0);
        var page = upload(
                        "ND09",
                        "MARKS",
                        "9A",
                        "Lớp;Môn học;Mã học sinh;TX1;GK\n9A;Toán;" + code + ";8;\n9B;Toán;" + pupil(1)
                                + ";8;\n9A;Ngữ văn;" + pupil(2) + ";8;\n")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Hàng này ghi lớp 9B", "Hàng này ghi môn Ngữ văn", "Chưa ghi gì");
    }

    @Test
    void a_file_that_asks_something_is_written_only_with_the_box_that_answers_it() throws Exception {
        var page = upload(
                        "ND09",
                        "MARKS",
                        "9A",
                        "NGỮ VĂN 9B HKII\nMã học sinh;Họ và tên;TX1;GK\n" + pupil(0) + ";Tên Khác Hẳn;;\n")
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("lớp khác với lớp đã chọn: 9A")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var confirm = attribute(page, "/gradebook/import/[0-9a-f-]+/confirm");
        var answer = attribute(page, "[0-9a-f]{64}");

        browser.perform(post(confirm).with(as("ND09")))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("Chưa ghi gì: còn điều chưa được xác nhận")))
                .andExpect(content().string(Matchers.containsString(answer)));
        browser.perform(post(confirm).with(as("ND09")).param("answer", answer))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Đã ghi 1 dòng")));
    }

    private static String attribute(String page, String pattern) {
        return Pattern.compile("\"(" + pattern + ")\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** A file of marks for the first term in mathematics, or of what else the kind says, for a class. */
    private ResultActions upload(String person, String kind, String classCode, String text) throws Exception {
        var file = new MockMultipartFile("file", "diem.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return browser.perform(multipart("/gradebook/import")
                .file(file)
                .with(as(person))
                .param("kind", kind)
                .param("year", "2026-2027")
                .param("classCode", classCode)
                .param("subject", "TOAN")
                .param("term", "1"));
    }

    private PupilCode pupil(int index) {
        return school.pupils(CLASS_9A).get(index).code();
    }
}
