package vn.giaplai.processes.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.EverLivingJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.processes.RecurringWork;

/**
 * Each {@link RecurringWork} is one job that never ends: the engine's own cleaning runs the same way. It belongs to no case,
 * so it leaves no history and no incident.
 */
final class RecurringJobs implements JobHandler<RecurringJobs.Named> {

    static final String TYPE = "recurring-work";

    private static final Logger LOG = LoggerFactory.getLogger(RecurringJobs.class);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);
    private static final Duration WHEN_UNKNOWN = Duration.ofHours(1);

    /** Which work a job does. */
    record Named(String name) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return name;
        }
    }

    private final Map<String, RecurringWork> works = new ConcurrentHashMap<>();
    private final TransactionTemplate outside;

    RecurringJobs(PlatformTransactionManager transactions) {
        outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** From now on these are done; each has its job afterwards, and one that gave up has hope again. */
    void serve(Collection<RecurringWork> served, ProcessEngineConfigurationImpl engine) {
        for (RecurringWork work : served) {
            works.put(work.name(), work);
            ensure(new Named(work.name()), engine.getCommandExecutorTxRequired());
        }
    }

    private static void ensure(Named work, CommandExecutor commands) {
        try {
            commands.execute(ensured(work));
        } catch (ProcessEngineException trouble) {
            // Another node that started at the same moment has made it.
            if (commands.execute(command -> command.getJobManager().findJobById(jobId(work.name()))) == null) {
                throw trouble;
            }
        }
    }

    static String jobId(String name) {
        return TYPE + "-" + name;
    }

    private static Command<Void> ensured(Named work) {
        return command -> {
            JobManager jobs = command.getJobManager();
            JobEntity known = jobs.findJobById(jobId(work.name()));
            if (known == null) {
                jobs.insertJob(job(work));
            } else if (known.getRetries() == 0) {
                jobs.reschedule(known, ClockUtil.getCurrentTime());
            }
            return null;
        };
    }

    private static JobEntity job(Named work) {
        EverLivingJobEntity job = new EverLivingJobEntity();
        job.setId(jobId(work.name()));
        job.setJobHandlerType(TYPE);
        job.setJobHandlerConfiguration(work);
        job.setDuedate(ClockUtil.getCurrentTime());
        return job;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(Named which, ExecutionEntity none, CommandContext command, String tenant) {
        Instant next = Objects.requireNonNull(outside.execute(status -> done(which.name())));
        command.getJobManager().reschedule(command.getCurrentJob(), Date.from(next));
    }

    private Instant done(String name) {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        RecurringWork work = works.get(name);
        if (work == null) {
            return now.plus(WHEN_UNKNOWN);
        }
        try {
            return work.work();
        } catch (RuntimeException trouble) {
            LOG.warn("{} failed and is tried again at {}", name, now.plus(AFTER_TROUBLE), trouble);
            return now.plus(AFTER_TROUBLE);
        }
    }

    @Override
    public Named newConfiguration(String text) {
        return new Named(text);
    }

    @Override
    public void onDelete(Named which, JobEntity job) {}
}
