package vn.giaplai.processes.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.giaplai.processes.testing.FakeDuties.BOARD;
import static vn.giaplai.processes.testing.FakeDuties.CLERK;
import static vn.giaplai.processes.testing.FakeDuties.EVERYTHING;
import static vn.giaplai.processes.testing.FakeDuties.HOMEROOM;
import static vn.giaplai.processes.testing.FakeDuties.PRINCIPAL;
import static vn.giaplai.processes.testing.FakeDuties.teacherOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CasesNotMigrated;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.documents.RefusedDocument;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.testing.Deployments;
import vn.giaplai.processes.testing.ProcessScenario;

/** A start with newer models takes running cases along; the models of before are those of 2026-11-27. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseMigrationTest {

    private static final String SIGNOFF = "transcript-signoff.bpmn";
    private static final String LOCK = "transcript-lock.bpmn";

    private final ProcessScenario scenario = ProcessScenario.fresh();
    private final Signoff signoff = new Signoff(scenario);
    private final Deployments models = new Deployments(scenario.engine());

    @AfterEach
    void the_models_of_today_are_the_newest_again() {
        models.today(SIGNOFF);
        models.today(LOCK);
    }

    @Test
    void a_class_that_waits_anywhere_goes_on_with_the_timers_it_had() {
        Set<String> waited = everywhere(SIGNOFF, () -> {
            scenario.transcripts().lacks(Responsible.homeroom(), Responsible.teacherOf("toan"));
            return scenario.signoff().startClass(Signoff.CLASS_9A, PRINCIPAL);
        });

        assertThat(waited)
                .contains(
                        "checkCompleteness",
                        "completeEntries",
                        "computeResults",
                        "confirmDecisions",
                        "renderTranscripts",
                        "signSubject",
                        "signHomeroom",
                        "reviewTranscripts",
                        "signPrincipal",
                        "sealTranscripts",
                        "liftSignatures",
                        "archiveTranscripts",
                        "recordCompletion");
    }

    @Test
    void so_does_a_pupil_sent_back_who_waits_for_the_correction() {
        Set<String> waited = everywhere(
                SIGNOFF,
                () -> scenario.signoff()
                        .startPupil(
                                new PupilTranscript(new SchoolCode("THCSND"), "2026-2027", "9A", new PupilCode("hs1")),
                                StartReason.CORRECTION,
                                "",
                                Responsible.homeroom(),
                                HOMEROOM));

        assertThat(waited).contains("correctEntries", "signSubject");
    }

    @Test
    void so_does_a_lock() {
        Set<String> waited = everywhere(
                LOCK, () -> scenario.lock().propose(new SchoolCode("THCSND"), "2026-2027", "Hết năm", BOARD));

        assertThat(waited)
                .containsExactly(
                        "decideLock",
                        "renderLockDecision",
                        "signLockDecision",
                        "sealLockDecision",
                        "liftLockDecision",
                        "archiveLockDecision",
                        "recordLock");
    }

    @Test
    void so_does_a_class_that_everybody_has_left() {
        models.of20261127(SIGNOFF);
        CaseNumber number = signoff.atSubjects();
        for (String pupil : List.of("hs1", "hs2", "hs3")) {
            scenario.signoff()
                    .returnPupil(
                            number,
                            new ReturnedPupil(new PupilCode(pupil), "Sai", Responsible.homeroom()),
                            teacherOf("toan"));
        }
        models.today(SIGNOFF);

        scenario.startAgain();
        scenario.runJobs();

        assertThat(signoff.ended(number)).isTrue();
        assertThat(scenario.transcripts().log()).contains("emptied " + number);
    }

    @Test
    void tasks_that_open_afterwards_have_their_timers_too() {
        models.of20261127(SIGNOFF);
        CaseNumber number = signoff.atSubjects();
        models.today(SIGNOFF);
        scenario.startAgain();

        signoff.signSubjects(number);
        CaseNumber next = scenario.signoff()
                .startClass(new ClassTranscripts(new SchoolCode("THCSND"), "2026-2027", "9B"), PRINCIPAL);
        scenario.runJobs();
        signoff.confirmDecisions(next);

        assertThat(timers(number)).hasSize(2);
        assertThat(timers(next)).hasSize(6);
    }

    @Test
    void a_round_of_several_that_ended_a_moment_before_goes_over_too() {
        models.of20261127(SIGNOFF);
        CaseNumber number = signoff.atSubjects();
        act(number);
        models.today(SIGNOFF);

        scenario.startAgain();

        assertThat(models.isOnNewest(number)).isTrue();
        assertThat(timers(number)).hasSize(4);
        act(number);
        act(number);
        models.of20261127(SIGNOFF);
        scenario.startAgain();
        assertThat(scenario.inbox().the(number, "signHomeroom").role()).isEqualTo(Role.GVCN);
        assertThat(timers(number)).hasSize(2);
    }

    @Test
    void a_reminder_that_was_given_is_not_given_again_and_the_escalation_stays() {
        models.of20261127(LOCK);
        CaseNumber number = scenario.lock().propose(new SchoolCode("THCSND"), "2026-2027", "Hết năm", BOARD);
        scenario.clock().advance(Duration.ofDays(2));
        assertThat(scenario.fireIfDue(number, "decideLockReminder")).isTrue();
        List<String> before = timers(number);
        models.today(LOCK);

        scenario.startAgain();
        scenario.startAgain();

        assertThat(timers(number)).isEqualTo(before).singleElement().asString().contains("decideLockEscalation");
    }

    @Test
    void whoever_took_the_task_keeps_it_and_the_inbox_learns_its_page_anew() {
        CaseNumber number = scenario.lock().propose(new SchoolCode("THCSND"), "2026-2027", "Hết năm", BOARD);
        scenario.tasks().claim(signoff.task(number, "decideLock"), PRINCIPAL);
        models.changed(LOCK, "formKey=\"[a-z-]+/decide-lock\"", "formKey=\"elsewhere/decide-lock\"");

        scenario.startAgain();

        assertThat(scenario.inbox().log())
                .contains("decideLock has page elsewhere/decide-lock and round null for HT")
                .doesNotContain("decideLock released");
        scenario.lock().decided(signoff.task(number, "decideLock"), PRINCIPAL, false);
        assertThat(signoff.ended(number)).isTrue();
    }

    @Test
    void a_failed_step_goes_over_with_its_incident_and_runs_again() {
        models.of20261127(SIGNOFF);
        CaseNumber number = signoff.start();
        signoff.untilSealed(number);
        for (int attempt = 0; attempt < 3; attempt++) {
            scenario.documents()
                    .nextLiftRefuses(new RefusedDocument(
                            "doc-hs1", new PupilCode("hs1"), "không tới được máy chủ", RefusedDocument.Kind.TEMPORARY));
            scenario.runFailingJob("liftSignatures");
        }
        models.today(SIGNOFF);

        scenario.startAgain();

        assertThat(scenario.stuckCases().list()).singleElement().satisfies(stuck -> {
            assertThat(stuck.caseNumber()).isEqualTo(number);
            scenario.stuckCases().retry(stuck);
        });
        scenario.runJobs();
        assertThat(signoff.ended(number)).isTrue();
    }

    @Test
    void a_case_whose_step_is_gone_stops_the_start_and_is_named_and_loses_nothing() {
        CaseNumber stranded = scenario.lock().propose(new SchoolCode("THCSND"), "2026-2027", "Hết năm", BOARD);
        CaseNumber next = scenario.lock().propose(new SchoolCode("THCSND"), "2027-2028", "Hết năm", BOARD);
        scenario.lock().decided(signoff.task(next, "decideLock"), PRINCIPAL, true);
        scenario.runJobs();
        List<String> before = timers(stranded);
        models.changed(LOCK, "decideLock", "considerLock");

        assertThatExceptionOfType(CasesNotMigrated.class)
                .isThrownBy(scenario::startAgain)
                .satisfies(refused -> assertThat(refused.cases())
                        .containsExactly(new CasesNotMigrated.Stranded(
                                stranded, "Khóa học bạ năm học", List.of("Quyết định khóa học bạ [decideLock]"))));

        assertThat(models.isOnNewest(next)).isTrue();
        assertThat(models.isOnNewest(stranded)).isFalse();
        assertThat(timers(stranded)).isEqualTo(before);
        models.today(LOCK);
        scenario.startAgain();
        scenario.lock().decided(signoff.task(stranded, "decideLock"), PRINCIPAL, false);
        assertThat(signoff.ended(stranded)).isTrue();
    }

    @Test
    void nodes_that_start_together_take_each_case_over_once() {
        models.of20261127(LOCK);
        List<CaseNumber> numbers = new ArrayList<>();
        for (int year = 2026; year < 2032; year++) {
            numbers.add(scenario.lock().propose(new SchoolCode("THCSND"), year + "-" + (year + 1), "Hết năm", BOARD));
        }
        models.today(LOCK);

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(scenario::startAgain),
                        CompletableFuture.runAsync(scenario::startAgain))
                .join();

        assertThat(numbers)
                .allSatisfy(number -> assertThat(models.isOnNewest(number)).isTrue())
                .allSatisfy(number -> assertThat(timers(number)).hasSize(2));
        assertThat(scenario.inbox().log())
                .filteredOn(line -> line.contains(" has page "))
                .hasSize(6);
    }

    /**
     * Plays a case that began with the models of before to its end; wherever it waits it goes over to those of today, and
     * every other step it takes with those of before again.
     *
     * @return where it waited
     */
    private Set<String> everywhere(String model, Supplier<CaseNumber> beginning) {
        Set<String> waited = new LinkedHashSet<>();
        models.of20261127(model);
        CaseNumber number = beginning.get();
        for (int step = 0; !signoff.ended(number); step++) {
            List<String> before = timers(number);
            List<String> stands = models.stands(number);
            waited.addAll(stands);

            models.today(model);
            scenario.startAgain();

            assertThat(models.isOnNewest(number)).isTrue();
            assertThat(models.stands(number)).isEqualTo(stands);
            assertThat(timers(number)).as("timers at %s", stands).isEqualTo(before);
            assertThat(before).hasSize(2 * scenario.inbox().of(number).size());
            if (step % 2 == 0) {
                models.of20261127(model);
                scenario.startAgain();
            }
            step(number);
        }
        return waited;
    }

    /** One job, or one act of somebody, after which the task is left. */
    private void step(CaseNumber number) {
        List<Job> jobs = jobs();
        if (jobs.isEmpty()) {
            act(number);
            jobs().stream()
                    .filter(job -> "activity-end".equals(((JobEntity) job).getJobHandlerConfigurationRaw()))
                    .forEach(job -> scenario.engine().getManagementService().executeJob(job.getId()));
        } else {
            scenario.engine().getManagementService().executeJob(jobs.get(0).getId());
        }
    }

    private List<Job> jobs() {
        return scenario.engine()
                .getManagementService()
                .createJobQuery()
                .messages()
                .list();
    }

    private void act(CaseNumber number) {
        InboxItem item = scenario.inbox().of(number).get(0);
        switch (item.element()) {
            case "completeEntries", "correctEntries" -> {
                if (scenario.inbox().of(number).size() == 1) {
                    scenario.transcripts().lacksNothing();
                }
                scenario.signoff().entriesCompleted(item.id(), EVERYTHING);
            }
            case "confirmDecisions" -> scenario.signoff().decisionsConfirmed(item.id(), EVERYTHING);
            case "reviewTranscripts" -> scenario.signoff().reviewed(item.id(), EVERYTHING, List.of());
            case "decideLock" -> scenario.lock().decided(item.id(), PRINCIPAL, true);
            case "signLockDecision" -> scenario.rounds().finished(item.id(), PRINCIPAL);
            case "sealLockDecision", "sealTranscripts" -> sign(number, item, CLERK);
            case "signPrincipal" -> sign(number, item, PRINCIPAL);
            default -> sign(number, item, EVERYTHING);
        }
    }

    private void sign(CaseNumber number, InboxItem item, PersonCode by) {
        scenario.documents().signAll(number, Objects.requireNonNull(item.round()));
        scenario.rounds().finished(item.id(), by);
    }

    /** What fires when: the same before and after, or a timer was lost or doubled. */
    private List<String> timers(CaseNumber number) {
        return scenario.engine().getManagementService().createJobQuery().timers().list().stream()
                .filter(job -> models.caseOf(job.getProcessInstanceId()).equals(number))
                .map(job -> "%s in %s on %s"
                        .formatted(
                                ((JobEntity) job).getJobHandlerConfigurationRaw(),
                                job.getExecutionId(),
                                job.getDuedate()))
                .sorted()
                .toList();
    }
}
