package vn.giaplai.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestDatabase;

/** Every text column has a length that the database keeps, whatever a form or a file lets through. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextLengthsIT {

    /** Columns without one, each with the reason. */
    private static final Map<String, String> WITHOUT = Map.of(
            "signature_round.fields", "names of fields of our own templates, as many as a paper has",
            "delegation.features", "names of our own processes, at most twenty",
            "notice.arguments", "at most five, checked together: five hundred characters",
            "inbox_item.apart_from", "ids of tasks of our own models, as many as a task is kept apart from");

    private static final Pattern REPEATS = Pattern.compile("[*+]|\\{\\d+,}");

    private final JdbcClient jdbc;

    TextLengthsIT(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A column of text.
     *
     * @param checks what its constraints say
     * @param bounded by its type, or because it repeats a column of another table
     */
    private record Text(String name, String column, List<String> checks, boolean bounded) {

        boolean limited() {
            return bounded || checks.stream().anyMatch(this::limits);
        }

        private boolean limits(String check) {
            return check.contains("length(" + column + ") <= ")
                    || check.contains(column + " = ANY (ARRAY[")
                    || check.contains(column + " ~ '^")
                            && !REPEATS.matcher(check).find();
        }
    }

    @Test
    void every_text_column_has_a_length_or_a_reason_why_not() {
        var texts = texts();

        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(texts.stream().filter(text -> !text.limited()).map(Text::name))
                .as("text columns without a check on length, a list of values or a shape")
                .containsExactlyInAnyOrderElementsOf(WITHOUT.keySet());
    }

    @Test
    void what_was_longer_before_there_were_lengths_stays_and_can_be_worked_with() {
        var url = TestDatabase.freshDatabase();
        migrate(url, "20261130.0640");
        var old = JdbcClient.create(new DriverManagerDataSource(url, "test_owner", "test_owner"));
        old.sql("insert into calendar_day (day, working, note) values ('2026-12-01', false, repeat('a', 20000))")
                .update();

        migrate(url, "latest");

        assertThat(old.sql("select char_length(note) from calendar_day")
                        .query(Integer.class)
                        .single())
                .isEqualTo(20_000);
        assertThat(old.sql("update calendar_day set working = true").update()).isEqualTo(1);
    }

    private static void migrate(String url, String target) {
        Flyway.configure()
                .dataSource(url, "test_owner", "test_owner")
                .target(target)
                .load()
                .migrate();
    }

    private List<Text> texts() {
        return jdbc.sql("""
                        select c.relname || '.' || a.attname as name, a.attname as col,
                               array(select pg_get_constraintdef(k.oid) from pg_constraint k
                                     where k.conrelid = c.oid and k.contype = 'c' and k.convalidated
                                       and a.attnum = any (k.conkey)) as checks,
                               a.atttypmod > 0 or exists (select 1 from pg_constraint k
                                     where k.conrelid = c.oid and k.contype = 'f'
                                       and a.attnum = any (k.conkey)) as bounded
                        from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0
                          and not a.attisdropped and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'text[]'::regtype)
                          and c.relname <> 'flyway_schema_history'
                        """)
                .query((row, number) -> new Text(
                        row.getString("name"),
                        row.getString("col"),
                        List.of((String[]) row.getArray("checks").getArray()),
                        row.getBoolean("bounded")))
                .list();
    }
}
