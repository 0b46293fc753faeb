package vn.giaplai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestDatabase;

/** Whoever gets the application to run SQL of theirs, or steals its password, still cannot rewrite what happened. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class DatabaseUserAttackIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the ledger
                "alter table audit_event disable trigger audit_event_append_only",
                "alter table audit_event disable trigger all",
                "drop trigger audit_event_append_only on audit_event",
                "create or replace function audit_event_is_append_only() returns trigger language plpgsql as 'begin return new; end'",
                "set session_replication_role = replica",
                "update audit_event set actor = 'X'",
                "delete from audit_event",
                "truncate audit_event",
                "drop table audit_event",
                "create rule nothing as on insert to audit_event do instead nothing",
                "insert into audit_event (id, at, action) overriding system value values (1, now(), 'x') on conflict (id) do update set action = 'y'",
                "alter default privileges revoke insert on tables from current_user; delete from audit_event",
                // what was delegated
                "update delegation set deputy = giver",
                "delete from delegation",
                "update delegation_revocation set revoked_by = 'X'",
                "delete from delegation_revocation",
                "alter table delegation disable trigger delegation_in_order",
                // the tree of units
                "update org_unit_parent set parent_code = null",
                "delete from org_unit_end",
                "alter table org_unit_parent disable trigger org_unit_parent_in_order",
                // the machine
                "select pg_read_file('/etc/passwd')",
                "select pg_ls_dir('/')",
                "select lo_import('/etc/passwd')",
                "copy (select 1) to '<folder>/attack'",
                "copy (select 1) to program 'id'",
                "create temp table x (t text); copy x from program 'id'",
                "create extension adminpack",
                "create extension file_fdw",
                "load '$libdir/auto_explain'",
                "alter system set archive_command = 'id'",
                // more rights
                "create role attacker superuser login",
                "alter role current_user superuser",
                "create database attacker",
                "create schema attacker",
                "create table public.attacker (x int)",
                "create function public.attacker() returns int language sql as 'select 1'",
                "set role postgres",
                "set role test_owner",
                "set session authorization postgres",
                "grant all on audit_event to current_user; update audit_event set actor = 'X'",
                "truncate flyway_schema_history",
                "delete from flyway_schema_history",
                "drop table camunda.act_ru_task",
                "alter table camunda.act_ru_task disable trigger all"
            })
    void the_user_who_works_may_not(String attack, @TempDir Path folder) {
        var aimed = attack.replace("<folder>", folder.toString());
        assertThatThrownBy(() -> jdbc.sql(aimed).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner|must be superuser|not allowed|access to).*"
                        + "|(?s).*(extension|access file) .*");
    }

    @Test
    void what_the_work_needs_is_allowed() {
        assertThatCode(() -> {
                    jdbc.sql("insert into audit_event (at, action) values (now(), 'attack-test')")
                            .update();
                    jdbc.sql("select count(*) from camunda.act_ru_task")
                            .query(Long.class)
                            .single();
                    jdbc.sql("delete from inbox_item where false").update();
                    jdbc.sql("delete from camunda.act_ru_task where false").update();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void every_table_that_refuses_changes_refuses_them_by_right_too() {
        var guarded = jdbc.sql("""
                        select tgrelid::regclass::text from pg_trigger
                        where not tgisinternal and tgname like '%\\_append\\_only'
                        """).query(String.class).list();

        assertThat(guarded).contains("audit_event");
        assertThat(guarded)
                .allSatisfy(table -> assertThat(jdbc.sql("""
                        select has_table_privilege(:table, 'update') or has_table_privilege(:table, 'delete')
                            or has_table_privilege(:table, 'truncate') or has_table_privilege(:table, 'trigger')
                        """)
                                .param("table", table)
                                .query(Boolean.class)
                                .single())
                        .as(table)
                        .isFalse());
    }

    @Test
    void the_user_who_works_has_no_attribute_and_no_membership() {
        var user = TestDatabase.asSuperuser(dataSource)
                .sql("""
                        select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls
                            or exists (select from pg_auth_members m where m.member = r.oid)
                        from pg_roles r where rolname = :user
                        """)
                .param(
                        "user",
                        jdbc.sql("select current_user").query(String.class).single());

        assertThat(user.query(Boolean.class).single()).isFalse();
    }

    @Test
    void one_user_for_everything_works_and_is_told_at_the_start() throws Exception {
        var owner = as("test_owner");
        new WorkGrants(owner, owner).give();

        assertThat(new WorkGrants(owner, owner).missTheirPoint()).isTrue();
        assertThat(new WorkGrants(owner, as("postgres")).missTheirPoint()).isTrue();
        assertThat(new WorkGrants(owner, dataSource).missTheirPoint()).isFalse();
    }

    private DataSource as(String user) throws Exception {
        try (var connection = dataSource.getConnection()) {
            return new DriverManagerDataSource(connection.getMetaData().getURL(), user, user);
        }
    }
}
