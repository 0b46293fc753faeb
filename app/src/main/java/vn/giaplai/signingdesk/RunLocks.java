package vn.giaplai.signingdesk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Tells living runs from dead ones, whatever node they are on: while a run signs, a connection of its node holds an
 * advisory lock of PostgreSQL for it, and PostgreSQL frees the lock when the node dies. A node that loses the connection
 * alone looks dead to one that starts just then; its run signs nothing more and the signer is asked for the PIN again.
 */
@Component
class RunLocks implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RunLocks.class);
    private static final int PATIENCE_SECONDS = 5;

    private final DataSource database;
    private final Set<UUID> held = new HashSet<>();
    private @Nullable Connection connection;

    RunLocks(DataSource database) {
        this.database = database;
    }

    /** Holds the lock of a run; one connection of the pool stays with the locks until no run is left. */
    synchronized void hold(UUID run) {
        try {
            lock(open(), "select pg_advisory_lock(hashtextextended(?, 0))", run);
            held.add(run);
        } catch (SQLException problem) {
            throw new IllegalStateException("no lock for a run", problem);
        }
    }

    synchronized void free(UUID run) {
        var own = connection;
        if (own == null || !held.remove(run)) {
            return;
        }
        try {
            lock(own, "select pg_advisory_unlock(hashtextextended(?, 0))", run);
        } catch (SQLException lost) {
            LOG.warn("the locks of running batches were lost: {}", lost.getMessage());
        }
        if (held.isEmpty()) {
            destroy();
        }
    }

    /** Whether a node that lives holds the lock of the run. */
    boolean isHeld(UUID run) {
        try (var other = database.getConnection()) {
            return !lock(other, "select pg_try_advisory_xact_lock(hashtextextended(?, 0))", run);
        } catch (SQLException problem) {
            throw new IllegalStateException("locks of runs are not known", problem);
        }
    }

    /** Lets everything go: the session ends, so nothing can stay locked in a connection that the pool hands on. */
    @Override
    public synchronized void destroy() {
        var own = connection;
        connection = null;
        held.clear();
        if (own == null) {
            return;
        }
        try (own;
                var statement = own.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException lost) {
            LOG.debug("the connection of the locks was gone already", lost);
        }
    }

    private Connection open() throws SQLException {
        var own = connection;
        if (own != null && !own.isValid(PATIENCE_SECONDS)) {
            destroy();
            own = null;
        }
        if (own == null) {
            own = database.getConnection();
            connection = own;
        }
        return own;
    }

    private static boolean lock(Connection connection, String sql, UUID run) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, run.toString());
            try (var row = statement.executeQuery()) {
                return row.next() && "t".equals(row.getString(1));
            }
        }
    }
}
