package vn.giaplai.processes.transcriptrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.giaplai.processes.testing.FakeDuties.BOARD;
import static vn.giaplai.processes.testing.FakeDuties.CLERK;
import static vn.giaplai.processes.testing.FakeDuties.PRINCIPAL;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.testing.ProcessScenario;
import vn.giaplai.processes.transcriptsignoff.PupilTranscript;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.processes.transcriptsignoff.StartReason;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TranscriptRequestProcessTest {

    private static final PupilTranscript PUPIL =
            new PupilTranscript(new SchoolCode("THCSND"), "2026-2027", "9A", new PupilCode("hs1"));

    private final ProcessScenario scenario = ProcessScenario.fresh();
    private final TranscriptRequestProcess requests = scenario.bean(TranscriptRequestProcess.class);

    @Test
    void what_the_principal_agrees_to_begins_as_the_pupils_own_case_and_not_before() {
        CaseNumber request = requests.ask(PUPIL, StartReason.TRANSFER, "Chuyển nơi ở", null, CLERK);
        assertThat(scenario.inbox().the(request, "decideOwnTranscript").role()).isEqualTo(Role.HT);
        assertThat(scenario.inbox().the(request, "decideOwnTranscript").about()).hasToString("hs1");
        assertThat(scenario.transcripts().log()).isEmpty();

        CaseNumber own = requests.agreed(scenario.task(request, "decideOwnTranscript"), PRINCIPAL);

        assertThat(scenario.ended(request)).isTrue();
        assertThat(scenario.passed(request)).contains("ownTranscriptBegun").doesNotContain("ownTranscriptRefused");
        assertThat(scenario.book().find(own)).hasValueSatisfying(begun -> {
            assertThat(begun.running()).isTrue();
            assertThat(begun.cause().words()).isEqualTo("Chuyển nơi ở");
            assertThat(begun.cause().by()).isEqualTo(PRINCIPAL);
        });
    }

    @Test
    void a_correction_goes_to_whom_the_request_named() {
        CaseNumber request =
                requests.ask(PUPIL, StartReason.CORRECTION, "Cộng nhầm", Responsible.teacherOf("toan"), BOARD);
        assertThat(requests.corrector(request)).contains(Responsible.teacherOf("toan"));

        CaseNumber own = requests.agreed(scenario.task(request, "decideOwnTranscript"), PRINCIPAL);

        assertThat(scenario.inbox().the(own, "correctEntries").place().subjectCode())
                .isEqualTo("toan");
    }

    @Test
    void what_the_principal_does_not_agree_to_begins_nothing_and_may_be_asked_for_again() {
        CaseNumber request = requests.ask(PUPIL, StartReason.TRANSFER, "Chuyển nơi ở", null, BOARD);

        requests.refused(scenario.task(request, "decideOwnTranscript"), PRINCIPAL);

        assertThat(scenario.ended(request)).isTrue();
        assertThat(scenario.transcripts().log()).isEmpty();
        assertThat(requests.ask(PUPIL, StartReason.TRANSFER, "Đã có giấy", null, BOARD))
                .isNotEqualTo(request);
    }

    @Test
    void it_is_asked_for_once_and_decided_by_the_principal_alone() {
        CaseNumber request = requests.ask(PUPIL, StartReason.TRANSFER, "Chuyển nơi ở", null, BOARD);

        assertThatExceptionOfType(CaseRefused.class)
                .isThrownBy(() -> requests.ask(PUPIL, StartReason.TRANSFER, "Lần hai", null, CLERK))
                .satisfies(refused -> assertThat(refused.existing()).isEqualTo(request));
        assertThatExceptionOfType(TaskRefused.class)
                .isThrownBy(() -> requests.agreed(scenario.task(request, "decideOwnTranscript"), BOARD));
    }

    @Test
    void nothing_is_asked_for_while_a_case_of_the_pupils_own_runs() {
        CaseNumber own = scenario.signoff().startPupil(PUPIL, StartReason.TRANSFER, "Chuyển nơi ở", null, PRINCIPAL);

        assertThatExceptionOfType(CaseRefused.class)
                .isThrownBy(() -> requests.ask(PUPIL, StartReason.CORRECTION, "Sai", Responsible.homeroom(), BOARD))
                .satisfies(refused -> assertThat(refused.existing()).isEqualTo(own));
    }
}
