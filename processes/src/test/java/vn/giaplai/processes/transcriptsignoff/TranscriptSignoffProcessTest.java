package vn.giaplai.processes.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.giaplai.processes.testing.FakeDuties.CLERK;
import static vn.giaplai.processes.testing.FakeDuties.HOMEROOM;
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
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.testing.ProcessScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TranscriptSignoffProcessTest {

    private static final Place SCOPE_9A = Place.ofClass(new SchoolCode("THCSND"), "2026-2027", "9A");
    private static final PupilTranscript PUPIL =
            new PupilTranscript(new SchoolCode("THCSND"), "2026-2027", "9A", new PupilCode("hs2"));

    private final ProcessScenario scenario = ProcessScenario.fresh();
    private final Signoff signoff = new Signoff(scenario);

    @Test
    void a_class_goes_from_complete_entries_to_the_archive() {
        CaseNumber number = signoff.atSubjects();
        assertThat(scenario.transcripts().papers()).hasSize(3);
        assertThat(scenario.inbox().of(number))
                .extracting(InboxItem::round)
                .containsExactlyInAnyOrder("subject.toan", "subject.khtn.1", "subject.khtn.2");
        signoff.signSubjects(number);
        signoff.sign(number, "signHomeroom", HOMEROOM);
        scenario.signoff().reviewed(signoff.task(number, "reviewTranscripts"), VICE_PRINCIPAL, List.of());
        signoff.sign(number, "signPrincipal", PRINCIPAL);
        signoff.sign(number, "sealTranscripts", CLERK);
        scenario.runJobs();

        assertThat(signoff.ended(number)).isTrue();
        assertThat(scenario.documents().log()).containsExactly("lift", "archive");
        assertThat(scenario.transcripts().log()).endsWith("completed " + number);
        assertThat(signoff.passed(number))
                .contains("transcriptsArchived")
                .doesNotContain("correctEntries", "completeEntries", "caseEmptied");
    }

    @Test
    void the_same_model_takes_one_pupil_who_leaves_for_another_school() {
        scenario.transcripts().hasNoDecisions();

        CaseNumber number =
                scenario.signoff().startPupil(PUPIL, StartReason.TRANSFER, "Chuyển trường", null, PRINCIPAL);
        scenario.runJobs();

        assertThat(scenario.inbox().of(number))
                .hasSize(3)
                .allSatisfy(item -> assertThat(item.about()).hasToString("hs2"));
        assertThat(signoff.passed(number)).contains("renderTranscripts").doesNotContain("confirmDecisions");
        signoff.signSubjects(number);
        signoff.sign(number, "signHomeroom", HOMEROOM);
        scenario.signoff().reviewed(signoff.task(number, "reviewTranscripts"), PRINCIPAL, List.of());
        signoff.sign(number, "signPrincipal", PRINCIPAL);
        signoff.sign(number, "sealTranscripts", CLERK);
        scenario.runJobs();
        assertThat(signoff.ended(number)).isTrue();
    }

    @Test
    void a_pupil_who_transfers_leaves_the_class_that_is_being_signed() {
        CaseNumber classCase = signoff.atSubjects();

        CaseNumber own = scenario.signoff().startPupil(PUPIL, StartReason.TRANSFER, "Chuyển trường", null, PRINCIPAL);

        assertThat(scenario.transcripts().pupilsOf(classCase))
                .extracting(PupilCode::value)
                .containsExactlyInAnyOrder("hs1", "hs3");
        assertThat(scenario.transcripts().pupilsOf(own))
                .extracting(PupilCode::value)
                .containsExactly("hs2");
        assertThat(signoff.ended(classCase)).isFalse();
    }

    @Test
    void missing_entries_become_one_task_for_each_person_and_are_looked_at_again() {
        scenario.transcripts()
                .lacks(Responsible.teacherOf("toan"), Responsible.teacherOf("toan"), Responsible.homeroom());
        CaseNumber number = signoff.start();
        assertThat(scenario.inbox().of(number))
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.page().value()).isEqualTo("gradebook/complete-entries"))
                .extracting(InboxItem::place)
                .containsExactlyInAnyOrder(SCOPE_9A.withSubject("toan", null), SCOPE_9A);

        completeAll(number);
        assertThat(scenario.inbox().of(number)).hasSize(2);
        scenario.transcripts().lacksNothing();
        completeAll(number);

        assertThat(scenario.inbox().the(number, "confirmDecisions").role()).isEqualTo(Role.HT);
    }

    @Test
    void rounds_carry_role_scope_and_fields_and_each_task_its_page() {
        CaseNumber number = signoff.atSubjects();

        assertThat(scenario.documents().orders()).anySatisfy(order -> {
            assertThat(order.caseNumber()).isEqualTo(number);
            assertThat(order.round()).isEqualTo("subject.khtn.2");
            assertThat(order.fields()).containsExactly("subject.khtn.2");
            assertThat(order.place()).isEqualTo(SCOPE_9A.withSubject("khtn", 2));
            assertThat(order.role()).isEqualTo(Role.GVBM);
        });
        assertThat(scenario.inbox().of(number)).allSatisfy(item -> {
            assertThat(item.feature()).isEqualTo("transcript-signoff");
            assertThat(item.element()).isEqualTo("signSubject");
            assertThat(item.page().value()).isEqualTo("signingdesk/round");
            assertThat(item.about()).isNull();
        });
    }

    @Test
    void one_case_of_a_class_and_one_of_a_pupil_may_run() {
        CaseNumber number = signoff.start();
        CaseNumber own = scenario.signoff().startPupil(PUPIL, StartReason.CORRECTION, "", null, HOMEROOM);

        assertThatExceptionOfType(CaseRefused.class)
                .isThrownBy(() -> scenario.signoff().startClass(Signoff.CLASS_9A, PRINCIPAL))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(CaseRefused.Reason.ALREADY_RUNNING);
                    assertThat(refused.existing()).isEqualTo(number);
                });
        assertThatExceptionOfType(CaseRefused.class)
                .isThrownBy(() -> scenario.signoff().startPupil(PUPIL, StartReason.CORRECTION, "", null, HOMEROOM))
                .satisfies(refused -> assertThat(refused.existing()).isEqualTo(own));
        assertThat(scenario.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void every_step_may_die_before_its_commit_and_run_again() {
        CaseNumber number = scenario.signoff().startClass(Signoff.CLASS_9A, PRINCIPAL);

        scenario.runJobsEachDyingOnce();
        scenario.signoff().decisionsConfirmed(signoff.task(number, "confirmDecisions"), PRINCIPAL);
        scenario.runJobsEachDyingOnce();
        signoff.signSubjects(number);
        signoff.sign(number, "signHomeroom", HOMEROOM);
        scenario.signoff().reviewed(signoff.task(number, "reviewTranscripts"), PRINCIPAL, List.of());
        signoff.sign(number, "signPrincipal", PRINCIPAL);
        signoff.sign(number, "sealTranscripts", CLERK);
        scenario.runJobsEachDyingOnce();

        assertThat(signoff.ended(number)).isTrue();
        assertThat(scenario.transcripts().papers()).hasSize(3);
        assertThat(scenario.documents().log()).containsExactly("lift", "lift", "archive", "archive");
        assertThat(scenario.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
    }

    private void completeAll(CaseNumber number) {
        for (InboxItem item : scenario.inbox().of(number)) {
            scenario.signoff().entriesCompleted(item.id(), item.role() == Role.GVCN ? HOMEROOM : teacherOf("toan"));
        }
        scenario.runJobs();
    }
}
