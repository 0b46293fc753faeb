package vn.giaplai.transcriptlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.giaplai.testing.Asking.as;

import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.Documents;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.CaseBook;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.cases.NewCase;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.transcriptlock.TranscriptLockProcess;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.school.LeftOut;
import vn.giaplai.school.YearLocks;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallClass;
import vn.giaplai.testing.SmallClasses;
import vn.giaplai.testing.SmallSchool;
import vn.giaplai.transcripts.FinishedTranscripts;
import vn.giaplai.transcripts.SignoffDriver;
import vn.giaplai.transcripts.TranscriptCases;
import vn.giaplai.web.UserProblem;

/** What is not finished is left out of the lock by name, or nothing is locked. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class YearLockIT {

    private static final String YEAR = SmallSchool.YEAR;

    @Autowired
    SmallClasses classes;

    @Autowired
    SmallSchool schools;

    @Autowired
    Gradebook gradebook;

    @Autowired
    Documents documents;

    @Autowired
    YearLocks years;

    @Autowired
    Locks locks;

    @Autowired
    TranscriptCases transcripts;

    @Autowired
    LockPapers papers;

    @Autowired
    Cases cases;

    @Autowired
    CaseBook book;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    FinishedTranscripts finished;

    @Autowired
    SignoffDriver people;

    @Autowired
    MockMvc browser;

    private SmallSchool.Staffed school;
    private SmallClass unfinished;

    @BeforeEach
    void a_school_with_an_empty_class_and_one_that_nobody_started() {
        school = schools.with(Role.HT, Role.QT, Role.VT);
        unfinished = classes.enterOfOne(school, "9K", 2, school.of(Role.HT));
    }

    @Test
    void the_principal_sees_who_proposes_and_what_is_unfinished_and_locks_nothing_while_it_is_not_named()
            throws Exception {
        signed();
        var task = proposed();

        assertThat(ask(Role.HT, get(page(task))).getContentAsString())
                .contains(name(Role.QT) + " (Ban quản trị) đề nghị", "Lý do: Hết năm học")
                .contains("Cả lớp 9K (2 học sinh)", "name=\"leaveOut\"", "Khóa, để ngoài những trường hợp đã đánh dấu");
        var forgotten = ask(Role.HT, post(page(task)).param("approved", "true"));

        assertThat(forgotten.getStatus()).isEqualTo(422);
        assertThat(forgotten.getContentAsString()).contains("Chưa quyết định gì: còn 1 lớp hoặc học sinh");
        assertThat(people.open(task, "decideLock")).hasSize(1);
        assertThat(years.leftOut(school.code(), YEAR)).isEmpty();
    }

    @Test
    void where_nothing_is_finished_the_lock_is_not_even_proposed() throws Exception {
        var refused = ask(Role.QT, post("/transcript-lock").param("year", YEAR).param("reason", "Hết năm học"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("chưa có học bạ nào hoàn thành");
        assertThat(cases.ofYear(TranscriptLockProcess.PROCESS, school.code(), YEAR))
                .isEmpty();
        assertThat(ask(Role.QT, get("/transcript-lock?year=" + YEAR)).getContentAsString())
                .contains("chưa có học bạ nào hoàn thành")
                .doesNotContain("id=\"lock-reason\"");
    }

    @Test
    void where_nothing_finished_is_left_since_the_proposal_there_is_nothing_to_lock() throws Exception {
        var signed = signed();
        var number = proposed();
        book.open(new NewCase(
                "HB",
                TranscriptSignoffProcess.PROCESS,
                CaseSubject.ofPupil(school.code(), YEAR, "9H", signed.pupil(1)),
                new Cause("CORRECTION", "Sai tên", null),
                signed.pupilCodes()));

        var refused = ask(
                Role.HT,
                post(page(number))
                        .param("approved", "true")
                        .param("leaveOut", "9K", new LeftOut("9H", signed.pupil(1)).text()));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("chưa có học bạ nào hoàn thành");
        assertThat(people.open(number, "decideLock")).hasSize(1);
    }

    @Test
    void what_is_left_out_by_name_stands_in_the_decision_and_is_finished_after_the_lock() throws Exception {
        signed();
        var number = proposed();

        var decided = ask(Role.HT, post(page(number)).param("approved", "true").param("leaveOut", "9K"));
        assertThat(decided.getRedirectedUrl()).startsWith("/transcript-lock?year=");
        people.sign(
                people.awaitTask(number, "signLockDecision"), school.of(Role.HT).value());
        people.sign(
                people.awaitTask(number, "sealLockDecision"), school.of(Role.VT).value());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> years.of(school.code(), YEAR).isPresent());

        assertThat(years.leftOut(school.code(), YEAR)).containsExactly(new LeftOut("9K", null));
        assertThat(text(number))
                .contains("gồm 1 học bạ của 1 lớp: lớp 9H (1 học bạ).")
                .contains("Chưa khóa theo Quyết định này", "lớp 9K (cả lớp)");
        assertThat(ask(Role.QT, get("/transcript-lock?year=" + YEAR)).getContentAsString())
                .contains("Lớp 9K (cả lớp)")
                .contains(documents.ofCase(number.value()).get(0).title(), "href=\"/cases/" + number + "\"")
                .doesNotContain("name=\"reason\"");
        gradebook.write(unfinished.sheet(unfinished.endTerm(1, "TOAN", 2), "7"), school.of(Role.HT));
        assertThat(transcripts.startClass(unfinished.ref(), school.of(Role.HT))).isNotNull();
        assertThatThrownBy(() -> transcripts.startClass(school.classA(), school.of(Role.HT)))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem -> assertThat(problem.messageKey()).isEqualTo("transcripts.locked"));
    }

    @Test
    void a_decision_that_is_made_anew_is_withdrawn_by_the_system() throws Exception {
        finished.of(unfinished.ref(), unfinished.pupilCodes());
        var number = proposed();
        ask(Role.HT, post(page(number)).param("approved", "true"));
        people.awaitTask(number, "signLockDecision");

        transaction.executeWithoutResult(
                open -> papers.render(cases.find(number).orElseThrow(), 2));

        assertThat(told(number))
                .contains("null document-withdrawn")
                .doesNotContain(school.code() + " document-withdrawn");
    }

    @Test
    void a_refusal_is_told_once_by_whom_it_is() throws Exception {
        signed();
        var number = proposed();

        ask(Role.HT, post(page(number)).param("approved", "false").param("reason", "Còn lớp 9K"));

        assertThat(told(number))
                .containsExactly(school.of(Role.QT) + " case-started", school.of(Role.HT) + " lock-refused");
    }

    /** Who did what, oldest first. */
    private List<String> told(CaseNumber number) {
        return audit.ofCase(number.value()).stream()
                .map(recorded ->
                        recorded.event().actor() + " " + recorded.event().action())
                .toList();
    }

    @Test
    void the_page_of_the_lock_warns_the_board_of_what_is_unfinished() throws Exception {
        signed();

        assertThat(ask(Role.QT, get("/transcript-lock?year=" + YEAR)).getContentAsString())
                .contains("Còn 1 lớp hoặc học sinh chưa xong học bạ", "id=\"lock-reason\"");
    }

    @Test
    void what_is_counted_is_what_would_be_locked_and_a_single_transcript_waits_for_its_class() throws Exception {
        finished.ofOne(unfinished.ref(), unfinished.pupil(1));
        var says = "có 1 học bạ đã hoàn thành, nhưng lớp của các học bạ đó chưa ký xong";

        assertThat(ask(Role.QT, get("/transcript-lock?year=" + YEAR)).getContentAsString())
                .contains(says, "1 đã xong, chờ cả lớp")
                .doesNotContain("chưa có học bạ nào hoàn thành", "id=\"lock-reason\"");
        var refused = ask(Role.QT, post("/transcript-lock").param("year", YEAR).param("reason", "Hết năm học"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(says);
    }

    @Test
    void while_it_is_pending_the_page_says_where_it_is_and_who_has_it() throws Exception {
        signed();
        var number = proposed();
        var page = get("/transcript-lock?year=" + YEAR);

        assertThat(ask(Role.QT, page).getContentAsString())
                .contains("Quyết định khóa học bạ năm học", "chờ " + name(Role.HT), "href=\"/cases/" + number + "\"");
        ask(Role.HT, post(page(number)).param("approved", "true").param("leaveOut", "9K"));
        people.awaitTask(number, "signLockDecision");
        assertThat(ask(Role.QT, page).getContentAsString())
                .contains("Ký quyết định khóa học bạ", "chờ " + name(Role.HT));
    }

    /** A class of one pupil whose transcript counts. */
    private SmallClass signed() {
        var signed = classes.enterOfOne(school, "9H", 1, school.of(Role.HT));
        finished.of(signed.ref(), signed.pupilCodes());
        return signed;
    }

    private String name(Role role) {
        return school.staff().person(school.of(role)).orElseThrow().fullName();
    }

    private CaseNumber proposed() {
        var number = locks.propose(school.code(), YEAR, "Hết năm học", school.of(Role.QT));
        people.awaitTask(number, "decideLock");
        return number;
    }

    private String page(CaseNumber number) {
        return "/transcript-lock/decide-lock/"
                + people.awaitTask(number, "decideLock").id();
    }

    private String text(CaseNumber number) throws Exception {
        var paper = documents.ofCase(number.value()).get(0);
        try (var pdf = Loader.loadPDF(documents.bytes(paper.id()))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private MockHttpServletResponse ask(Role role, MockHttpServletRequestBuilder request) throws Exception {
        var response = browser.perform(request.with(as(school.of(role), school.code())))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
