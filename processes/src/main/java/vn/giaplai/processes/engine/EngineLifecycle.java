package vn.giaplai.processes.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;
import vn.giaplai.processes.RecurringWork;

/**
 * Lets jobs run only while the whole application is up: every port is there when the first job starts and still there
 * when the last one ends. A sole node first frees what a killed run had taken.
 */
final class EngineLifecycle implements SmartLifecycle {

    private final ProcessEngine engine;
    private final JobExecutor jobs;
    private final boolean sole;
    private final RecurringJobs recurring;
    private final List<RecurringWork> works;

    EngineLifecycle(ProcessEngine engine, boolean sole, RecurringJobs recurring, List<RecurringWork> works) {
        this.engine = engine;
        this.jobs = configuration().getJobExecutor();
        this.sole = sole;
        this.recurring = recurring;
        this.works = List.copyOf(works);
    }

    @Override
    public void start() {
        if (sole) {
            freeJobs();
        }
        recurring.serve(works, configuration());
        jobs.start();
    }

    private void freeJobs() {
        CommandExecutor commands = configuration().getCommandExecutorTxRequired();
        engine.getManagementService()
                .createJobQuery()
                .acquired()
                .list()
                .forEach(job -> commands.execute(new UnlockJobCmd(job.getId())));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public void stop() {
        jobs.shutdown();
    }

    @Override
    public boolean isRunning() {
        return jobs.isActive();
    }
}
