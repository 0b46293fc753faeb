package vn.giaplai.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that this thread sends to the database until it is closed. */
public final class Queries extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final @Nullable Level before = logger.getLevel();
    private final boolean additive = logger.isAdditive();
    private final String thread = Thread.currentThread().getName();
    private final AtomicLong number = new AtomicLong();
    private final List<String> statements = new CopyOnWriteArrayList<>();

    private Queries() {}

    public static Queries counted() {
        var queries = new Queries();
        queries.setContext(queries.logger.getLoggerContext());
        queries.start();
        queries.logger.addAppender(queries);
        queries.logger.setLevel(Level.DEBUG);
        queries.logger.setAdditive(false);
        return queries;
    }

    /** The statements that contain this text. */
    public List<String> with(String text) {
        return statements.stream().filter(each -> each.contains(text)).toList();
    }

    public long number() {
        return number.get();
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getThreadName().equals(thread) && event.getMessage().startsWith("Executing prepared SQL statement")) {
            number.incrementAndGet();
            statements.add(event.getFormattedMessage());
        }
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(before);
        logger.setAdditive(additive);
    }
}
