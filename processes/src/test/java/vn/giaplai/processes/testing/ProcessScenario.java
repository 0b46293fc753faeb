package vn.giaplai.processes.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseViews;
import vn.giaplai.processes.SchemaOwner;
import vn.giaplai.processes.StuckCases;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.Tasks;
import vn.giaplai.processes.boarddecision.BoardDecisionProcess;
import vn.giaplai.processes.cases.CaseBook;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.documents.Rounds;
import vn.giaplai.processes.documents.UnfinishedWords;
import vn.giaplai.processes.transcriptlock.TranscriptLockProcess;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;

/** The real engine on a real PostgreSQL, one per JVM, among fakes of our own ports. Jobs run when a test says so. */
public final class ProcessScenario {

    private static final ProcessScenario ONLY = new ProcessScenario();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(World.class);

    private ProcessScenario() {
        context.getBean(JobExecutor.class).shutdown();
    }

    /** The scenario with everything forgotten, on a Monday morning in May. */
    public static ProcessScenario fresh() {
        ONLY.forget();
        return ONLY;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Object bean(String name) {
        return context.getBean(name);
    }

    public TranscriptSignoffProcess signoff() {
        return bean(TranscriptSignoffProcess.class);
    }

    public TranscriptLockProcess lock() {
        return bean(TranscriptLockProcess.class);
    }

    public BoardDecisionProcess board() {
        return bean(BoardDecisionProcess.class);
    }

    public Rounds rounds() {
        return bean(Rounds.class);
    }

    public Tasks tasks() {
        return bean(Tasks.class);
    }

    public CaseBook book() {
        return bean(CaseBook.class);
    }

    public CaseViews cases() {
        return bean(CaseViews.class);
    }

    public StuckCases stuckCases() {
        return bean(StuckCases.class);
    }

    public FakeInbox inbox() {
        return bean(FakeInbox.class);
    }

    public FakeTranscripts transcripts() {
        return bean(FakeTranscripts.class);
    }

    public FakeLocks locks() {
        return bean(FakeLocks.class);
    }

    public FakeBoards boards() {
        return bean(FakeBoards.class);
    }

    public FakeDocuments documents() {
        return bean(FakeDocuments.class);
    }

    public FakeCalendar calendar() {
        return bean(FakeCalendar.class);
    }

    public SettableClock clock() {
        return bean(SettableClock.class);
    }

    public ProcessEngine engine() {
        return bean(ProcessEngine.class);
    }

    /** The open task of that element. */
    public TaskId task(CaseNumber number, String element) {
        return inbox().the(number, element).id();
    }

    public boolean ended(CaseNumber number) {
        return cases().find(number).orElseThrow().endedAt() != null;
    }

    /** The elements that the case has passed. */
    public List<String> passed(CaseNumber number) {
        return cases().find(number).orElseThrow().finishedElements();
    }

    /** What the next start does with the running cases. */
    public void startAgain() {
        ((SmartInitializingSingleton) bean("caseMigration")).afterSingletonsInstantiated();
    }

    /** Runs asynchronous jobs until the case waits for somebody. A job that fails is thrown. */
    public void runJobs() {
        ManagementService jobs = engine().getManagementService();
        List<Job> waiting = jobs.createJobQuery().messages().withRetriesLeft().list();
        while (!waiting.isEmpty()) {
            jobs.executeJob(waiting.get(0).getId());
            waiting = jobs.createJobQuery().messages().withRetriesLeft().list();
        }
    }

    /** The same, but every job dies once after its work and before its commit, and then runs again. */
    public void runJobsEachDyingOnce() {
        ManagementService jobs = engine().getManagementService();
        List<Job> waiting = jobs.createJobQuery().messages().withRetriesLeft().list();
        while (!waiting.isEmpty()) {
            String job = waiting.get(0).getId();
            new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(dying -> {
                jobs.executeJob(job);
                dying.setRollbackOnly();
            });
            jobs.executeJob(job);
            waiting = jobs.createJobQuery().messages().withRetriesLeft().list();
        }
    }

    /** Runs the job that waits at that element. */
    public void runJob(String element) {
        engine().getManagementService().executeJob(job(element).getId());
    }

    /** Lets the job at that element fail as the job executor would: its retries go down. */
    public void runFailingJob(String element) {
        Job job = job(element);
        try {
            engine().getManagementService().executeJob(job.getId());
        } catch (RuntimeException expected) {
            return;
        }
        throw new AssertionError("the job at " + element + " did not fail");
    }

    public Job job(String element) {
        return engine().getManagementService()
                .createJobQuery()
                .activityId(element)
                .singleResult();
    }

    /** Fires the timer of that listener, {@code signHomeroomReminder}, if it is due. */
    public boolean fireIfDue(CaseNumber number, String listener) {
        ManagementService jobs = engine().getManagementService();
        List<Job> due = jobs.createJobQuery().timers().executable().list().stream()
                .filter(job -> ((JobEntity) job).getJobHandlerConfigurationRaw().endsWith(listener))
                .filter(job -> number.equals(caseOf(job)))
                .toList();
        due.forEach(job -> jobs.executeJob(job.getId()));
        return !due.isEmpty();
    }

    private CaseNumber caseOf(Job job) {
        return new CaseNumber(engine().getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    private void forget() {
        clock().set(Instant.parse("2027-05-17T01:00:00Z"));
        engine().getRuntimeService()
                .createProcessInstanceQuery()
                .list()
                .forEach(instance -> engine().getRuntimeService().deleteProcessInstance(instance.getId(), "next test"));
        inbox().reset();
        transcripts().reset();
        locks().reset();
        boards().reset();
        documents().reset();
        calendar().reset();
    }

    /** The application around the module. */
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = "vn.giaplai.processes",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*testing.*"))
    static class World {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Bean(destroyMethod = "close")
        HikariDataSource dataSource(EmbeddedPostgres postgres) {
            HikariConfig config = new HikariConfig();
            config.setDataSource(postgres.getPostgresDatabase());
            config.setMaximumPoolSize(6);
            HikariDataSource source = new HikariDataSource(config);
            migrate(source);
            return source;
        }

        /** Our own tables, in the order of their names; the application has Flyway for that. */
        private static void migrate(DataSource source) {
            try {
                Resource[] scripts =
                        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
                Arrays.sort(scripts, Comparator.comparing(Resource::getFilename));
                ResourceDatabasePopulator all = new ResourceDatabasePopulator(scripts);
                all.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
                all.execute(source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Bean
        UnfinishedWords unfinishedWords() {
            return (step, refused) ->
                    step + ": " + refused.size() + ": " + refused.get(0).reason();
        }

        @Bean
        SchemaOwner schemaOwner(DataSource dataSource) {
            return new SchemaOwner(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        SettableClock clock() {
            SettableClock clock = new SettableClock();
            clock.set(Instant.parse("2027-05-17T01:00:00Z"));
            return clock;
        }

        @Bean
        FakeInbox inbox() {
            return new FakeInbox();
        }

        @Bean
        FakeTranscripts transcripts(Cases cases) {
            return new FakeTranscripts(cases);
        }

        @Bean
        FakeLocks locks() {
            return new FakeLocks();
        }

        @Bean
        FakeBoards boards() {
            return new FakeBoards();
        }

        @Bean
        FakeDocuments documents(FakeTranscripts transcripts) {
            return new FakeDocuments(transcripts);
        }

        @Bean
        FakeDuties duties() {
            return new FakeDuties();
        }

        @Bean
        FakeCalendar calendar() {
            return new FakeCalendar();
        }
    }
}
