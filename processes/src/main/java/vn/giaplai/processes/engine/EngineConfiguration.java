package vn.giaplai.processes.engine;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.processes.InboxItems;
import vn.giaplai.processes.RecurringWork;
import vn.giaplai.processes.SchemaOwner;
import vn.giaplai.processes.SoleNode;
import vn.giaplai.processes.WorkingDays;
import vn.giaplai.processes.cases.CaseBook;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.duties.Duties;

/**
 * Camunda 7 on Spring without its Boot starter: same data source and transaction manager as everything else, tables in a
 * schema of their own. The engine finds delegates by the names in its models when a step runs, so that they, and what they
 * stand on, may use our façades.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final String MODELS = "classpath*:vn/giaplai/processes/**/*.bpmn";
    private static final String SCHEMA = "camunda";

    @Bean
    Deadlines taskDeadlines(WorkingDays calendar) {
        return new Deadlines(calendar);
    }

    @Bean
    DeadlineListener taskReminderListener(InboxItems inbox, Clock clock) {
        return new DeadlineListener(inbox, clock, InboxItems::reminded);
    }

    @Bean
    DeadlineListener taskEscalationListener(InboxItems inbox, Clock clock) {
        return new DeadlineListener(inbox, clock, InboxItems::overdue);
    }

    @Bean
    JobExecutor jobExecutor() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(4);
        executor.setQueueSize(8);
        executor.setMaxJobsPerAcquisition(4);
        executor.setWaitTimeInMillis(1_000);
        executor.setMaxWait(5_000);
        return executor;
    }

    @Bean
    RecurringJobs recurringJobs(PlatformTransactionManager transactions) {
        return new RecurringJobs(transactions);
    }

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobExecutor jobExecutor,
            CaseBook cases,
            InboxItems inbox,
            RecurringJobs recurring,
            SchemaOwner owner)
            throws IOException {
        new EngineSchema(owner.dataSource()).create();
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchema(SCHEMA);
        configuration.setDatabaseTablePrefix(SCHEMA + ".");
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
        configuration.setJobExecutor(jobExecutor);
        configuration.setJobExecutorActivate(false);
        configuration.setJobExecutorDeploymentAware(false);
        configuration.setFailedJobRetryTimeCycle("R3/PT5M");
        configuration.setCustomJobHandlers(List.of(recurring));
        configuration.setCmmnEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDeploymentName("giaplai");
        configuration.setDeploymentResources(models());
        configuration.setCustomPostBPMNParseListeners(
                new ArrayList<>(List.of(new ParseListener(new InboxListener(inbox), cases))));
        return configuration;
    }

    private static Resource[] models() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(MODELS);
        Resource[] models = new Resource[files.length];
        for (int each = 0; each < files.length; each++) {
            models[each] = TaskTimers.in(files[each]);
        }
        return models;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    EngineLifecycle engineLifecycle(
            ProcessEngine engine, Optional<SoleNode> sole, RecurringJobs recurring, List<RecurringWork> works) {
        return new EngineLifecycle(engine, sole.isPresent(), recurring, works);
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    TaskDesk taskDesk(ProcessEngine engine, Duties duties) {
        return new TaskDesk(engine, duties);
    }

    @Bean
    CaseMigration caseMigration(
            ProcessEngine engine,
            TaskDesk desk,
            InboxItems inbox,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        return new CaseMigration(
                engine, desk, inbox, JdbcClient.create(dataSource), new TransactionTemplate(transactions));
    }

    @Bean
    EngineTasks engineTasks(ProcessEngine engine, TaskDesk desk, Deadlines deadlines, InboxItems inbox) {
        return new EngineTasks(engine, desk, deadlines, inbox);
    }

    @Bean
    EngineCaseViews engineCaseViews(ProcessEngine engine, Cases cases) {
        return new EngineCaseViews(engine, cases);
    }

    @Bean
    EngineStuckCases engineStuckCases(ProcessEngine engine, Cases cases) {
        return new EngineStuckCases(engine, cases);
    }
}
