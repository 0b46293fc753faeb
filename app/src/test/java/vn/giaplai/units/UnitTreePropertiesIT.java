package vn.giaplai.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.giaplai.testing.TestDatabase;

/**
 * Whatever the order of creating, moving, merging and closing: there is no cycle, each day has one way to a root for every
 * unit of that day, and what a unit left behind is seen by one that is still there. Told from the rows, not by the functions.
 */
class UnitTreePropertiesIT {

    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final int DAYS = 6;
    private static final List<String> CODES = List.of("A", "B", "C", "D", "E");
    private static final JdbcClient JDBC = database();

    private record Act(String kind, String unit, String other, int day) {}

    /** A root and three below it, which every history begins with. */
    private static final List<Act> BEFORE = List.of(
            new Act("create", "R", "R", 0),
            new Act("create", "A", "R", 0),
            new Act("create", "B", "R", 0),
            new Act("create", "C", "A", 0));

    private record Row(String unit, int from, @Nullable String parent) {}

    private record Life(int since, int last) {

        boolean isOn(int day) {
            return since <= day && day <= last;
        }
    }

    /** Somebody above or below somebody on a day. */
    private record Pair(String below, String above) {}

    @Property(tries = 150)
    void the_tree_is_a_tree_on_every_day_and_nothing_is_lost(@ForAll("histories") List<Act> history) {
        JDBC.sql("rollback to savepoint start").update();
        BEFORE.forEach(UnitTreePropertiesIT::happens);

        var done = history.stream().filter(UnitTreePropertiesIT::happens).toList();

        Statistics.label("moved and ended")
                .collect(done.stream().anyMatch(act -> act.kind().equals("move"))
                        && done.stream().anyMatch(UnitTreePropertiesIT::isEnd))
                .coverage(cover -> cover.check(true).percentage(share -> share > 10));
        var lives = lives();
        var rows = rows();
        for (int day = 0; day < DAYS; day++) {
            var seen = pairs(
                    "select u.code as below, a.code as above from org_unit u, org_unit_above(u.code, :day) a", day);
            assertThat(pairs(
                            "select b.code as below, u.code as above from org_unit u, org_unit_below(u.code, :day) b",
                            day))
                    .as("whoever is below is seen from above, on day %s after %s", day, done)
                    .isEqualTo(seen);
            for (var each : lives.entrySet()) {
                var above = above(each.getKey(), seen);
                if (each.getValue().isOn(day)) {
                    assertThat(above)
                            .as("above %s on day %s after %s", each.getKey(), day, done)
                            .isEqualTo(wayToARoot(each.getKey(), day, lives, rows, done));
                } else if (each.getValue().last() < day) {
                    int today = day;
                    assertThat(above)
                            .as("who sees %s on day %s after %s", each.getKey(), day, done)
                            .anyMatch(one -> isOn(one, today, lives));
                }
            }
        }
    }

    private static boolean isEnd(Act act) {
        return act.kind().equals("merge") || act.kind().equals("close");
    }

    private static Set<String> wayToARoot(
            String unit, int day, Map<String, Life> lives, List<Row> rows, List<Act> done) {
        var way = new HashSet<String>();
        @Nullable String here = unit;
        while (here != null) {
            assertThat(way.add(here))
                    .as("no cycle on day %s above %s after %s", day, unit, done)
                    .isTrue();
            assertThat(isOn(here, day, lives))
                    .as("%s is there on day %s, above %s, after %s", here, day, unit, done)
                    .isTrue();
            here = parent(here, day, rows).parent();
        }
        return way;
    }

    private static Set<String> above(String unit, Set<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.below().equals(unit))
                .map(Pair::above)
                .collect(Collectors.toSet());
    }

    private static Set<Pair> pairs(String sql, int day) {
        return new HashSet<>(JDBC.sql(sql)
                .param("day", day(day))
                .query((row, number) -> new Pair(row.getString("below"), row.getString("above")))
                .list());
    }

    private static boolean isOn(String unit, int day, Map<String, Life> lives) {
        var life = lives.get(unit);
        return life != null && life.isOn(day);
    }

    private static Row parent(String unit, int day, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.unit().equals(unit) && row.from() <= day)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static boolean happens(Act act) {
        JDBC.sql("savepoint act").update();
        try {
            switch (act.kind()) {
                case "create" -> create(act);
                case "move" -> insert("insert into org_unit_parent values (:unit, :day, :other)", act);
                case "rename" -> insert("insert into org_unit_name values (:unit, :day, :other, null, null)", act);
                case "merge" ->
                    insert("insert into org_unit_end values (:unit, 'MERGED', :day, :other, :other, 'QĐ')", act);
                default -> insert("insert into org_unit_end values (:unit, 'CLOSED', :day, null, :other, 'QĐ')", act);
            }
            return true;
        } catch (DataAccessException refused) {
            JDBC.sql("rollback to savepoint act").update();
            return false;
        }
    }

    private static void create(Act act) {
        insert("insert into org_unit values (:unit, 'COMMUNE', :day)", act);
        insert("insert into org_unit_name values (:unit, :day, :unit, null, null)", act);
        insert("insert into org_unit_parent values (:unit, :day, nullif(:other, :unit))", act);
    }

    private static void insert(String sql, Act act) {
        var statement = JDBC.sql(sql).param("unit", act.unit()).param("day", day(act.day()));
        (sql.contains(":other") ? statement.param("other", act.other()) : statement).update();
    }

    private static Map<String, Life> lives() {
        return JDBC
                .sql("select code, since, last_day from org_unit left join org_unit_end on unit_code = code")
                .query((row, number) -> Map.entry(
                        row.getString("code"),
                        new Life(
                                number(row.getDate("since")),
                                row.getDate("last_day") == null ? Integer.MAX_VALUE : number(row.getDate("last_day")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Row> rows() {
        return new ArrayList<>(JDBC.sql("select * from org_unit_parent order by valid_from")
                .query((row, number) -> new Row(
                        row.getString("unit_code"), number(row.getDate("valid_from")), row.getString("parent_code")))
                .list());
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        var code = Arbitraries.of(CODES);
        var act = Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(2, "create"),
                                Tuple.of(6, "move"),
                                Tuple.of(1, "rename"),
                                Tuple.of(2, "merge"),
                                Tuple.of(2, "close")),
                        code,
                        Arbitraries.frequency(
                                Tuple.of(2, "R"),
                                Tuple.of(1, "A"),
                                Tuple.of(1, "B"),
                                Tuple.of(1, "C"),
                                Tuple.of(1, "D")),
                        Arbitraries.integers().between(0, DAYS - 2))
                .as(Act::new);
        return act.list().ofMinSize(6).ofMaxSize(24);
    }

    private static LocalDate day(int number) {
        return START.plusDays(number);
    }

    private static int number(Date day) {
        return (int) (day.toLocalDate().toEpochDay() - START.toEpochDay());
    }

    /** One connection that is never committed, over an empty database. */
    private static JdbcClient database() {
        var url = TestDatabase.freshDatabase();
        Flyway.configure().dataSource(url, "test_owner", "test_owner").load().migrate();
        var one = new SingleConnectionDataSource(url, "test_owner", "test_owner", true);
        one.setAutoCommit(false);
        var client = JdbcClient.create(one);
        client.sql("savepoint start").update();
        return client;
    }
}
