package vn.giaplai.processes.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.giaplai.processes.testing.FakeDuties.CLERK;
import static vn.giaplai.processes.testing.FakeDuties.PRINCIPAL;
import static vn.giaplai.processes.testing.FakeDuties.VICE_PRINCIPAL;
import static vn.giaplai.processes.testing.FakeDuties.teacherOf;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.testing.ProcessScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReturnedPupilTest {

    private static final Responsible MATHS = Responsible.teacherOf("toan");

    private final ProcessScenario scenario = ProcessScenario.fresh();
    private final Signoff signoff = new Signoff(scenario);

    @Test
    void a_pupil_sent_back_by_a_signer_runs_alone_from_the_correction_on() {
        CaseNumber classCase = signoff.atSubjects();

        CaseNumber own = scenario.signoff().returnPupil(classCase, returned("hs1", MATHS), teacherOf("khtn"));

        InboxItem correction = scenario.inbox().the(own, "correctEntries");
        assertThat(correction.role()).isEqualTo(Role.GVBM);
        assertThat(correction.place().subjectCode()).isEqualTo("toan");
        assertThat(correction.about()).hasToString("hs1");
        assertThat(correction.page().value()).isEqualTo("gradebook/correct-entries");
        assertThat(scenario.transcripts().pupilsOf(classCase))
                .extracting(PupilCode::value)
                .containsExactlyInAnyOrder("hs2", "hs3");
        assertThat(scenario.transcripts().log())
                .contains("hs1 left %s for %s: Điểm vào nhầm".formatted(classCase, own));
        scenario.signoff().entriesCompleted(correction.id(), teacherOf("toan"));
        scenario.runJobs();
        finish(own);
        signoff.signSubjects(classCase);
        assertThat(scenario.inbox().the(classCase, "signHomeroom").role()).isEqualTo(Role.GVCN);
        assertThat(scenario.transcripts().papers()).contains(own + "/hs1").hasSize(4);
    }

    @Test
    void the_review_sends_single_pupils_back_and_the_others_go_on() {
        CaseNumber classCase = signoff.atReview();

        scenario.signoff()
                .reviewed(
                        signoff.task(classCase, "reviewTranscripts"),
                        VICE_PRINCIPAL,
                        List.of(returned("hs2", Responsible.homeroom())));
        signoff.sign(classCase, "signPrincipal", PRINCIPAL);
        signoff.sign(classCase, "sealTranscripts", CLERK);
        scenario.runJobs();

        assertThat(signoff.ended(classCase)).isTrue();
        assertThat(scenario.transcripts().pupilsOf(classCase))
                .extracting(PupilCode::value)
                .containsExactlyInAnyOrder("hs1", "hs3");
        CaseNumber own = running("hs2");
        assertThat(scenario.inbox().the(own, "correctEntries").role()).isEqualTo(Role.GVCN);
    }

    @Test
    void a_round_that_waited_for_nobody_else_ends_by_itself() {
        CaseNumber classCase = signoff.atSubjects();
        scenario.documents().sign(classCase, "subject.toan", new PupilCode("hs2"));
        scenario.documents().sign(classCase, "subject.toan", new PupilCode("hs3"));
        InboxItem maths = scenario.inbox().of(classCase).stream()
                .filter(item -> "subject.toan".equals(item.round()))
                .findFirst()
                .orElseThrow();

        scenario.signoff().returnPupil(classCase, returned("hs1", MATHS), teacherOf("khtn"));

        assertThat(scenario.inbox().log()).contains("signSubject closed by nobody: emptied");
        assertThat(scenario.inbox().of(classCase)).hasSize(2);
        scenario.rounds().finished(maths.id(), teacherOf("toan"));
        assertThat(scenario.inbox().of(classCase)).hasSize(2);
    }

    @Test
    void when_everybody_has_left_the_class_its_case_ends() {
        CaseNumber classCase = signoff.atSubjects();

        for (String pupil : List.of("hs1", "hs2", "hs3")) {
            scenario.signoff().returnPupil(classCase, returned(pupil, MATHS), teacherOf("khtn"));
        }
        scenario.runJobs();

        assertThat(signoff.ended(classCase)).isTrue();
        assertThat(scenario.inbox().of(classCase)).isEmpty();
        assertThat(scenario.inbox().log()).contains("signSubject closed by nobody: withdrawn");
        assertThat(scenario.transcripts().log()).contains("emptied " + classCase);
        assertThat(signoff.passed(classCase)).contains("caseEmptied").doesNotContain("transcriptsArchived");
    }

    @Test
    void a_review_that_sends_everybody_back_ends_the_case_too() {
        CaseNumber classCase = signoff.atReview();

        scenario.signoff()
                .reviewed(
                        signoff.task(classCase, "reviewTranscripts"),
                        PRINCIPAL,
                        List.of(returned("hs1", MATHS), returned("hs2", MATHS), returned("hs3", MATHS)));
        scenario.runJobs();

        assertThat(signoff.ended(classCase)).isTrue();
        assertThat(signoff.passed(classCase)).contains("caseEmptied").doesNotContain("signPrincipal");
    }

    @Test
    void a_pupil_sent_back_again_from_the_own_case_starts_anew() {
        CaseNumber classCase = signoff.atSubjects();
        CaseNumber first = scenario.signoff().returnPupil(classCase, returned("hs1", MATHS), teacherOf("khtn"));
        scenario.signoff().entriesCompleted(signoff.task(first, "correctEntries"), teacherOf("toan"));
        scenario.runJobs();
        signoff.confirmDecisions(first);

        CaseNumber second = scenario.signoff().returnPupil(first, returned("hs1", MATHS), teacherOf("khtn"));
        scenario.runJobs();

        assertThat(second).isNotEqualTo(first);
        assertThat(signoff.ended(first)).isTrue();
        assertThat(scenario.transcripts().pupilsOf(second))
                .extracting(PupilCode::value)
                .containsExactly("hs1");
        assertThat(scenario.inbox().the(second, "correctEntries").about()).hasToString("hs1");
    }

    @Test
    void sent_back_twice_by_two_signers_is_sent_back_once() {
        CaseNumber classCase = signoff.atSubjects();

        CaseNumber first = scenario.signoff().returnPupil(classCase, returned("hs1", MATHS), teacherOf("khtn"));
        CaseNumber second = scenario.signoff().returnPupil(classCase, returned("hs1", MATHS), teacherOf("toan"));

        assertThat(second).isEqualTo(first);
        assertThatExceptionOfType(CaseRefused.class)
                .isThrownBy(() -> scenario.signoff().returnPupil(classCase, returned("hs9", MATHS), teacherOf("khtn")))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(CaseRefused.Reason.PUPIL_NOT_IN_CASE));
    }

    @Test
    void who_has_no_task_in_the_case_sends_nobody_back_and_an_ended_case_gives_nobody() {
        CaseNumber classCase = signoff.start();
        CaseNumber unknown = new CaseNumber("HB-2026-2027-999999");

        assertThatExceptionOfType(CaseRefused.class)
                .isThrownBy(() -> scenario.signoff().returnPupil(classCase, returned("hs1", MATHS), CLERK))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(CaseRefused.Reason.NOT_ENTITLED));
        assertThatExceptionOfType(CaseRefused.class)
                .isThrownBy(() -> scenario.signoff().returnPupil(unknown, returned("hs1", MATHS), PRINCIPAL))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(CaseRefused.Reason.NOT_FOUND_OR_ENDED));
        assertThat(scenario.transcripts().pupilsOf(classCase)).hasSize(3);
    }

    private static ReturnedPupil returned(String pupil, Responsible responsible) {
        return new ReturnedPupil(new PupilCode(pupil), "Điểm vào nhầm", responsible);
    }

    private CaseNumber running(String pupil) {
        return scenario.transcripts().log().stream()
                .filter(line -> line.startsWith(pupil + " left "))
                .map(line -> new CaseNumber(line.replaceAll(".* for (\\S+):.*", "$1")))
                .findFirst()
                .orElseThrow();
    }

    private void finish(CaseNumber own) {
        signoff.untilSealed(own);
        scenario.runJobs();
        assertThat(signoff.ended(own)).isTrue();
    }
}
