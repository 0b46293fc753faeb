package vn.giaplai.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The two users of the embedded database: the owner makes and changes tables and is used at the start alone; the worker
 * reads and writes rows. Neither is a superuser, so neither reads files, runs programs or makes users, and the worker
 * cannot switch off a trigger. What a data directory of an earlier release gave to the superuser is handed to the owner.
 */
final class DatabaseRoles {

    private static final String OWNER = "giaplai_owner";
    private static final String WORKER = "giaplai_worker";
    private static final String NO_RIGHTS =
            " login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls";

    /** Objects of the schemas that are ours, but for members of extensions and sequences that follow their table. */
    private static final String NOT_YET_THE_OWNERS = """
            select format('alter schema %I owner to giaplai_owner', nspname)
            from pg_namespace
            where nspname = 'camunda' and nspowner <> 'giaplai_owner'::regrole
            union all
            select format('alter %s %s owner to giaplai_owner',
                case relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view'
                    else 'table' end,
                c.oid::regclass)
            from pg_class c
            where relnamespace in (select oid from pg_namespace where nspname in ('public', 'camunda'))
              and relkind in ('r', 'p', 'v', 'm', 'S') and relowner <> 'giaplai_owner'::regrole
              and not exists (
                select from pg_depend d
                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'e', 'i'))
            union all
            select format('alter routine %s owner to giaplai_owner', p.oid::regprocedure)
            from pg_proc p
            where pronamespace in (select oid from pg_namespace where nspname in ('public', 'camunda'))
              and proowner <> 'giaplai_owner'::regrole
              and not exists (
                select from pg_depend d
                where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
            """;

    private final Login owner = Login.fresh(OWNER);
    private final Login worker = Login.fresh(WORKER);

    Login owner() {
        return owner;
    }

    Login worker() {
        return worker;
    }

    /** Makes both users and the database; may be done again at any time. */
    void create(Connection superuser, String database) throws SQLException {
        try (var statement = superuser.createStatement()) {
            for (var login : List.of(owner, worker)) {
                if (!found(statement, "select 1 from pg_roles where rolname = '" + login.user() + "'")) {
                    statement.execute("create role " + login.user());
                }
                statement.execute("alter role " + login.user() + NO_RIGHTS + " password '" + login.password() + "'");
            }
            if (found(statement, "select 1 from pg_database where datname = '" + database + "'")) {
                statement.execute("alter database " + database + " owner to " + OWNER);
            } else {
                statement.execute("create database " + database + " owner " + OWNER);
            }
            statement.execute("revoke all on database " + database + ", postgres, template1 from public");
            statement.execute("grant connect on database " + database + " to " + WORKER);
        }
    }

    /** Hands everything in the database to the owner, or nothing. */
    void handOver(Connection superuser) throws SQLException {
        superuser.setAutoCommit(false);
        try (var statement = superuser.createStatement()) {
            for (var change : changes(statement)) {
                statement.execute(change);
            }
            superuser.commit();
        }
    }

    private static List<String> changes(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(NOT_YET_THE_OWNERS)) {
            var changes = new ArrayList<String>();
            while (rows.next()) {
                changes.add(rows.getString(1));
            }
            return changes;
        }
    }

    private static boolean found(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
