package vn.giaplai.processes.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;

/**
 * Lets jobs run only while the whole application is up: every port is there when the first job starts and still there
 * when the last one ends.
 */
final class EngineLifecycle implements SmartLifecycle {

    private final JobExecutor jobs;

    EngineLifecycle(ProcessEngine engine) {
        this.jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    @Override
    public void start() {
        jobs.start();
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
