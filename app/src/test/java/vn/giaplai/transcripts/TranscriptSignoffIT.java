package vn.giaplai.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.Documents;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.processes.transcriptsignoff.ReturnedPupil;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.results.DecisionConfirmation;
import vn.giaplai.school.YearLocks;
import vn.giaplai.signing.Depth;
import vn.giaplai.signing.SignatureLevel;
import vn.giaplai.signing.SignatureValidator;
import vn.giaplai.signing.TrustAnchors;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallClass;
import vn.giaplai.testing.SmallClasses;
import vn.giaplai.transcriptlock.Locks;
import vn.giaplai.web.UserProblem;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TranscriptSignoffIT {

    private static final SchoolCode SCHOOL = new SchoolCode("99001501");
    private static final String YEAR = "2025-2026";
    /** Sixteen subject teachers, two places of the homeroom teacher, three of the principal, the seal. */
    private static final int SIGNATURES = 22;

    @Autowired
    SmallClasses classes;

    @Autowired
    Gradebook gradebook;

    @Autowired
    TranscriptCases cases;

    @Autowired
    TranscriptSignoffProcess process;

    @Autowired
    DecisionConfirmation confirmation;

    @Autowired
    Documents documents;

    @Autowired
    Cases book;

    @Autowired
    YearLocks years;

    @Autowired
    Locks locks;

    @Autowired
    TranscriptsOfYear overview;

    @Autowired
    AuditLog audit;

    @Autowired
    TrustAnchors anchors;

    @Autowired
    FinishedTranscripts finished;

    @Autowired
    SignoffDriver people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_class_goes_from_a_missing_entry_to_the_archive_and_a_returned_pupil_runs_alone() throws Exception {
        var small = classes.enter(YEAR, "9S", 3);
        var lacking = small.endTerm(2, "TINHOC", 2);
        gradebook.write(small.sheet(lacking, null), new PersonCode("ND20"));

        var number = cases.startClass(small.ref(), new PersonCode("ND04"));
        complete(number, small);
        people.confirmDecisions(number, "ND01");
        people.signRounds(number, "signSubject");
        people.signRounds(number, "signHomeroom");
        var returned =
                new ReturnedPupil(small.pupil(3), "Điểm cuối kì II môn Toán nhập nhầm", Responsible.teacherOf("TOAN"));
        cases.reviewed(
                people.awaitTask(number, "reviewTranscripts").id(), number, List.of(returned), new PersonCode("ND02"));
        finish(number);

        assertIssued(number, small.pupil(1), 1);
        assertIssued(number, small.pupil(2), 1);
        runsAlone(small, number);
    }

    private void complete(CaseNumber number, SmallClass small) {
        var task = people.awaitTask(number, "completeEntries");
        assertThat(people.signer(task)).isEqualTo("ND20");
        gradebook.write(small.sheet(small.endTerm(2, "TINHOC", 2), "8"), new PersonCode("ND20"));
        process.entriesCompleted(task.id(), new PersonCode("ND20"));
    }

    private void finish(CaseNumber number) throws InterruptedException {
        people.signRounds(number, "signPrincipal");
        people.signRounds(number, "sealTranscripts");
        people.awaitCompleted(number);
    }

    private void runsAlone(SmallClass small, CaseNumber from) throws InterruptedException {
        var pupil = small.pupil(3);
        var own = people.ownCase(pupil);
        var first = documents
                .ofPupil(TranscriptKind.TRANSCRIPT, SCHOOL, YEAR, pupil)
                .get(0);
        assertThat(first.withdrawnReason()).isEqualTo("Điểm cuối kì II môn Toán nhập nhầm");
        assertThat(book.find(own).orElseThrow().parent()).isEqualTo(from);

        var correction = people.awaitTask(own, "correctEntries");
        assertThat(told("CORRECTION_ASKED", "/tasks/" + correction.id().value()))
                .containsExactly("ND09");
        assertThat(told("SIGNED_PAPER_RETURNED", "/cases/" + own))
                .contains("ND09", "ND20")
                .doesNotHaveDuplicates()
                .doesNotContain("ND02");
        gradebook.correct(small.sheet(small.endTerm(3, "TOAN", 2), "7"), new PersonCode("ND09"), "Vào nhầm dòng");
        process.entriesCompleted(correction.id(), new PersonCode("ND09"));
        people.signRounds(own, "signSubject");
        people.signRounds(own, "signHomeroom");
        cases.reviewed(people.awaitTask(own, "reviewTranscripts").id(), own, List.of(), new PersonCode("ND02"));
        finish(own);

        assertIssued(own, pupil, 2);
        assertThat(gradebook.corrections(small.ref(), pupil).count()).isEqualTo(1);
    }

    private List<String> told(String kind, String address) {
        return jdbc.sql("select person_code from notice where kind = :kind and address = :address")
                .param("kind", kind)
                .param("address", address)
                .query(String.class)
                .list();
    }

    private void assertIssued(CaseNumber number, PupilCode pupil, int version) {
        var document = documents
                .ofCase(number.value(), TranscriptKind.TRANSCRIPT, pupil)
                .orElseThrow();
        assertThat(document.version()).isEqualTo(version);
        assertThat(document.issuedAt()).isNotNull();
        assertThat(people.archived(document.id())).isTrue();
        assertThat(people.archivedWithTwin(document.id())).isTrue();
        var report = new SignatureValidator(Clock.systemUTC())
                .validate(documents.bytes(document.id()), anchors, Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.signatures()).hasSize(SIGNATURES);
        assertThat(report.level()).contains(SignatureLevel.B_LTA);
        assertThat(audit.ofDocument(document.id().value())).isNotEmpty();
    }

    @Test
    void a_class_runs_once_at_a_time_and_only_whoever_holds_the_role_answers() {
        var small = classes.enter(YEAR, "9R", 1);
        var number = cases.startClass(small.ref(), new PersonCode("ND04"));

        assertThatThrownBy(() -> cases.startClass(small.ref(), new PersonCode("ND05")))
                .isInstanceOf(UserProblem.class);
        var task = people.awaitTask(number, "confirmDecisions");
        assertThatThrownBy(() -> confirmation.confirm(
                        task.id(), number, new PersonCode("ND09"), confirmation.fingerprint(number)))
                .isInstanceOf(TaskRefused.class);
    }

    @Test
    void the_board_proposes_the_lock_the_principal_decides_and_the_signed_paper_locks_the_year() throws Exception {
        var year = "2024-2025";
        var small = classes.enter(year, "9H", 1);
        finished.of(small.ref(), small.pupilCodes());
        var number = locks.propose(SCHOOL, year, "Tất cả học bạ đã ký xong", new PersonCode("ND05"));
        var task = people.awaitTask(number, "decideLock").id();
        var unfinished = overview.of(SCHOOL, year).stream()
                .flatMap(each -> each.unfinished().stream())
                .map(each -> each.who().text())
                .collect(Collectors.toSet());

        assertThat(locks.approve(task, number, unfinished, new PersonCode("ND01")))
                .isEmpty();
        people.signRounds(number, "signLockDecision");
        people.signRounds(number, "sealLockDecision");
        people.awaitCompleted(number);

        var lock = years.of(SCHOOL, year).orElseThrow();
        var paper = documents.get(new DocumentId(lock.document()));
        assertThat(lock.lockedBy()).hasToString("ND01");
        assertThat(paper.issuedAt()).isNotNull();
        assertThat(paper.title()).contains("/QĐ-THCSND");
        assertThatThrownBy(() -> locks.propose(SCHOOL, year, "Lần nữa", new PersonCode("ND05")))
                .isInstanceOf(UserProblem.class);
    }
}
