package vn.giaplai.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.giaplai.testing.Asking.as;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.demo.DemoLoader;
import vn.giaplai.documents.Documents;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.Tasks;
import vn.giaplai.processes.cases.CaseBook;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.cases.NewCase;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.transcriptrequest.TranscriptRequestProcess;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.processes.transcriptsignoff.ReturnedPupil;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallClass;
import vn.giaplai.testing.SmallClasses;
import vn.giaplai.transcriptlock.Locks;
import vn.giaplai.web.UserProblem;

/** Pages offer values; whatever else is sent is refused with a sentence, and nothing begins. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfferedValuesIT {

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
    TranscriptCases cases;

    @Autowired
    Locks locks;

    @Autowired
    CaseBook book;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Documents documents;

    @Autowired
    SignoffDriver people;

    @Autowired
    TranscriptSignoffProcess process;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    @BeforeEach
    void demo_school() {
        demo.loadIfEmpty();
    }

    @Test
    void the_page_of_a_class_starts_only_pupils_of_that_class_and_year() throws Exception {
        var other = register.pupils(new ClassRef(SCHOOL, YEAR, "9B")).get(0);
        long before = started();

        refused(by("ND05", start("9A", other.code().value(), "CORRECTION", "GVCN")), other.fullName() + " học lớp 9B");
        refused(by("ND05", start("9A", "0000000000", "TRANSFER", "")), "Không có học sinh này");

        assertThat(started()).isEqualTo(before);
    }

    @Test
    void a_cause_or_a_responsible_person_that_was_not_offered_starts_nothing() throws Exception {
        var pupil = register.pupils(new ClassRef(SCHOOL, YEAR, "9B")).get(1).code();
        long before = started();

        for (var cause : List.of("CERTIFICATE", "UNPRINTABLE", "RETURNED", "YEAR_END")) {
            refused(by("ND05", start("9B", pupil.value(), cause, "GVCN")), "không có trên trang này");
        }
        for (var responsible : List.of("NOPE", "GVBM", "toan", "HT", "TOAN|1")) {
            refused(by("ND05", start("9B", pupil.value(), "CORRECTION", responsible)), "");
        }
        refused(by("ND05", start("9B", pupil.value(), "CORRECTION", "")), "chưa chọn người phải sửa");

        assertThat(started()).isEqualTo(before);
    }

    @Test
    void a_signer_and_the_review_return_to_somebody_who_is_offered_or_to_nobody() throws Exception {
        var small = classes.enter(YEAR, "9V1", 4);
        var number = confirmed(small);
        var round = people.awaitTasks(number, "signSubject").get(0);
        var signer = people.signer(round);

        for (var responsible : List.of("NOPE", "HT", "TOAN;HT")) {
            refused(
                    by(
                            signer,
                            post("/signingdesk/round/" + round.id() + "/return")
                                    .param("pupil", small.pupil(1).value())
                                    .param("reason", "Sai điểm")
                                    .param("responsible", responsible)),
                    "");
        }
        browser.perform(by(
                        signer,
                        post("/signingdesk/round/" + round.id() + "/return")
                                .param("pupil", small.pupil(3).value())
                                .param("reason", "Sai nơi sinh")
                                .param("responsible", "QT")))
                .andExpect(status().is3xxRedirection());
        assertThat(people.awaitTask(people.ownCase(small.pupil(3)), "correctEntries")
                        .role())
                .isEqualTo(Role.QT);
        assertThat(told(number.value(), small.pupil(3))).containsExactly(signer + " pupil-returned");
        people.signRounds(number, "signSubject");
        people.signRounds(number, "signHomeroom");
        var review = people.awaitTask(number, "reviewTranscripts");
        refused(by("ND02", review(review.id().value(), small.pupil(1).value(), "NOPE")), "");
        refused(by("ND02", review(review.id().value(), "0000000000", "GVCN")), "");

        assertThat(book.pupils(number)).hasSize(3);
        assertThat(people.open(number, "reviewTranscripts")).hasSize(1);
        browser.perform(by("ND02", review(review.id().value(), small.pupil(4).value(), "QT")))
                .andExpect(status().is3xxRedirection());
        assertThat(people.awaitTask(people.ownCase(small.pupil(4)), "correctEntries")
                        .role())
                .isEqualTo(Role.QT);
    }

    @Test
    void a_wrong_birth_date_is_put_right_by_the_administrator_and_the_new_paper_shows_it() throws Exception {
        var small = classes.enter(YEAR, "9V4", 2);
        var pupil = small.pupil(1);
        var other = register.pupil(small.pupil(2)).orElseThrow();
        var number = confirmed(small);
        people.awaitTasks(number, "signSubject");
        var start = post("/transcripts/9V4/pupil")
                .param("year", YEAR)
                .param("pupil", pupil.value())
                .param("cause", "CORRECTION")
                .param("reason", "Sai ngày sinh")
                .param("responsible", "QT");
        browser.perform(by("ND05", start)).andExpect(status().is3xxRedirection());
        browser.perform(by(
                        "ND01",
                        post("/transcripts/decide-own/" + request(pupil)).param("agreed", "true")))
                .andExpect(status().is3xxRedirection());
        var own = people.ownCase(pupil);
        var task = people.awaitTask(own, "correctEntries");
        var page = "/gradebook/correct-entries/" + task.id();
        var before = register.pupil(pupil).orElseThrow();
        for (var shown : List.of(before.fullName(), before.personalId(), before.address(), "value=\"02/02/2012\"")) {
            browser.perform(by("ND05", get(page + "?part=profile")))
                    .andExpect(content().string(containsString(shown)));
        }

        refused(by("ND05", post(page + "/profile").param("birth-date", "31/02/2012")), "ngày/tháng/năm");
        refused(by("ND05", post(page + "/profile").param("gender", "Khác")), "Cần Nam hoặc Nữ");
        refused(by("ND05", post(page + "/profile").param("personal-id", "123")), "Cần 12 chữ số");
        refused(
                by("ND05", post(page + "/profile").param("personal-id", other.personalId())),
                "đã thuộc về học sinh khác");
        browser.perform(by("ND05", post(page + "/profile").param("birth-date", "29/02/2012")))
                .andExpect(redirectedUrl("/inbox"));
        people.awaitTasks(own, "signSubject");

        assertThat(register.pupil(pupil).orElseThrow().birthDate()).isEqualTo("2012-02-29");
        var paper = documents.papers(own.value()).get(0).document();
        try (var pdf = Loader.loadPDF(documents.bytes(paper.id()))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("29/02/2012");
        }
    }

    /** The task in which the principal decides about the pupil's own transcript. */
    private String request(PupilCode pupil) {
        var request = book.running(TranscriptRequestProcess.PROCESS, CaseSubject.ofPupil(SCHOOL, YEAR, "9V4", pupil));
        return people.awaitTask(request.orElseThrow().number(), "decideOwnTranscript")
                .id()
                .value();
    }

    @Test
    void a_task_that_nobody_can_do_is_shown_to_the_heads_and_given_to_somebody() throws Exception {
        var small = classes.enter(YEAR, "9V2", 2);
        var number = confirmed(small);
        var round = people.awaitTasks(number, "signSubject").get(0);
        var nobody = process.returnPupil(
                number,
                new ReturnedPupil(small.pupil(1), "Sai điểm", Responsible.teacherOf("NOPE")),
                new PersonCode(people.signer(round)));
        var lost = people.awaitTask(nobody, "correctEntries");
        var give = "/transcripts/cases/" + nobody.value() + "/responsible";

        for (var head : List.of("ND01", "ND05")) {
            browser.perform(by(head, get("/inbox")))
                    .andExpect(content().string(containsString("việc chưa có ai làm được")));
            browser.perform(by(head, get("/tasks/unheld")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(nobody.value())))
                    .andExpect(content().string(containsString("một môn không có ở lớp")));
        }
        browser.perform(by("ND07", get("/tasks/unheld"))).andExpect(status().isForbidden());
        browser.perform(by("ND07", post(give).param("responsible", "GVCN"))).andExpect(status().isForbidden());
        refused(by("ND01", post(give).param("responsible", "NOPE")), "không có trên trang này");
        browser.perform(by("ND01", post(give).param("responsible", "GVCN"))).andExpect(redirectedUrl("/tasks/unheld"));

        var own = people.ownCase(small.pupil(1));
        assertThat(people.awaitTask(own, "correctEntries").role()).isEqualTo(Role.GVCN);
        people.awaitCompleted(nobody);
        assertThat(people.open(nobody, "correctEntries")).doesNotContain(lost);
        assertThat(acts("correction-given", nobody.value())).isEqualTo(1);
        assertThat(acts("pupil-returned", nobody.value())).isZero();
    }

    @Test
    void a_task_in_the_hands_of_somebody_who_left_is_released_by_the_heads() throws Exception {
        var small = classes.enter(YEAR, "9V3", 1);
        var number = confirmed(small);
        var task = people.awaitTasks(number, "signSubject").get(0);
        var teacher = people.signer(task);
        tasks.claim(task.id(), new PersonCode(teacher));
        var free = "/tasks/" + task.id() + "/free";
        browser.perform(by("ND05", post(free))).andExpect(status().isGone());
        jdbc.sql("update assignment set valid_to = valid_from where class_code = '9V3' and person_code = :teacher")
                .param("teacher", teacher)
                .update();

        browser.perform(by("ND05", get("/tasks/unheld")))
                .andExpect(content().string(containsString("đã nhận việc này nhưng hôm nay không còn giữ")));
        browser.perform(by("ND05", post(free))).andExpect(redirectedUrl("/tasks/unheld"));

        assertThat(acts("task-freed", number.value())).isEqualTo(1);
        assertThat(jdbc.sql("select claimed_by is null from inbox_item where task_id = :task")
                        .param("task", task.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void who_proposes_the_lock_does_not_decide_it_but_may_take_it_back() {
        var finishedClass = classes.enter("2023-2024", "9V", 1);
        finished.of(finishedClass.ref(), finishedClass.pupilCodes());
        var number = locks.propose(SCHOOL, "2023-2024", "Đã xong", new PersonCode("ND01"));
        var task = people.awaitTask(number, "decideLock").id();

        assertThatThrownBy(() -> locks.approve(task, number, Set.of(), new PersonCode("ND01")))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem -> assertThat(problem.messageKey()).isEqualTo("transcript-lock.own-proposal"));
        assertThat(people.open(number, "decideLock")).hasSize(1);

        locks.refuse(task, number, "Đề nghị lại sau", new PersonCode("ND01"));
        people.awaitCompleted(number);
    }

    /** The case of a class of which HT has confirmed the decisions. */
    private CaseNumber confirmed(SmallClass small) {
        var number = cases.startClass(small.ref(), new PersonCode("ND04"));
        people.confirmDecisions(number, "ND01");
        return number;
    }

    /** What the ledger says of a pupil in a case: who did what. */
    private List<String> told(String caseNumber, PupilCode pupil) {
        return jdbc.sql("""
                        select coalesce(actor, '-') || ' ' || action from audit_event
                        where case_number = :case and subject_ref = :pupil order by id
                        """)
                .param("case", caseNumber)
                .param("pupil", pupil)
                .query(String.class)
                .list();
    }

    private int acts(String action, String caseNumber) {
        return jdbc.sql("select count(*) from audit_event where action = :action and case_number = :case")
                .param("action", action)
                .param("case", caseNumber)
                .query(Integer.class)
                .single();
    }

    @Test
    void the_database_knows_too_that_pupil_class_and_year_belong_together() {
        var pupil = register.pupils(new ClassRef(SCHOOL, YEAR, "9B")).get(0).code();
        var insert = """
                insert into process_case (case_number, process, about_kind, about_key, school_code, school_year,
                                          class_code, about_code, cause, words, started_at)
                values ('HB-X-1', 'other', 'PUPIL', 'x', '99001501', '2026-2027', '9A', :pupil, 'TRANSFER', '', now())
                """;

        assertThatThrownBy(() -> jdbc.sql(insert).param("pupil", pupil).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql(insert).param("pupil", "0000000000").update())
                .isInstanceOf(DataIntegrityViolationException.class);
        var ofClass = new NewCase(
                "HB",
                "other",
                CaseSubject.ofClass(SCHOOL, YEAR, "9A"),
                new Cause("YEAR_END", "", null),
                List.of(pupil));
        assertThatThrownBy(() -> transaction.executeWithoutResult(open -> book.open(ofClass)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static MockHttpServletRequestBuilder start(
            String classCode, String pupil, String cause, String responsible) {
        return post("/transcripts/" + classCode + "/pupil")
                .param("year", YEAR)
                .param("pupil", pupil)
                .param("cause", cause)
                .param("reason", "Thử")
                .param("responsible", responsible);
    }

    private static MockHttpServletRequestBuilder review(String task, String pupil, String responsible) {
        return post("/transcripts/review/" + task)
                .param("back", pupil)
                .param("reason-" + pupil, "Sai điểm")
                .param("responsible-" + pupil, responsible);
    }

    private void refused(MockHttpServletRequestBuilder request, String words) throws Exception {
        browser.perform(request)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)));
    }

    private long started() {
        return jdbc.sql("select count(*) from process_case").query(Long.class).single();
    }

    private static MockHttpServletRequestBuilder by(String personCode, MockHttpServletRequestBuilder request) {
        return request.with(as(personCode));
    }
}
