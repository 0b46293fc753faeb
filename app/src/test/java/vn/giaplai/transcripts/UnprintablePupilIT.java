package vn.giaplai.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.giaplai.testing.Asking.as;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.PapersBeingMade;
import vn.giaplai.gradebook.Corrections;
import vn.giaplai.gradebook.EntrySheet;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.gradebook.SubjectRemark;
import vn.giaplai.imports.ImportKind;
import vn.giaplai.imports.ImportTarget;
import vn.giaplai.imports.Imports;
import vn.giaplai.imports.Outcome;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallClass;
import vn.giaplai.testing.SmallClasses;

/** Texts that an earlier version let in, and that no paper can print, stop one pupil and say so to who can correct. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnprintablePupilIT {

    private static final String YEAR = "2026-2027";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    SmallClasses classes;

    @Autowired
    SchoolRegister register;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Gradebook gradebook;

    @Autowired
    Imports imports;

    @Autowired
    PapersBeingMade being;

    @Autowired
    Documents documents;

    @Autowired
    TranscriptCases cases;

    @Autowired
    SignoffDriver people;

    @Autowired
    TranscriptSignoffProcess process;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    @Test
    void an_emoji_stops_one_pupil_and_is_the_task_of_the_teacher_or_of_the_administrator() throws Exception {
        var small = classes.enter(YEAR, "9E1", 4);
        var number = cases.startClass(small.ref(), new PersonCode("ND04"));
        people.awaitTask(number, "confirmDecisions");
        stored(
                "update subject_remark set remark = 'Chăm ngoan 😊' where subject_code = 'TOAN' and pupil_code = ?",
                small.pupil(2).value());
        stored(
                "update pupil set address = 'Nhà số 1 🏠' where code = ?",
                small.pupil(3).value());

        people.confirmDecisions(number, "ND01");
        people.awaitTasks(number, "signSubject");

        assertThat(documents.papers(number.value())).hasSize(2);
        var uploaded = imports.upload(
                new ImportTarget(
                        ImportKind.PUPILS,
                        small.ref().schoolCode(),
                        small.ref().schoolYear(),
                        small.ref().classCode(),
                        null,
                        null),
                "hs.csv",
                list(register.pupil(small.pupil(1)).orElseThrow()),
                new PersonCode("ND05"));
        assertThat(uploaded.report().outcomes())
                .containsExactly(new Outcome(Outcome.Kind.KEPT_MADE, List.of("Họ và tên", "Dân tộc")));
        assertThat(uploaded.report().written()).isZero();
        assertThat(uploaded.report().questions()).isEmpty();
        correctRemark(small, 1);
        correctRemark(small, 2);
        assertThat(gradebook.corrections(small.ref(), small.pupil(1)).count()).isEqualTo(1);
        assertThat(gradebook.corrections(small.ref(), small.pupil(2))).isEqualTo(Corrections.NONE);
        stored(
                "update subject_remark set remark = 'Chăm ngoan 😊' where subject_code = 'TOAN' and pupil_code = ?",
                small.pupil(2).value());
        var remark = people.awaitTask(people.ownCase(small.pupil(2)), "correctEntries");
        assertThat(remark.role()).isEqualTo(Role.GVBM);
        assertThat(remark.place().subjectCode()).isEqualTo("TOAN");
        shows(
                by("ND09", get("/gradebook/correct-entries/" + remark.id())),
                "Nhận xét môn Toán",
                "biểu tượng cảm xúc 😊");
        var profile = people.awaitTask(people.ownCase(small.pupil(3)), "correctEntries");
        assertThat(profile.role()).isEqualTo(Role.QT);
        browser.perform(by("ND05", get("/gradebook/correct-entries/" + profile.id())))
                .andExpect(redirectedUrl("/gradebook/correct-entries/" + profile.id() + "?part=profile"));
        shows(
                by("ND05", get("/gradebook/correct-entries/" + profile.id() + "?part=profile")),
                "biểu tượng cảm xúc 🏠",
                "Nhà số 1");
        shows(by("ND05", get("/transcripts/9E1?year=" + YEAR)), "biểu tượng cảm xúc 😊");

        var save = "/gradebook/correct-entries/" + profile.id() + "/profile";
        browser.perform(by("ND05", post(save).param("address", "Nhà số 2 🏠")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("biểu tượng cảm xúc 🏠")));
        browser.perform(by("ND05", post(save).param("full-name", ""))).andExpect(status().isUnprocessableContent());
        browser.perform(by("ND09", post(save).param("address", "Nhà số 2"))).andExpect(status().isForbidden());
        browser.perform(by("ND05", post(save).param("address", "Nhà số 2"))).andExpect(redirectedUrl("/inbox"));
        var own = people.ownCase(small.pupil(3));
        people.awaitTasks(own, "signSubject");
        assertThat(register.pupil(small.pupil(3)).orElseThrow().address()).isEqualTo("Nhà số 2");
    }

    @Test
    void an_own_case_that_cannot_be_printed_again_becomes_a_task_again() throws Exception {
        var small = classes.enter(YEAR, "9E2", 1);
        var number = cases.startClass(small.ref(), new PersonCode("ND04"));
        people.awaitTask(number, "confirmDecisions");
        stored(
                "update homeroom_entry set comment = 'Ngoan 😊' where pupil_code = ?",
                small.pupil(1).value());
        people.confirmDecisions(number, "ND01");
        people.awaitCompleted(number);
        var first = people.ownCase(small.pupil(1));

        var task = people.awaitTask(first, "correctEntries");
        process.entriesCompleted(task.id(), new PersonCode("ND07"));
        people.awaitCompleted(first);

        var second = people.ownCase(small.pupil(1));
        assertThat(second).isNotEqualTo(first);
        assertThat(people.awaitTask(second, "correctEntries").role()).isEqualTo(Role.GVCN);
    }

    @Test
    void what_stops_everybody_is_said_on_the_page_of_stuck_cases_and_runs_at_once_when_asked() throws Exception {
        var small = classes.enter(YEAR, "9E3", 2);
        var number = cases.startClass(small.ref(), new PersonCode("ND04"));
        people.awaitTask(number, "confirmDecisions");
        var name = staff.person(new PersonCode("ND09")).orElseThrow().fullName();
        stored("update person set full_name = full_name || ' 😊' where code = ?", "ND09");
        try {
            people.confirmDecisions(number, "ND01");
            failed(number);
            shows(by("ND05", get("/administration/stuck")), number.value(), "Hệ thống tự thử lại lúc", "Lập học bạ");
            giveUp(number);
            shows(
                    by("ND05", get("/administration/stuck")),
                    "Chưa lập được học bạ của cả lớp",
                    "Họ tên cán bộ",
                    "biểu tượng cảm xúc 😊",
                    "Làm theo nguyên nhân ở trên",
                    "9E3");
        } finally {
            jdbc.sql("update person set full_name = :name where code = 'ND09'")
                    .param("name", name)
                    .update();
        }

        browser.perform(by("ND05", post("/administration/stuck/retry").param("id", job(number))))
                .andExpect(redirectedUrl("/administration/stuck"));

        people.awaitTasks(number, "signSubject");
        assertThat(documents.papers(number.value())).hasSize(2);
        being.begin(number.value(), 3, 40);
        being.oneMore(number.value());
        browser.perform(by("ND07", get("/cases/" + number.value() + "/making")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("đã lập 4 trong 40")));
        being.end(number.value());
        browser.perform(by("ND07", get("/cases/" + number.value() + "/making")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Văn bản đã lập xong")))
                .andExpect(content().string(not(containsString("data-live"))));
    }

    /** A class list that says another name and another people of this pupil. */
    private static byte[] list(Pupil pupil) {
        var row = String.join(
                ";",
                pupil.code(),
                pupil.personalId(),
                "Tên Khác",
                "",
                pupil.gender().vietnamese(),
                "Tày",
                pupil.birthPlace(),
                pupil.address(),
                pupil.registerNumber());
        return ("Mã học sinh;Mã định danh;Họ và tên;Ngày sinh;Giới tính;Dân tộc;Nơi sinh;Chỗ ở hiện tại;Số đăng bộ\n"
                        + row + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void correctRemark(SmallClass small, int ordinal) {
        var remark = new SubjectRemark(small.pupil(ordinal), "TOAN", "Chăm ngoan.");
        gradebook.correct(EntrySheet.of(small.ref()).withRemarks(List.of(remark)), new PersonCode("ND09"), "Ký tự lạ");
    }

    private void shows(MockHttpServletRequestBuilder request, String... words) throws Exception {
        var page = browser.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(words).doesNotContain("U+", "renderTranscripts", "Exception");
    }

    private void failed(CaseNumber number) {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("""
                                select count(*) from camunda.act_ru_job j join camunda.act_ru_execution e
                                  on e.id_ = j.process_instance_id_
                                where e.business_key_ = :number and j.exception_msg_ is not null
                                """)
                                .param("number", number.value())
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    /** Ages the step to its last try, which then is due. */
    private void giveUp(CaseNumber number) {
        jdbc.sql("update camunda.act_ru_job set retries_ = 1, duedate_ = null where id_ = :job")
                .param("job", job(number))
                .update();
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from camunda.act_ru_incident where configuration_ = :job")
                                .param("job", job(number))
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private String job(CaseNumber number) {
        return jdbc.sql("""
                        select j.id_ from camunda.act_ru_job j join camunda.act_ru_execution e
                          on e.id_ = j.process_instance_id_
                        where e.business_key_ = :number and j.exception_msg_ is not null
                        """).param("number", number.value()).query(String.class).single();
    }

    private void stored(String sql, String key) {
        assertThat(jdbc.sql(sql).param(key).update()).isEqualTo(1);
    }

    private static MockHttpServletRequestBuilder by(String personCode, MockHttpServletRequestBuilder request) {
        return request.with(as(personCode));
    }
}
