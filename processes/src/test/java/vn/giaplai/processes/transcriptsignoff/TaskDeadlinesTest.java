package vn.giaplai.processes.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.processes.testing.FakeDuties.BOARD;
import static vn.giaplai.processes.testing.FakeDuties.HOMEROOM;
import static vn.giaplai.processes.testing.FakeDuties.PRINCIPAL;
import static vn.giaplai.processes.testing.FakeDuties.VICE_PRINCIPAL;
import static vn.giaplai.processes.testing.FakeDuties.teacherOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.testing.ProcessScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TaskDeadlinesTest {

    private final ProcessScenario scenario = ProcessScenario.fresh();
    private final Signoff signoff = new Signoff(scenario);

    @Test
    void every_task_of_the_sign_off_has_a_due_date_a_reminder_and_an_escalation() {
        scenario.transcripts().lacks(Responsible.homeroom());
        CaseNumber number = signoff.start();
        deadlines(number, "completeEntries", 1, 2, 4);
        scenario.transcripts().lacksNothing();
        scenario.signoff().entriesCompleted(signoff.task(number, "completeEntries"), HOMEROOM);
        scenario.runJobs();
        deadlines(number, "confirmDecisions", 1, 2, 3);
        signoff.confirmDecisions(number);
        scenario.signoff()
                .returnPupil(
                        number,
                        new ReturnedPupil(new PupilCode("hs1"), "Điểm vào nhầm", Responsible.homeroom()),
                        teacherOf("toan"));
        deadlines(number, "signSubject", 2, 3, 5);
        signoff.signSubjects(number);
        deadlines(number, "signHomeroom", 1, 2, 4);
        signoff.sign(number, "signHomeroom", HOMEROOM);
        deadlines(number, "reviewTranscripts", 1, 2, 4);
        scenario.signoff().reviewed(signoff.task(number, "reviewTranscripts"), VICE_PRINCIPAL, List.of());
        deadlines(number, "signPrincipal", 1, 2, 4);
        signoff.sign(number, "signPrincipal", PRINCIPAL);
        deadlines(number, "sealTranscripts", 1, 2, 4);
    }

    @Test
    void so_has_a_correction_and_every_task_of_the_lock() {
        CaseNumber own = scenario.signoff()
                .startPupil(
                        new PupilTranscript(new SchoolCode("THCSND"), "2026-2027", "9A", new PupilCode("hs1")),
                        StartReason.CORRECTION,
                        "",
                        Responsible.homeroom(),
                        HOMEROOM);
        CaseNumber lock = scenario.lock().propose(new SchoolCode("THCSND"), "2026-2027", "Hết năm học", BOARD);

        deadlines(own, "correctEntries", 1, 2, 4);
        deadlines(lock, "decideLock", 1, 2, 4);
        scenario.lock().decided(signoff.task(lock, "decideLock"), PRINCIPAL, true);
        scenario.runJobs();
        deadlines(lock, "signLockDecision", 1, 2, 4);
        scenario.rounds().finished(signoff.task(lock, "signLockDecision"), PRINCIPAL);
        deadlines(lock, "sealLockDecision", 1, 2, 4);
    }

    @Test
    void the_reminder_and_the_escalation_fire_on_working_days_and_leave_the_task() {
        scenario.clock().set(Instant.parse("2027-05-20T01:00:00Z"));
        CaseNumber number = signoff.atSubjects();
        signoff.signSubjects(number);
        assertThat(scenario.fireIfDue(number, "signHomeroomReminder")).isFalse();

        scenario.clock().set(Instant.parse("2027-05-21T10:00:01Z"));
        assertThat(scenario.fireIfDue(number, "signHomeroomReminder")).isTrue();
        assertThat(scenario.fireIfDue(number, "signHomeroomEscalation")).isFalse();
        scenario.clock().set(Instant.parse("2027-05-26T09:59:00Z"));
        assertThat(scenario.fireIfDue(number, "signHomeroomEscalation")).isFalse();
        scenario.clock().advance(Duration.ofMinutes(2));
        assertThat(scenario.fireIfDue(number, "signHomeroomEscalation")).isTrue();

        assertThat(scenario.inbox().log())
                .contains(
                        "signHomeroom reminded at 2027-05-21T10:00:01Z",
                        "signHomeroom overdue at 2027-05-26T10:01:00Z");
        assertThat(scenario.inbox().the(number, "signHomeroom").dueAt())
                .isEqualTo(Instant.parse("2027-05-24T10:00:00Z"));
    }

    @Test
    void a_new_holiday_moves_due_dates_and_timers_of_open_tasks() {
        CaseNumber number = signoff.start();
        Instant reminder = due(number, "confirmDecisionsReminder");

        scenario.calendar().holiday(LocalDate.of(2027, 5, 18));
        scenario.tasks().calendarChanged();
        scenario.tasks().calendarChanged();

        assertThat(scenario.inbox().log())
                .filteredOn(line -> line.contains(" due "))
                .containsExactly("confirmDecisions due 2027-05-20T10:00:00Z");
        assertThat(due(number, "confirmDecisionsReminder")).isEqualTo(reminder.plus(Duration.ofDays(1)));
        assertThat(due(number, "confirmDecisionsEscalation")).isEqualTo(Instant.parse("2027-05-21T10:00:00Z"));
    }

    private void deadlines(CaseNumber number, String element, int reminder, int dueDays, int escalation) {
        Instant now = scenario.clock().instant();
        assertThat(scenario.inbox().of(number))
                .filteredOn(item -> item.element().equals(element))
                .isNotEmpty()
                .allSatisfy(item ->
                        assertThat(item.dueAt()).isEqualTo(scenario.calendar().plusWorkingDays(now, dueDays)));
        assertThat(due(number, element + "Reminder"))
                .isEqualTo(scenario.calendar().plusWorkingDays(now, reminder));
        assertThat(due(number, element + "Escalation"))
                .isEqualTo(scenario.calendar().plusWorkingDays(now, escalation));
    }

    private Instant due(CaseNumber number, String listener) {
        String instance = scenario.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
        return scenario
                .engine()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .list()
                .stream()
                .filter(job -> ((JobEntity) job).getJobHandlerConfigurationRaw().endsWith(listener))
                .findFirst()
                .orElseThrow()
                .getDuedate()
                .toInstant();
    }
}
