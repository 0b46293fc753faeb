package vn.giaplai.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.giaplai.testing.Asking.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giaplai.demo.DemoLoader;
import vn.giaplai.documents.Documents;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.transcriptlock.TranscriptLockProcess;
import vn.giaplai.processes.transcriptrequest.TranscriptRequestProcess;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.results.DecisionConfirmation;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.YearLocks;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallClass;
import vn.giaplai.testing.SmallClasses;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TranscriptPagesIT {

    private static final SchoolCode SCHOOL = new SchoolCode("99001501");
    private static final String YEAR = "2026-2027";

    @Autowired
    SmallClasses classes;

    @Autowired
    FinishedTranscripts finished;

    @Autowired
    DemoLoader demo;

    @Autowired
    SchoolRegister register;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Gradebook gradebook;

    @Autowired
    Documents documents;

    @Autowired
    Cases book;

    @Autowired
    TranscriptCases cases;

    @Autowired
    YearLocks locks;

    @Autowired
    DecisionConfirmation confirmation;

    @Autowired
    SignoffDriver people;

    @Autowired
    MockMvc browser;

    @BeforeEach
    void demo_school() {
        demo.loadIfEmpty();
    }

    @Test
    void results_of_a_class_and_of_a_pupil_are_shown_with_reasons_to_those_who_may_read_them() throws Exception {
        var pupil = register.pupils(new ClassRef(SCHOOL, YEAR, "9A")).get(16);

        browser.perform(by("ND01", get("/results"))).andExpect(status().isOk()).andExpect(body("Lớp 9A"));
        browser.perform(by("ND07", get("/results/9A")))
                .andExpect(status().isOk())
                .andExpect(body(pupil.fullName()))
                .andExpect(body("Chưa hoàn thành chương trình"))
                .andExpect(body("Nghỉ quá 45 buổi"));
        browser.perform(by("ND07", get("/results/9A/" + pupil.code())))
                .andExpect(status().isOk())
                .andExpect(body("Thông tư 22/2021"))
                .andExpect(body("Đ12"));
        browser.perform(by("ND09", get("/results/9A"))).andExpect(status().isForbidden());
        browser.perform(by("ND07", get("/results/9B"))).andExpect(status().isForbidden());
        browser.perform(by("ND01", get("/results/9X"))).andExpect(status().isNotFound());
    }

    @Test
    void a_preview_is_a_pdf_without_a_trace_for_those_who_answer_for_the_whole_paper() throws Exception {
        var pupil = register.pupils(new ClassRef(SCHOOL, YEAR, "9A")).get(0);
        var address = "/transcripts/preview/9A/" + pupil.code() + "?year=" + YEAR;

        var pdf = browser.perform(by("ND07", get(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        browser.perform(by("ND09", get(address))).andExpect(status().isForbidden());

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/FT /Sig", "/FT/Sig");
        try (var opened = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(opened).replaceAll("\\s+", " "))
                    .contains(
                            "Họ và tên cha: " + pupil.family().father().name() + " – Nghề nghiệp: ",
                            "Họ và tên mẹ: " + pupil.family().mother().name());
        }
    }

    @Test
    void a_class_is_started_confirmed_and_reviewed_through_its_pages() throws Exception {
        var small = classes.enter("9/4", 2);

        for (var page : List.of("", "/subjects/TOAN/1", "/subjects/TOAN/remarks", "/homeroom", "/exemptions")) {
            browser.perform(by("ND07", get("/gradebook/" + YEAR + "/9~4" + page)))
                    .andExpect(status().isOk())
                    .andExpect(body("/gradebook/" + YEAR + "/9~4"));
        }
        browser.perform(by("ND01", get("/results"))).andExpect(body("/results/9~4"));
        browser.perform(by("ND01", get("/transcripts"))).andExpect(body("/transcripts/9~4"));
        browser.perform(by("ND07", get("/gradebook/" + YEAR + "/9%2F4"))).andExpect(status().isBadRequest());

        browser.perform(by("ND07", post("/transcripts/9~4/start").param("year", YEAR)))
                .andExpect(status().isForbidden());
        browser.perform(by("ND04", post("/transcripts/9~4/start").param("year", YEAR)))
                .andExpect(redirectedUrlPattern("/transcripts/9~4?*"));
        browser.perform(by("ND04", post("/transcripts/9~4/start").param("year", YEAR)))
                .andExpect(status().isConflict())
                .andExpect(body("đang chạy"));
        var number = runningCase("9/4");
        var confirm = "/results/confirm-decisions/"
                + people.awaitTask(number, "confirmDecisions").id();
        browser.perform(by("ND02", get(confirm))).andExpect(status().isForbidden());
        browser.perform(by("ND01", get(confirm)))
                .andExpect(status().isOk())
                .andExpect(body("Xác nhận kết quả của 2 học sinh"))
                .andExpect(body("<dt lang=\"vi\">Hoàn thành chương trình"))
                .andExpect(body("<dt lang=\"vi\">Chưa hoàn thành chương trình"))
                .andExpect(content().string(not(containsString("lên lớp"))));
        browser.perform(by("ND07", get("/transcripts/9~4")))
                .andExpect(body("Xác nhận quyết định cuối năm"))
                .andExpect(body("chờ Lê Thị Minh Tâm"))
                .andExpect(content().string(not(containsString("Đang kiểm tra và lập học bạ"))));
        browser.perform(by("ND01", get("/transcripts")))
                .andExpect(body("Đang chờ người làm bước trước khi lập học bạ"));
        browser.perform(by("ND01", post(confirm).param("seen", "3"))).andExpect(status().isConflict());
        browser.perform(by("ND01", post(confirm).param("seen", confirmation.fingerprint(number))))
                .andExpect(redirectedUrlPattern("/results/9~4?*"));
        people.signRounds(number, "signSubject");
        people.signRounds(number, "signHomeroom");
        review(small, number);
        browser.perform(by("ND07", get("/transcripts/9~4")))
                .andExpect(status().isOk())
                .andExpect(body("đã ký 17/19 lượt"))
                .andExpect(body("Đang sửa, chờ lập lại"))
                .andExpect(body("Lý do: Nhận xét sai tên"));
        browser.perform(by("ND01", get("/results/9~4")))
                .andExpect(body("Đã xác nhận</th>"))
                .andExpect(content().string(not(containsString("Hiệu trưởng đã xác nhận"))));
        browser.perform(by("ND01", get("/cases/" + number)))
                .andExpect(body("Trước đó còn"))
                .andExpect(content().string(not(containsString("Ghi nhận hồ sơ rỗng"))))
                .andExpect(body("Chỉ khi có học sinh bị trả lại"));
        browser.perform(by("ND01", get("/transcripts")))
                .andExpect(status().isOk())
                .andExpect(body("1 học sinh đang làm riêng"));
        correct(small);
    }

    /** One button saves and finishes; it does neither without a correction, or a word that all is right. */
    private void correct(SmallClass small) throws Exception {
        var number = people.ownCase(small.pupil(2));
        var address = "/gradebook/correct-entries/"
                + people.awaitTask(number, "correctEntries").id();
        var cell = small.pupil(2) + ".-.0.COMMENT.1";
        var present = gradebook.ofClass(small.ref()).comment(small.pupil(2)).orElseThrow();
        browser.perform(by("ND07", get(address))).andExpect(status().isOk());

        browser.perform(by("ND07", post(address).param("reason", "Sai tên")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(body("Chưa có chỗ nào được sửa"));
        browser.perform(by(
                        "ND07",
                        post(address)
                                .param("reason", "Sai tên")
                                .param(cell, present + " ")
                                .param("was." + cell, present)))
                .andExpect(status().isUnprocessableContent());
        browser.perform(by("ND07", post(address).param("kept", "on"))).andExpect(status().isUnprocessableContent());
        browser.perform(by(
                        "ND07",
                        post(address)
                                .param("reason", "Sai tên")
                                .param("kept", "on")
                                .param(cell, "Em tiến bộ đều.")
                                .param("was." + cell, present)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(body("Em tiến bộ đều."));
        assertThat(people.open(number, "correctEntries")).hasSize(1);

        browser.perform(by(
                        "ND07",
                        post(address)
                                .param("reason", "Sai tên")
                                .param(cell, "Em tiến bộ đều.")
                                .param("was." + cell, present)))
                .andExpect(redirectedUrl("/inbox"));

        assertThat(gradebook.ofClass(small.ref()).comment(small.pupil(2))).contains("Em tiến bộ đều.");
        assertThat(people.open(number, "correctEntries")).isEmpty();
    }

    private void review(SmallClass small, CaseNumber number) throws Exception {
        var address = "/transcripts/review/"
                + people.awaitTask(number, "reviewTranscripts").id();
        browser.perform(by("ND07", get(address))).andExpect(status().isForbidden());
        browser.perform(by("ND02", get(address)))
                .andExpect(status().isOk())
                .andExpect(body("/documents/"))
                .andExpect(content().string(not(containsString("Chưa gửi gì"))));
        var paper = documents.papers(number.value()).get(0).document().id();
        browser.perform(by("ND02", get("/documents/" + paper + "/file"))).andExpect(status().isOk());
        refusals(small, address);
        browser.perform(by(
                        "ND02",
                        post(address)
                                .param("responsible-" + small.pupil(2), "GVCN")
                                .param("reason-" + small.pupil(2), "Nhận xét sai tên")))
                .andExpect(redirectedUrlPattern("/transcripts/9~4?*"));
        browser.perform(by("ND02", get(address))).andExpect(status().isGone());
    }

    /** A reason means return; what contradicts itself or names somebody who is not offered is refused, all of it kept. */
    private void refusals(SmallClass small, String address) throws Exception {
        var pupil = small.pupil(2);
        browser.perform(by("ND02", post(address).param("back", pupil.value()).param("responsible-" + pupil, "GVCN")))
                .andExpect(status().is(422))
                .andExpect(body("cần ghi lý do"));
        browser.perform(by("ND02", post(address).param("reason-" + pupil, "Nhận xét sai tên")))
                .andExpect(status().is(422))
                .andExpect(body("chưa chọn người phải sửa"))
                .andExpect(body("Nhận xét sai tên</textarea>"));
        browser.perform(by(
                        "ND02",
                        post(address)
                                .param("reason-" + pupil, "Nhận xét sai tên")
                                .param("responsible-" + pupil, "NOPE")))
                .andExpect(status().is(422))
                .andExpect(body("không có trong danh sách"));
        browser.perform(by(
                        "ND02", post(address).param("reason-KHAC", "Điểm sai").param("responsible-KHAC", "GVCN")))
                .andExpect(status().is(422))
                .andExpect(body("“Điểm sai”"));
    }

    @Test
    void nobody_is_chosen_until_a_pupil_is_chosen() throws Exception {
        browser.perform(by("ND04", get("/transcripts/9A").param("year", YEAR)))
                .andExpect(status().isOk())
                .andExpect(body("<option value=\"\" selected"))
                .andExpect(content().string(not(containsString("checked"))));
    }

    @Test
    void an_own_case_whose_form_contradicts_itself_or_lacks_something_comes_back_as_it_was_typed() throws Exception {
        var pupil = register.pupils(new ClassRef(SCHOOL, YEAR, "9A")).get(2).code();
        var reason = "Theo gia đình, chuyển nơi ở";

        ownCase(pupil.value(), "TRANSFER", "TOAN", reason)
                .andExpect(body("chuyển trường thì không ai phải sửa"))
                .andExpect(body("href=\"#responsible\""))
                .andExpect(body("value=\"TOAN\" selected"))
                .andExpect(body("value=\"TRANSFER\" checked"))
                .andExpect(body("value=\"" + pupil + "\" selected"))
                .andExpect(body(reason + "</textarea>"));
        ownCase(pupil.value(), "", "", reason)
                .andExpect(body("chưa chọn vì sao"))
                .andExpect(body("href=\"#transfer\""))
                .andExpect(body(reason + "</textarea>"));
        ownCase(pupil.value(), "CORRECTION", "", reason)
                .andExpect(body("chưa chọn người phải sửa"))
                .andExpect(body("value=\"CORRECTION\" checked"));
        ownCase(pupil.value(), "TRANSFER", "", reason + "x".repeat(500))
                .andExpect(body("ô “Lý do” dài quá 500 ký tự"))
                .andExpect(body("xxx</textarea>"));
        ownCase("", "TRANSFER", "", reason).andExpect(body("Chưa chọn học sinh"));
        ownCase(pupil.value(), "TRANSFER", "", " ").andExpect(body("href=\"#reason\""));

        assertThat(book.ofYear(TranscriptSignoffProcess.PROCESS, SCHOOL, YEAR))
                .noneMatch(each -> pupil.equals(each.about().pupilCode()));
    }

    private ResultActions ownCase(String pupil, String cause, String responsible, String reason) throws Exception {
        return browser.perform(by(
                        "ND04",
                        post("/transcripts/9A/pupil")
                                .param("year", YEAR)
                                .param("pupil", pupil)
                                .param("cause", cause)
                                .param("responsible", responsible)
                                .param("reason", reason)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(body("id=\"errors\""));
    }

    @Test
    void a_pupil_who_leaves_for_another_school_gets_a_case_of_the_own_when_the_principal_agrees() throws Exception {
        var small = classes.enter("9P", 2);
        var classCase = cases.startClass(small.ref(), new PersonCode("ND04"));
        var pupil = small.pupil(1);

        browser.perform(by("ND04", transfer(pupil, " "))).andExpect(status().isUnprocessableContent());
        browser.perform(by("ND04", transfer(pupil, "Theo gia đình chuyển nơi ở")))
                .andExpect(redirectedUrlPattern("/transcripts/9P?*"));
        browser.perform(by("ND05", transfer(pupil, "Lần nữa")))
                .andExpect(status().isConflict())
                .andExpect(body("đang chờ Hiệu trưởng"));
        assertThat(book.pupils(classCase)).contains(pupil);
        assertThat(book.running(TranscriptSignoffProcess.PROCESS, aboutPupil(pupil)))
                .isEmpty();
        browser.perform(by("ND07", get("/transcripts/9P"))).andExpect(body("Chờ Hiệu trưởng quyết định"));

        var address = decision(pupil);
        browser.perform(by("ND04", get(address))).andExpect(status().isForbidden());
        browser.perform(by("ND01", get(address)))
                .andExpect(status().isOk())
                .andExpect(body("Theo gia đình chuyển nơi ở"))
                .andExpect(body("Chuyển trường hoặc thôi học: lập học bạ"));
        browser.perform(by("ND05", post(address).param("agreed", "true"))).andExpect(status().isForbidden());
        browser.perform(by("ND01", post(address).param("agreed", "true")))
                .andExpect(redirectedUrlPattern("/transcripts/9P?*"));

        assertThat(book.find(people.ownCase(pupil)).orElseThrow().running()).isTrue();
        assertThat(book.pupils(classCase)).containsExactly(small.pupil(2));
        browser.perform(by("ND07", get("/transcripts/9P")))
                .andExpect(body("Đồng ý</span>"))
                .andExpect(content().string(not(containsString("Đang sửa, chờ lập lại"))));
        browser.perform(by("ND01", get(address))).andExpect(status().isGone());
    }

    @Test
    void without_the_principals_agreement_a_pupils_papers_stay_as_they_are_and_the_reason_is_kept() throws Exception {
        var small = classes.enter("9Q", 1);
        var pupil = small.pupil(1);
        browser.perform(by("ND05", transfer(pupil, "Chuyển nơi ở")))
                .andExpect(redirectedUrlPattern("/transcripts/9Q?*"));
        var address = decision(pupil);

        browser.perform(by("ND01", post(address).param("agreed", "false")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(body("cần ghi lý do"));
        browser.perform(by("ND01", post(address).param("agreed", "false").param("reason", "x".repeat(501))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(body("xxx</textarea>"));
        browser.perform(by("ND01", post(address).param("agreed", "true").param("reason", "Chưa có giấy")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(body("Chưa có giấy</textarea>"));
        browser.perform(by("ND01", post(address).param("agreed", "false").param("reason", "Chưa có giấy")))
                .andExpect(redirectedUrlPattern("/transcripts/9Q?*"));

        assertThat(book.ofYear(TranscriptSignoffProcess.PROCESS, SCHOOL, YEAR))
                .noneMatch(each -> pupil.equals(each.about().pupilCode()));
        var request =
                book.ofYear(TranscriptRequestProcess.PROCESS, SCHOOL, YEAR).get(0);
        browser.perform(by("ND05", get("/cases/" + request.number()))).andExpect(body("Lý do: Chưa có giấy"));
        browser.perform(by("ND05", get("/transcripts/9Q")))
                .andExpect(body("Trả lời của Hiệu trưởng"))
                .andExpect(body("Không đồng ý</span>"))
                .andExpect(body("Lý do: Chưa có giấy"));
        browser.perform(by("ND07", get("/transcripts/9Q"))).andExpect(body("Lý do: Chưa có giấy"));
        browser.perform(by("ND09", get("/transcripts/9Q")))
                .andExpect(content().string(not(containsString("Chưa có giấy"))));
    }

    @Test
    void the_principal_begins_a_pupils_own_case_without_asking_anybody() throws Exception {
        var pupil = classes.enter("9O", 1).pupil(1);

        browser.perform(by("ND01", transfer(pupil, "Chuyển nơi ở"))).andExpect(status().is3xxRedirection());

        assertThat(book.find(people.ownCase(pupil)).orElseThrow().running()).isTrue();
    }

    private MockHttpServletRequestBuilder transfer(PupilCode pupil, String reason) {
        return post("/transcripts/" + classOf(pupil) + "/pupil")
                .param("year", YEAR)
                .param("pupil", pupil.value())
                .param("cause", "TRANSFER")
                .param("reason", reason);
    }

    private String classOf(PupilCode pupil) {
        return register.enrolment(SCHOOL, YEAR, pupil).orElseThrow().classRef().classCode();
    }

    private CaseSubject aboutPupil(PupilCode pupil) {
        return CaseSubject.ofPupil(SCHOOL, YEAR, classOf(pupil), pupil);
    }

    private String decision(PupilCode pupil) {
        var request = book.running(TranscriptRequestProcess.PROCESS, aboutPupil(pupil))
                .orElseThrow()
                .number();
        return "/transcripts/decide-own/"
                + people.awaitTask(request, "decideOwnTranscript").id();
    }

    @Test
    void the_lock_is_proposed_by_the_board_and_refused_with_a_reason_by_the_principal() throws Exception {
        var year = "2023-2024";
        var finishedClass = classes.enter("2023-2024", "9W", 1);
        finished.of(finishedClass.ref(), finishedClass.pupilCodes());
        browser.perform(by("ND01", post("/transcript-lock").param("year", year).param("reason", "Đã xong")))
                .andExpect(status().isForbidden());
        browser.perform(by("ND05", post("/transcript-lock").param("year", year).param("reason", " ")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(body("href=\"#lock-reason\""));
        browser.perform(by("ND05", post("/transcript-lock").param("year", year).param("reason", "x".repeat(501))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(body("xxx</textarea>"));
        browser.perform(by("ND05", post("/transcript-lock").param("year", year).param("reason", "Đã xong")))
                .andExpect(redirectedUrlPattern("/transcript-lock?*"));
        var number =
                book.ofYear(TranscriptLockProcess.PROCESS, SCHOOL, year).get(0).number();
        var address = "/transcript-lock/decide-lock/"
                + people.awaitTask(number, "decideLock").id();
        browser.perform(by("ND01", get(address)))
                .andExpect(status().isOk())
                .andExpect(body("(Ban quản trị) đề nghị lúc"))
                .andExpect(body("Lý do: Đã xong"))
                .andExpect(
                        body(staff.person(new PersonCode("ND05")).orElseThrow().fullName()));
        browser.perform(by("ND01", post(address).param("approved", "false")))
                .andExpect(status().isUnprocessableContent());
        browser.perform(by("ND01", post(address).param("approved", "true").param("reason", "Còn lớp 6A")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(body("Còn lớp 6A"));
        browser.perform(by("ND01", post(address).param("approved", "false").param("reason", "Còn lớp 6A")))
                .andExpect(redirectedUrlPattern("/transcript-lock?*"));

        assertThat(book.find(number).orElseThrow().running()).isFalse();
        assertThat(locks.of(SCHOOL, year)).isEmpty();
    }

    @Test
    void what_waits_to_be_confirmed_is_in_the_menu_of_those_who_confirm() throws Exception {
        for (var person : List.of("ND01", "ND04", "ND05")) {
            browser.perform(by(person, get("/"))).andExpect(body("href=\"/appointments\""));
        }
        browser.perform(by("ND09", get("/"))).andExpect(content().string(not(containsString("/appointments"))));
    }

    @Test
    void the_page_of_the_lock_is_that_of_today_and_a_year_that_the_school_does_not_have_is_named() throws Exception {
        browser.perform(by("ND05", get("/transcript-lock")))
                .andExpect(status().isOk())
                .andExpect(body("Khóa học bạ năm học " + YEAR))
                .andExpect(
                        content().string(matchesPattern("(?s).*href=\"/transcripts\"[^>]* aria-current=\"page\".*")));
        for (var page : List.of("/transcript-lock", "/transcripts", "/transcripts/9A", "/gradebook", "/results")) {
            browser.perform(by("ND01", get(page).param("year", "2019-2020")))
                    .andExpect(status().isNotFound())
                    .andExpect(body("không có năm học 2019-2020"));
        }
    }

    private CaseNumber runningCase(String classCode) {
        return book.running(TranscriptSignoffProcess.PROCESS, CaseSubject.ofClass(SCHOOL, YEAR, classCode))
                .orElseThrow()
                .number();
    }

    private static MockHttpServletRequestBuilder by(String personCode, MockHttpServletRequestBuilder request) {
        return request.with(as(personCode));
    }

    private static ResultMatcher body(String text) {
        return content().string(containsString(text));
    }
}
