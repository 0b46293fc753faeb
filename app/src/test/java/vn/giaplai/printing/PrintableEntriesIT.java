package vn.giaplai.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.giaplai.testing.Asking.as;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.testing.DemoTest;

/** What cannot be printed is refused where it is entered, with the sign, and nothing of it is kept. */
@DemoTest
@TestPropertySource(properties = "giaplai.test.database=gradebook")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrintableEntriesIT {

    private static final ClassRef CLASS_9A = new ClassRef(new SchoolCode("99001501"), "2026-2027", "9A");
    private static final String BOOK = "/gradebook/2026-2027/9A";
    private static final String EMOJI = "Chăm ngoan 😊";
    private static final String IN_WORDS = "biểu tượng cảm xúc 😊 (sau &quot;Chăm ngoan&quot;)";

    private final MockMvc browser;
    private final SchoolRegister school;
    private final StaffDirectory staff;
    private final Gradebook gradebook;

    @Autowired
    PrintableEntriesIT(MockMvc browser, SchoolRegister school, StaffDirectory staff, Gradebook gradebook) {
        this.browser = browser;
        this.school = school;
        this.staff = staff;
        this.gradebook = gradebook;
    }

    @Test
    void a_remark_with_an_emoji_is_refused_at_its_cell() throws Exception {
        var pupil = pupil();
        var field = pupil + ".TOAN.0.REMARK.1";
        var before = gradebook.ofClass(CLASS_9A).remark(pupil, "TOAN").orElse("");

        refused(
                post(BOOK + "/subjects/TOAN/remarks").param(field, EMOJI).param("was." + field, before),
                "ND09",
                IN_WORDS);

        assertThat(gradebook.ofClass(CLASS_9A).remark(pupil, "TOAN").orElse("")).isEqualTo(before);
    }

    @Test
    void a_comment_of_the_homeroom_teacher_with_an_emoji_is_refused_at_its_cell() throws Exception {
        var pupil = pupil();
        var field = pupil + ".-.0.COMMENT.1";
        var before = gradebook.ofClass(CLASS_9A).comment(pupil).orElse("");

        refused(post(BOOK + "/homeroom").param(field, EMOJI).param("was." + field, before), "ND07", IN_WORDS);

        assertThat(gradebook.ofClass(CLASS_9A).comment(pupil).orElse("")).isEqualTo(before);
    }

    @Test
    void the_reason_of_an_exemption_is_refused_with_the_sign() throws Exception {
        refused(
                post(BOOK + "/exemptions")
                        .param("pupil", pupil().value())
                        .param("subject", "GDTC")
                        .param("reason", EMOJI),
                "ND07",
                IN_WORDS);

        assertThat(gradebook.ofClass(CLASS_9A).exemption(pupil(), "GDTC")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'Chăm ngoan 😊', Giáo viên", "Lê Văn Bình, 'Chăm ngoan 😊'"})
    void names_and_titles_of_people_are_refused_with_the_sign(String name, String title) throws Exception {
        refused(
                post("/administration/staff")
                        .param("code", "ND-IN")
                        .param("fullName", name)
                        .param("role", "GV")
                        .param("title", title)
                        .param("from", "2026-09-01"),
                "ND05",
                IN_WORDS);
        refused(
                post("/administration/staff/ND09/position")
                        .param("role", "TTCM")
                        .param("title", "Tổ trưởng 好")
                        .param("from", "2026-09-01"),
                "ND05",
                "chữ 好");

        assertThat(staff.person(new PersonCode("ND-IN"))).isEmpty();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("MARKS", "Mã học sinh;ĐĐGtx1;Nhận xét\n%s;;Chăm ngoan 😊\n"),
                Arguments.of("COMMENTS", "Mã học sinh;Nhận xét\n%s;Chăm ngoan 😊\n"),
                Arguments.of("STAFF", "Mã cán bộ;Họ và tên;Vai trò;Chức vụ\nND91;Chăm ngoan 😊;Giáo viên;Giáo viên\n"),
                Arguments.of("STAFF", "Mã cán bộ;Họ và tên;Vai trò;Chức vụ\nND91;Lê Bình;Giáo viên;Chăm ngoan 😊\n"),
                Arguments.of("PUPILS", PUPILS.formatted("Chăm ngoan 😊", "1 Y Jút", "", "")),
                Arguments.of("PUPILS", PUPILS.formatted("Ý Lan", "Chăm ngoan 😊", "", "")),
                Arguments.of("PUPILS", PUPILS.formatted("Ý Lan", "1 Y Jút", "Chăm ngoan 😊", "Công nhân")),
                Arguments.of("PUPILS", PUPILS.formatted("Ý Lan", "1 Y Jút", "Ý Sơn", "Chăm ngoan 😊")));
    }

    private static final Map<String, String> IMPORTERS = Map.of("MARKS", "ND09", "CONDUCT", "ND07", "COMMENTS", "ND07");

    private static final String PUPILS = """
            Mã học sinh;Mã định danh;Họ và tên;Ngày sinh;Giới tính;Dân tộc;Nơi sinh;Chỗ ở hiện tại;Số đăng bộ;Họ tên cha;Nghề nghiệp của cha
            9926099781;099312000781;%s;1/2/2012;Nữ;Kinh;tỉnh Đắk Lắk;%s;991;%s;%s
            """;

    @ParameterizedTest
    @MethodSource("files")
    void a_file_with_an_emoji_is_refused_with_row_column_and_sign(String kind, String text) throws Exception {
        var file = new MockMultipartFile(
                "file", "tep.csv", "text/csv", text.formatted(pupil()).getBytes(StandardCharsets.UTF_8));

        refused(
                multipart("/gradebook/import")
                        .file(file)
                        .param("kind", kind)
                        .param("year", "2026-2027")
                        .param("classCode", "9A")
                        .param("subject", "TOAN")
                        .param("term", "1"),
                IMPORTERS.getOrDefault(kind, "ND05"),
                IN_WORDS);
    }

    private void refused(AbstractMockHttpServletRequestBuilder<?> request, String person, String words)
            throws Exception {
        browser.perform(request.with(as(person)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString(words)))
                .andExpect(content().string(Matchers.not(Matchers.containsString("U+"))));
    }

    private PupilCode pupil() {
        return school.pupils(CLASS_9A).get(5).code();
    }
}
