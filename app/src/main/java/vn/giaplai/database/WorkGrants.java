package vn.giaplai.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What the user who works may do with the owner's tables: read and write rows; rows of a table with a trigger named
 * {@code …_append_only} it may add and read, not change. Tables that the owner makes later come with the rights to read
 * and write. Given again at each start, by the owner.
 */
final class WorkGrants {

    /** Any number that nobody else locks: nodes that start together wait for each other. */
    private static final long LOCK = 7_240_002L;

    /** Statements for the user {@code %1$s}, made by the database itself from what the owner has there. */
    private static final String GRANTS = """
            with mine as (
                select c.oid, c.oid::regclass as name, c.relkind, c.relname,
                    exists (
                        select from pg_trigger t
                        where t.tgrelid = c.oid and not t.tgisinternal and t.tgname like '%%\\_append\\_only')
                        as append_only
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('public', 'camunda') and c.relowner = current_user::regrole)
            select format('grant usage on schema %%I to %1$s', nspname)
            from pg_namespace where nspname = 'public' or nspname = 'camunda' and nspowner = current_user::regrole
            union all
            select format('revoke all on %%s from %1$s', name)
            from mine where relkind in ('r', 'p') and (append_only or relname = 'flyway_schema_history')
            union all
            select format('grant %%s on %%s to %1$s',
                case when relname = 'flyway_schema_history' then 'select'
                     when append_only then 'select, insert'
                     when relkind = 'S' then 'usage, select'
                     when relkind in ('v', 'm') then 'select'
                     else 'select, insert, update, delete' end,
                case relkind when 'S' then 'sequence ' else '' end || name)
            from mine where relkind in ('r', 'p', 'v', 'm', 'S')
            """;

    private static final String LATER = """
            alter default privileges grant usage on schemas to %1$s;
            alter default privileges grant select, insert, update, delete on tables to %1$s;
            alter default privileges grant usage, select on sequences to %1$s
            """;

    private final DataSource owner;
    private final DataSource worker;

    WorkGrants(DataSource owner, DataSource worker) {
        this.owner = owner;
        this.worker = worker;
    }

    /** Gives the rights where owner and worker are two; one user for both has every right anyway. */
    void give() throws SQLException {
        var user = quotedUser(worker);
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            if (user.equals(quotedUser(statement))) {
                return;
            }
            connection.setAutoCommit(false);
            try {
                statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
                statement.execute(LATER.formatted(user));
                grant(connection, user);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Whether the user who works could change tables, and so switch off what guards the ledger. */
    boolean missTheirPoint() throws SQLException {
        try (var connection = worker.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select exists (
                            select from pg_class c
                            where c.relnamespace = 'public'::regnamespace and c.relname = 'flyway_schema_history'
                              and pg_has_role(current_user, c.relowner, 'member'))
                        """)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void grant(Connection connection, String user) throws SQLException {
        try (var query = connection.createStatement();
                var grants = query.executeQuery(GRANTS.formatted(user));
                var statement = connection.createStatement()) {
            while (grants.next()) {
                statement.execute(grants.getString(1));
            }
        }
    }

    private static String quotedUser(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            return quotedUser(statement);
        }
    }

    private static String quotedUser(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select quote_ident(current_user)")) {
            row.next();
            return row.getString(1);
        }
    }
}
