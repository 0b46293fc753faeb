package vn.giaplai.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.giaplai.processes.RecurringWork;
import vn.giaplai.processes.testing.ProcessScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecurringJobsTest {

    private final ProcessScenario scenario = ProcessScenario.fresh();
    private final ManagementService jobs = scenario.engine().getManagementService();
    private final RecurringJobs recurring = scenario.bean(RecurringJobs.class);
    private final Rounds rounds = new Rounds();

    /** Work that counts its rounds. */
    private static final class Rounds implements RecurringWork {

        final List<Instant> begun = new ArrayList<>();
        boolean broken;
        Instant now = Instant.EPOCH;

        @Override
        public String name() {
            return "counted-rounds";
        }

        @Override
        public Instant work() {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            begun.add(now);
            if (broken) {
                throw new IllegalStateException("the world is away");
            }
            return now.plus(Duration.ofHours(3));
        }
    }

    @BeforeEach
    void served() {
        rounds.now = scenario.clock().instant();
        serve();
    }

    @AfterEach
    void gone() {
        jobs.deleteJob(job().getId());
    }

    @Test
    void it_is_one_job_however_often_a_node_starts() {
        serve();
        serve();

        assertThat(jobs.createJobQuery()
                        .jobId(RecurringJobs.jobId("counted-rounds"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void it_is_done_and_due_again_when_the_work_says() {
        jobs.executeJob(job().getId());

        assertThat(rounds.begun).hasSize(1);
        assertThat(job().getDuedate()).isEqualTo(rounds.now.plus(Duration.ofHours(3)));
        jobs.executeJob(job().getId());
        assertThat(rounds.begun).hasSize(2);
    }

    @Test
    void what_fails_is_tried_again_soon_and_never_given_up() {
        rounds.broken = true;

        for (int time = 0; time < 5; time++) {
            jobs.executeJob(job().getId());
        }

        assertThat(rounds.begun).hasSize(5);
        assertThat(job().getRetries()).isPositive();
        assertThat(job().getDuedate()).isEqualTo(rounds.now.plus(Duration.ofMinutes(5)));
        assertThat(scenario.stuckCases().list()).isEmpty();
        assertThat(scenario.stuckCases().runningAgain()).isEmpty();
    }

    @Test
    void one_that_the_engine_gave_up_is_taken_up_at_the_next_start() {
        jobs.setJobRetries(job().getId(), 0);

        serve();

        assertThat(job().getRetries()).isPositive();
    }

    private void serve() {
        recurring.serve(List.of(rounds), (ProcessEngineConfigurationImpl)
                scenario.engine().getProcessEngineConfiguration());
    }

    private Job job() {
        return jobs.createJobQuery()
                .jobId(RecurringJobs.jobId("counted-rounds"))
                .singleResult();
    }
}
