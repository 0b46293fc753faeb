package vn.giaplai.processes.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates the engine's tables from its own shipped scripts in the schema {@code camunda}. Idempotent; two nodes that start
 * together wait for each other. Nodes never update the schema otherwise.
 */
final class EngineSchema {

    /** Any number that nobody else locks. */
    private static final long LOCK = 7_240_001L;

    private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private final DataSource dataSource;

    EngineSchema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void create() {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                create(connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the engine's tables could not be created", e);
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            sql.execute("create schema if not exists camunda");
            sql.execute("set local search_path to camunda");
            if (!present(sql)) {
                for (String part : PARTS) {
                    ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPTS + part + ".sql"));
                }
            }
        }
    }

    private static boolean present(Statement sql) throws SQLException {
        try (ResultSet found = sql.executeQuery("select to_regclass('camunda.act_ge_property') is not null")) {
            return found.next() && found.getBoolean(1);
        }
    }
}
