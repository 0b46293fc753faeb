package vn.giaplai.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.giaplai.testing.Asking.as;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.InboxItems;
import vn.giaplai.processes.PageKey;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallSchool;
import vn.giaplai.testing.TestSchool;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InboxPagesIT {

    private static final String NOTHING_LEFT = "Không còn việc nào";

    private final MockMvc browser;
    private final TestSchool school;
    private final SmallSchool schools;
    private final InboxItems items;

    @Autowired
    InboxPagesIT(MockMvc browser, TestSchool school, SmallSchool schools, InboxItems items) {
        this.schools = schools;
        this.browser = browser;
        this.school = school;
        this.items = items;
    }

    @Test
    void work_of_the_group_comes_first_when_own_work_is_done() throws Exception {
        var clerk = somebody("Chị Văn thư", Role.VT);
        var task = open("seal-first");

        assertThat(page(clerk, "/")).contains("/tasks/seal-first").doesNotContain(NOTHING_LEFT);
        assertThat(page(clerk, "/inbox?tab=mine"))
                .doesNotContain(NOTHING_LEFT)
                .contains("Việc riêng của thầy, cô đã xong")
                .contains("việc của nhóm");

        items.closed(task, new PersonCode(clerk.code().value()), "completed");
    }

    @Test
    void nothing_is_left_only_when_nothing_waits_anywhere_for_this_person() throws Exception {
        var teacher = somebody("Thầy Rảnh việc", Role.GV);

        assertThat(page(teacher, "/")).contains(NOTHING_LEFT);
    }

    @Test
    void what_waits_outside_of_the_list_is_work_left_too() throws Exception {
        var staffed = schools.withOneOfEach();
        open("held-by-nobody", Role.GVBM, staffed.code());

        for (var role : List.of(Role.HT, Role.QT)) {
            assertThat(page(staffed, role))
                    .contains("chưa có ai làm được", "những điều nêu ở đầu trang vẫn chờ bạn")
                    .doesNotContain(NOTHING_LEFT);
        }
        assertThat(page(staffed, Role.VT)).contains(NOTHING_LEFT);
    }

    @Test
    void what_a_colleague_has_taken_is_no_work_left_for_the_group() throws Exception {
        var staffed = schools.withOneOfEach();
        var task = open("taken-already", Role.BGH, staffed.code());
        items.claimed(task, new PersonCode(staffed.of(Role.HT).value()));

        assertThat(page(staffed, Role.PHT)).contains(NOTHING_LEFT);
    }

    @Test
    void a_late_task_is_seen_in_its_row_and_by_whoever_answers_for_it_until_it_is_done() throws Exception {
        var staffed = schools.withOneOfEach();
        var seal = open("late-seal", Role.VT, staffed.code());
        var marks = open("late-marks", Role.GVCN, staffed.code());
        assertThat(page(staffed, Role.HT)).doesNotContain("được báo cho bạn");

        items.reminded(seal, Instant.parse("2026-12-02T09:00:00Z"));
        assertThat(page(staffed, Role.VT)).contains("đã nhắc lúc 16:00 02/12/2026");
        assertThat(page(staffed, Role.HT)).doesNotContain("được báo cho bạn");

        items.overdue(seal, Instant.parse("2026-12-04T09:00:00Z"));
        items.overdue(marks, Instant.parse("2026-12-04T09:00:00Z"));
        assertThat(page(staffed, Role.VT))
                .contains("quá hạn, đã báo Hiệu trưởng lúc 16:00 04/12/2026")
                .doesNotContain("đã nhắc", "được báo cho bạn");
        assertThat(page(staffed, Role.HT))
                .contains("Có 1 việc của người khác quá hạn")
                .doesNotContain(NOTHING_LEFT);
        assertThat(page(staffed, Role.HT, "/inbox?tab=reported"))
                .contains("/cases/HS-late-seal")
                .doesNotContain("HS-late-marks", "/tasks/late-seal");
        assertThat(page(staffed, Role.PHT, "/inbox?tab=reported"))
                .contains("/cases/HS-late-marks", "đã báo Phó Hiệu trưởng")
                .doesNotContain("HS-late-seal");
        assertThat(page(staffed, Role.QT, "/inbox?tab=reported")).doesNotContain("HS-late-");

        items.closed(seal, null, "completed");
        assertThat(page(staffed, Role.HT)).doesNotContain("được báo cho bạn");
    }

    @Test
    void where_there_is_no_vice_principal_the_principal_hears_of_teachers_and_nobody_of_the_principal()
            throws Exception {
        var staffed = schools.with(Role.HT, Role.VT);
        items.overdue(open("late-alone", Role.GVCN, staffed.code()), Instant.EPOCH);
        items.overdue(open("late-principal", Role.HT, staffed.code()), Instant.EPOCH);

        assertThat(page(staffed, Role.HT, "/inbox?tab=reported"))
                .contains("/cases/HS-late-alone", "đã báo Hiệu trưởng")
                .doesNotContain("HS-late-principal");
        assertThat(page(staffed, Role.HT)).contains("/cases/HS-late-principal").doesNotContain("đã báo");
    }

    private TaskId open(String id) {
        return open(id, Role.VT, TestSchool.SCHOOL);
    }

    private TaskId open(String id, Role role, SchoolCode schoolCode) {
        var task = new TaskId(id);
        items.opened(new InboxItem(
                task,
                new CaseNumber("HS-" + id),
                "transcript-signoff",
                "sealTranscripts",
                new PageKey("signingdesk/round"),
                role,
                Place.ofClass(schoolCode, TestSchool.YEAR, "9A"),
                null,
                null,
                Set.of(),
                Instant.EPOCH,
                null));
        return task;
    }

    private Person somebody(String name, Role role) {
        var person = school.person(name, role);
        school.accountOf(person.code());
        return person;
    }

    private String page(Person person, String path) throws Exception {
        return page(
                new SignedInPerson(
                        person.code(), person.fullName(), person.code().value(), TestSchool.SCHOOL),
                path);
    }

    private String page(SmallSchool.Staffed staffed, Role role) throws Exception {
        return page(staffed, role, "/");
    }

    private String page(SmallSchool.Staffed staffed, Role role, String path) throws Exception {
        var code = staffed.of(role);
        return page(new SignedInPerson(code, "Người Giữ " + role, code.value(), staffed.code()), path);
    }

    private String page(SignedInPerson me, String path) throws Exception {
        return browser.perform(get(path).with(as(me))).andReturn().getResponse().getContentAsString();
    }
}
