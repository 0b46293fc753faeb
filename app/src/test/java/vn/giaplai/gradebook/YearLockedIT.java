package vn.giaplai.gradebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.giaplai.testing.Asking.as;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.LeftOut;
import vn.giaplai.school.YearLock;
import vn.giaplai.school.YearLocks;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallClass;
import vn.giaplai.testing.SmallClasses;
import vn.giaplai.testing.SmallSchool;
import vn.giaplai.transcripts.FinishedTranscripts;
import vn.giaplai.web.UserProblem;

/** After the lock of a year nobody enters anything of it, except for those whom the decision leaves out. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class YearLockedIT {

    @Autowired
    SmallClasses classes;

    @Autowired
    SmallSchool schools;

    @Autowired
    Gradebook gradebook;

    @Autowired
    YearLocks locks;

    @Autowired
    FinishedTranscripts finished;

    @Autowired
    MockMvc browser;

    private String teacher = "";
    private SmallSchool.Staffed school;
    private SmallClass small;

    @BeforeEach
    void a_locked_year_that_leaves_out_the_first_pupil() {
        school = schools.with(Role.HT);
        teacher = school.of(Role.HT).value();
        small = classes.enterOfOne(school, "9L", 3, new PersonCode(teacher));
        gradebook.exempt(small.ref(), new Exemption(small.pupil(3), "TOAN", "Khuyết tật"), new PersonCode(teacher));
        locks.leaveOut(school.code(), SmallSchool.YEAR, "KHB-1", List.of(new LeftOut("9L", small.pupil(1))));
        locks.lock(
                school.code(),
                SmallSchool.YEAR,
                new YearLock(UUID.randomUUID(), new PersonCode(teacher), Instant.parse("2027-06-01T00:00:00Z")));
    }

    @Test
    void marks_of_a_locked_year_are_not_entered_except_for_whom_the_decision_leaves_out() {
        refused(() -> gradebook.write(small.sheet(small.endTerm(2, "TOAN", 2), "10"), new PersonCode(teacher)));
        gradebook.write(small.sheet(small.endTerm(1, "TOAN", 2), "10"), new PersonCode(teacher));

        assertThat(mark(2)).isEqualTo("9");
        assertThat(mark(1)).isEqualTo("10");
        assertThat(gradebook.shut(small.ref())).isEqualTo(Set.of(small.pupil(2), small.pupil(3)));
    }

    @Test
    void neither_are_remarks_conduct_absences_and_exemptions() {
        var sheet = EntrySheet.of(small.ref());
        refused(() -> gradebook.write(
                sheet.withRemarks(List.of(new SubjectRemark(small.pupil(2), "TOAN", "Có tiến bộ."))),
                new PersonCode(teacher)));
        refused(() -> gradebook.write(
                sheet.withConduct(List.of(new ConductEntry(small.pupil(2), 2, ConductLevel.KHA))),
                new PersonCode(teacher)));
        refused(() -> gradebook.write(
                sheet.withHomeroom(List.of(new HomeroomEntry(small.pupil(2), 9, "Ngoan."))), new PersonCode(teacher)));
        refused(() ->
                gradebook.exempt(small.ref(), new Exemption(small.pupil(2), "TOAN", "Ốm"), new PersonCode(teacher)));
        refused(() -> gradebook.endExemption(small.ref(), small.pupil(3), "TOAN", new PersonCode(teacher)));
    }

    @Test
    void a_pupil_who_came_after_the_lock_is_shut_too_and_a_case_of_the_own_corrects() {
        gradebook.correct(small.sheet(small.endTerm(2, "TOAN", 2), "7"), new PersonCode(teacher), "Cộng nhầm");

        assertThat(mark(2)).isEqualTo("7");
        assertThat(locks.shut(small.ref(), Set.of(new PupilCode("2600000001"))))
                .containsExactly(new PupilCode("2600000001"));
    }

    @Test
    void a_whole_class_that_is_left_out_goes_on() {
        var ref = small.ref();
        locks.leaveOut(ref.schoolCode(), ref.schoolYear(), "KHB-1", List.of(new LeftOut("9L", null)));

        gradebook.write(small.sheet(small.endTerm(2, "TOAN", 2), "10"), new PersonCode(teacher));

        assertThat(locks.leavesOut(ref)).isTrue();
    }

    @Test
    void what_was_typed_on_a_page_opened_before_the_lock_is_refused_and_not_said_to_be_saved() throws Exception {
        typed(small, 2).andExpect(status().isConflict()).andExpect(body("đã khóa", "chưa ghi gì"));
        typed(small, 1).andExpect(redirectedUrl(book(small) + "/subjects/TOAN/2"));
    }

    @Test
    void neither_is_what_was_typed_on_a_page_opened_before_the_results_were_confirmed() throws Exception {
        locks.leaveOut(school.code(), SmallSchool.YEAR, "KHB-1", List.of(new LeftOut("9M", null)));
        var other = classes.enterOfOne(school, "9M", 1, new PersonCode(teacher));
        finished.of(other.ref(), other.pupilCodes());

        typed(other, 1).andExpect(status().isConflict()).andExpect(body("đã chốt", "chưa ghi gì"));
    }

    @Test
    void the_pages_of_a_locked_year_say_so_and_offer_only_whom_the_decision_leaves_out() throws Exception {
        browser.perform(get(book(small) + "/subjects/TOAN/2").with(me()))
                .andExpect(status().isOk())
                .andExpect(body("Năm học đã khóa", "name=\"" + field(small, 1) + "\""))
                .andExpect(content().string(Matchers.not(Matchers.containsString("name=\"" + field(small, 2)))));
        browser.perform(get(book(small) + "/exemptions").with(me())).andExpect(body("đã khóa"));
    }

    @Test
    void a_file_with_a_row_of_whom_the_lock_shuts_is_refused_and_the_row_is_named() throws Exception {
        for (var kind :
                List.of("MARKS TX1;GK", "CONDUCT Rèn luyện HKI", "ABSENCES Số buổi nghỉ", "COMMENTS Nhận xét")) {
            var words = kind.split(" ", 2);
            var file = "Mã học sinh;%s\n%s;;\n".formatted(words[1], small.pupil(2));
            browser.perform(multipart("/gradebook/import")
                            .file(new MockMultipartFile("file", "9L.csv", "text/csv", file.getBytes(UTF_8)))
                            .with(me())
                            .param("kind", words[0])
                            .param("year", SmallSchool.YEAR)
                            .param("classCode", "9L")
                            .param("subject", "TOAN")
                            .param("term", "2"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(body("không để ngoài học sinh này", "Chưa ghi gì"));
        }
    }

    private ResultActions typed(SmallClass there, int ordinal) throws Exception {
        var field = field(there, ordinal);
        return browser.perform(post(book(there) + "/subjects/TOAN/2")
                .with(me())
                .param(field, "10")
                .param("was." + field, "9"));
    }

    private static String book(SmallClass there) {
        return "/gradebook/%s/%s".formatted(SmallSchool.YEAR, there.ref().classCode());
    }

    private static String field(SmallClass there, int ordinal) {
        return there.pupil(ordinal) + ".TOAN.2.CK.1";
    }

    private RequestPostProcessor me() {
        return as(new PersonCode(teacher), small.ref().schoolCode());
    }

    private static ResultMatcher body(String... parts) {
        return result ->
                assertThat(result.getResponse().getContentAsString(UTF_8)).contains(parts);
    }

    private String mark(int ordinal) {
        return gradebook
                .ofClass(small.ref())
                .mark(small.endTerm(ordinal, "TOAN", 2))
                .orElseThrow()
                .value()
                .text();
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem -> assertThat(problem.messageKey()).isEqualTo("gradebook.write.year-locked"));
    }
}
