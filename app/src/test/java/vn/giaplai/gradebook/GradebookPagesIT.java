package vn.giaplai.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.giaplai.testing.Asking.as;

import java.util.List;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.testing.DemoTest;

@DemoTest
@TestPropertySource(properties = "giaplai.test.database=gradebook")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GradebookPagesIT {

    private static final ClassRef CLASS_9A = new ClassRef(DemoSchool.CODE, "2026-2027", "9A");
    private static final String BOOK = "/gradebook/2026-2027/9A";

    private final MockMvc browser;
    private final SchoolRegister school;
    private final Gradebook gradebook;

    @Autowired
    GradebookPagesIT(MockMvc browser, SchoolRegister school, Gradebook gradebook) {
        this.browser = browser;
        this.school = school;
        this.gradebook = gradebook;
    }

    @Test
    void every_page_of_the_class_opens_for_its_homeroom_teacher_heads_and_leaders() throws Exception {
        for (var person : List.of("ND07", "ND09", "ND01")) {
            for (var page : List.of(
                    "/gradebook",
                    BOOK,
                    BOOK + "/subjects/TOAN/1",
                    BOOK + "/subjects/GDTC/2",
                    BOOK + "/subjects/TOAN/remarks",
                    BOOK + "/homeroom",
                    BOOK + "/exemptions")) {
                browser.perform(get(page).with(as(person))).andExpect(status().isOk());
            }
        }
    }

    @Test
    void a_subject_teacher_reads_the_own_subject_and_the_board_no_marks_at_all() throws Exception {
        var own = List.of(
                BOOK + "/subjects/NGOAINGU1/1", BOOK + "/subjects/NGOAINGU1/2", BOOK + "/subjects/NGOAINGU1/remarks");
        var others = List.of(BOOK + "/subjects/GDTC/1", BOOK + "/subjects/GDTC/remarks", BOOK + "/homeroom");

        for (var page : List.of("/gradebook", BOOK, BOOK + "/exemptions")) {
            browser.perform(get(page).with(as("ND12"))).andExpect(status().isOk());
            browser.perform(get(page).with(as("ND05"))).andExpect(status().isOk());
        }
        for (var page : own) {
            browser.perform(get(page).with(as("ND12"))).andExpect(status().isOk());
            browser.perform(get(page).with(as("ND05"))).andExpect(status().isForbidden());
        }
        for (var page : others) {
            browser.perform(get(page).with(as("ND12"))).andExpect(status().isForbidden());
            browser.perform(get(page).with(as("ND05"))).andExpect(status().isForbidden());
        }
        browser.perform(get(BOOK).with(as("ND12")))
                .andExpect(content().string(Matchers.containsString(BOOK + "/subjects/NGOAINGU1/1")))
                .andExpect(content().string(Matchers.not(Matchers.containsString(BOOK + "/subjects/GDTC/1"))))
                .andExpect(content().string(Matchers.not(Matchers.containsString(BOOK + "/homeroom"))));
        browser.perform(get(BOOK).with(as("ND05")))
                .andExpect(content().string(Matchers.not(Matchers.containsString(BOOK + "/subjects/"))));
    }

    @Test
    void the_overview_of_9B_names_the_teacher_of_the_missing_mark() throws Exception {
        browser.perform(get("/gradebook/2026-2027/9B").with(as("ND10")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Tô Thị Diễm My")))
                .andExpect(content().string(Matchers.containsString("Tin học: Điểm đánh giá cuối kì, học kì II")));
    }

    @Test
    void a_subject_has_as_many_regular_scores_as_its_lessons_in_the_grade_ask_for() throws Exception {
        browser.perform(get("/gradebook/2023-2024/6A/subjects/CONGNGHE/1").with(as("ND01")))
                .andExpect(content().string(Matchers.containsString("ĐĐGtx 2")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("ĐĐGtx 3"))));
        browser.perform(get(BOOK + "/subjects/CONGNGHE/1").with(as("ND01")))
                .andExpect(content().string(Matchers.containsString("ĐĐGtx 3")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("ĐĐGtx 4"))));
    }

    @Test
    void nobody_enters_what_is_not_assigned_to_them_today() throws Exception {
        // ND11 was replaced by ND12; ND10 teaches Maths to 9B; leaders read.
        for (var person : List.of("ND10", "ND11", "ND13", "ND01", "ND05")) {
            browser.perform(post(BOOK + "/subjects/TOAN/1").with(as(person))).andExpect(status().isForbidden());
            browser.perform(post(BOOK + "/homeroom").with(as(person))).andExpect(status().isForbidden());
        }
        browser.perform(get(BOOK).with(as("ND10"))).andExpect(status().isForbidden());
        browser.perform(get("/gradebook/2026-2027/9B").with(as("ND07"))).andExpect(status().isForbidden());
    }

    @Test
    void a_page_with_one_wrong_cell_is_kept_on_screen_and_not_saved() throws Exception {
        var first = field(0, "TX", 1);
        var second = field(1, "TX", 1);

        browser.perform(post(BOOK + "/subjects/TOAN/1")
                        .with(as("ND09"))
                        .param(first, "7,25")
                        .param("was." + first, present(0))
                        .param(second, "6,5")
                        .param("was." + second, present(1)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("7,25")))
                .andExpect(content().string(Matchers.containsString("aria-invalid=\"true\"")));

        assertThat(present(1)).isNotEqualTo("6,5");
    }

    @Test
    void a_cell_that_somebody_changed_meanwhile_is_not_overwritten_unseen() throws Exception {
        var field = field(2, "TX", 1);
        var present = present(2);

        save(field, "3", "1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("vừa được người khác đổi")));

        assertThat(present(2)).isEqualTo(present);
    }

    @Test
    void a_cell_of_a_pupil_who_was_exempted_meanwhile_is_refused_and_not_said_to_be_saved() throws Exception {
        var field = field(4, "TX", 1);
        var present = present(4);
        gradebook.exempt(CLASS_9A, new Exemption(pupil(4).code(), "TOAN", "Khuyết tật"), new PersonCode("ND07"));

        save(field, present.equals("3") ? "4" : "3", present)
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("chưa ghi gì")));

        gradebook.endExemption(CLASS_9A, pupil(4).code(), "TOAN", new PersonCode("ND07"));
    }

    @Test
    void a_cell_that_the_page_does_not_have_is_refused_and_a_page_without_a_change_saves_nothing() throws Exception {
        var field = field(3, "TX", 1);
        var present = present(3);

        browser.perform(post(BOOK + "/subjects/TOAN/2").with(as("ND09")).param(field, present.equals("3") ? "4" : "3"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("không thuộc trang này")));
        browser.perform(post(BOOK + "/homeroom").with(as("ND07")).param(field, "3"))
                .andExpect(status().isUnprocessableContent());
        browser.perform(post(BOOK + "/subjects/TOAN/1")
                        .with(as("ND09"))
                        .param(field, present)
                        .param("was." + field, present))
                .andExpect(redirectedUrl(BOOK + "/subjects/TOAN/1"))
                .andExpect(flash().attribute("told", "gradebook.entries.unchanged"));

        assertThat(present(3)).isEqualTo(present);
    }

    @Test
    void an_exemption_that_is_not_there_is_not_said_to_be_ended() throws Exception {
        browser.perform(post(BOOK + "/exemptions/end")
                        .with(as("ND07"))
                        .param("pupil", pupil(3).code().value())
                        .param("subject", "TOAN"))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("không có gì thay đổi")));
    }

    @Test
    void a_changed_mark_is_saved_and_leaves_its_trace() throws Exception {
        var field = field(3, "TX", 2);
        var before = text(3, 2);
        var after = before.equals("4") ? "5" : "4";

        save(field, after, before).andExpect(redirectedUrl(BOOK + "/subjects/TOAN/1"));

        assertThat(text(3, 2)).isEqualTo(after);
        assertThat(gradebook.changes(CLASS_9A)).anySatisfy(change -> {
            assertThat(change.pupilCode()).isEqualTo(pupil(3).code());
            assertThat(change.oldValue()).isEqualTo(before);
            assertThat(change.newValue()).isEqualTo(after);
            assertThat(change.changedBy()).hasToString("ND09");
            assertThat(change.afterRender()).isFalse();
        });
        var place = new MarkPlace(pupil(3).code(), "TOAN", 1, MarkKind.TX, 2);
        var restored = new MarkEntry(place, MarkValue.score(before.replace(',', '.')));
        gradebook.write(EntrySheet.of(CLASS_9A).withMarks(List.of(restored)), new PersonCode("ND09"));
    }

    @Test
    void an_exemption_that_lacks_something_says_what_and_keeps_the_rest() throws Exception {
        var pupil = pupil(3).code();

        exempt("", "GDTC", "Khuyết tật")
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("Chưa chọn học sinh")))
                .andExpect(content().string(Matchers.containsString("href=\"#pupil\"")))
                .andExpect(content().string(Matchers.containsString("value=\"Khuyết tật\"")));
        exempt(pupil.value(), "", "Khuyết tật")
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("Chưa chọn môn")))
                .andExpect(content().string(Matchers.containsString("value=\"" + pupil + "\" selected")));
        var long501 = "Khuyết tật".repeat(50) + "!";
        exempt(pupil.value(), "GDTC", long501)
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("ô “Lý do” dài quá 500 ký tự")))
                .andExpect(content().string(Matchers.containsString("value=\"" + pupil + "\" selected")))
                .andExpect(content().string(Matchers.containsString("value=\"" + long501 + "\"")));
        exempt(pupil.value(), "GDTC", " ")
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("Chưa ghi lý do")))
                .andExpect(content().string(Matchers.containsString("value=\"GDTC\" selected")));

        assertThat(gradebook.ofClass(CLASS_9A).exemption(pupil, "GDTC")).isEmpty();
    }

    @Test
    void taking_an_exemption_back_is_asked_before_it_is_done() throws Exception {
        var pupil = pupil(4);
        exempt(pupil.code().value(), "GDTC", "Khuyết tật").andExpect(status().isFound());

        browser.perform(get(BOOK + "/exemptions").with(as("ND07")))
                .andExpect(content()
                        .string(Matchers.containsString(
                                "Bỏ miễn môn Giáo dục thể chất cho " + pupil.fullName() + "?")));
        browser.perform(post(BOOK + "/exemptions/end")
                        .with(as("ND07"))
                        .param("pupil", pupil.code().value())
                        .param("subject", "GDTC"))
                .andExpect(status().isFound());
    }

    /** A choice that decides something is made by whoever fills the form, never by the order of a list. */
    @ParameterizedTest
    @CsvSource({
        "ND07, /gradebook/2026-2027/9A/exemptions",
        "ND09, /gradebook/import?kind=MARKS",
        "ND07, /gradebook/import?kind=CONDUCT",
        "ND05, /gradebook/import?kind=PUPILS",
        "ND05, /administration/staff",
        "ND05, /administration/staff/ND07",
        "ND05, /administration/calendar",
        "ND04, /transcripts/9A?year=2026-2027"
    })
    void nothing_is_chosen_that_nobody_chose(String person, String path) throws Exception {
        var page = browser.perform(get(path).with(as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).doesNotContainPattern("type=\"(radio|checkbox)\"[^>]* checked");
        assertThat(Pattern.compile("<select id=\"([^\"]+)\"[^>]*>\\s*<option(?! value=\"\")")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)))
                .as(path)
                .isSubsetOf("year", "slot");
    }

    private ResultActions exempt(String pupil, String subject, String reason) throws Exception {
        return browser.perform(post(BOOK + "/exemptions")
                .with(as("ND07"))
                .param("pupil", pupil)
                .param("subject", subject)
                .param("reason", reason));
    }

    /** The teacher of mathematics saves one cell, whose page showed something before. */
    private ResultActions save(String field, String value, String shown) throws Exception {
        return browser.perform(post(BOOK + "/subjects/TOAN/1")
                .with(as("ND09"))
                .param(field, value)
                .param("was." + field, shown));
    }

    private String field(int index, String kind, int position) {
        return pupil(index).code() + ".TOAN.1." + kind + "." + position;
    }

    private String present(int index) {
        return text(index, 1);
    }

    private String text(int index, int position) {
        var place = new MarkPlace(pupil(index).code(), "TOAN", 1, MarkKind.TX, position);
        return gradebook.ofClass(CLASS_9A).mark(place).orElseThrow().value().text();
    }

    private Pupil pupil(int index) {
        return school.pupils(CLASS_9A).get(index);
    }
}
