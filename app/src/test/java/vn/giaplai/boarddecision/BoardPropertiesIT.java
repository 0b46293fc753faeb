package vn.giaplai.boarddecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.giaplai.testing.TestDatabase;

/**
 * Whatever the order of decisions, hiring and leaving: who administers on a day is whom a decision or a position names for
 * that day, and nobody else. The database is asked; the rule is told once more beside it.
 */
class BoardPropertiesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final int DAYS = 8;
    private static final List<String> PEOPLE = List.of("A", "B", "C");
    private static final JdbcClient JDBC = database();

    /** Days are counted from today; {@code on} is the day on which a decision is archived. */
    private record Act(String kind, String person, List<String> members, int on, int from, int to) {}

    private record Office(String person, String role, int from, int to) {}

    private record Decided(List<String> members, int from, int to) {}

    /** What was decided, as a school would tell it. */
    private static final class Told {
        private final List<Office> offices = new ArrayList<>();
        private final List<Decided> boards = new ArrayList<>();

        boolean is(String person, String role, int day) {
            return offices.stream()
                    .anyMatch(each -> each.person().equals(person)
                            && (role.isEmpty() || each.role().equals(role))
                            && each.from() <= day
                            && day <= each.to());
        }

        /** The latest decision that has begun by that day among those that hold on it, unless a later one ended it. */
        boolean isMember(String person, int day) {
            for (int i = 0; i < boards.size(); i++) {
                var board = boards.get(i);
                boolean ended = false;
                for (var later : boards.subList(i + 1, boards.size())) {
                    ended |= later.from() <= later.to()
                            && later.from() <= board.to()
                            && later.to() >= board.from()
                            && later.from() <= day;
                }
                if (board.from() <= day
                        && day <= board.to()
                        && !ended
                        && board.members().contains(person)) {
                    return true;
                }
            }
            return false;
        }

        boolean administers(String person, int day) {
            return is(person, "QT", day) || isMember(person, day) && is(person, "", day) && !is(person, "HT", day);
        }
    }

    @Property(tries = 300)
    void nobody_ever_administers_by_nothing(@ForAll("histories") List<Act> history) {
        JDBC.sql("rollback to savepoint start").update();
        var told = new Told();
        PEOPLE.forEach(person -> happens(new Act("GV", person, List.of(), 0, -2, DAYS), told));

        history.forEach(act -> happens(act, told));

        Statistics.label("two decisions or more")
                .collect(told.boards.size() > 1)
                .coverage(cover -> cover.check(true).percentage(share -> share > 30));
        for (int day = -1; day < DAYS; day++) {
            assertThat(administrators(day)).as("day %s after %s", day, history).isEqualTo(expected(told, day));
        }
    }

    private static void happens(Act act, Told told) {
        switch (act.kind()) {
            case "decide" -> {
                told.boards.add(new Decided(act.members(), Math.max(act.from(), act.on()), act.to()));
                decide(act, told.boards.size());
            }
            case "leave" -> {
                told.offices.replaceAll(each -> each.person().equals(act.person()) && each.to() > act.from()
                        ? new Office(each.person(), each.role(), each.from(), Math.max(each.from(), act.from()))
                        : each);
                leave(act);
            }
            default -> {
                told.offices.add(new Office(act.person(), act.kind(), act.from(), act.to()));
                hire(act);
            }
        }
    }

    private static void decide(Act act, int number) {
        JDBC.sql("""
            insert into board_decision (case_number, school_code, valid_from, valid_to, drafted_by, drafted_on, drafted_at)
            values (:case, 'S', :from, :to, 'A', :from, now())
            """)
                .param("case", "C" + number)
                .param("from", day(act.from()))
                .param("to", day(act.to()))
                .update();
        for (int i = 0; i < act.members().size(); i++) {
            JDBC.sql(
                            "insert into board_member (case_number, ordinal, person_code, duty, task) values (:case, :i, :who, :duty, 'x')")
                    .param("case", "C" + number)
                    .param("i", i + 1)
                    .param("who", act.members().get(i))
                    .param("duty", i == 0 ? "HEAD" : "MEMBER")
                    .update();
        }
        JDBC.sql("""
            insert into board_in_force (case_number, document_id, in_force_on, recorded_at)
            values (:case, gen_random_uuid(), :on, now())
            """).param("case", "C" + number).param("on", day(act.on())).update();
    }

    private static void hire(Act act) {
        JDBC.sql("""
            insert into position (person_code, school_code, role, title, valid_from, valid_to)
            values (:person, 'S', :role, 'T', :from, :to)
            """)
                .param("person", act.person())
                .param("role", act.kind())
                .param("from", day(act.from()))
                .param("to", day(act.to()))
                .update();
    }

    private static void leave(Act act) {
        JDBC.sql(
                        "update position set valid_to = greatest(valid_from, :last) where person_code = :person and valid_to > :last")
                .param("person", act.person())
                .param("last", day(act.from()))
                .update();
    }

    private static Set<String> administrators(int day) {
        return new TreeSet<>(
                JDBC.sql("""
            select person_code from duty_held
            where unit = 'S' and role = 'QT' and valid_from <= :day and (valid_to is null or valid_to >= :day)
            """).param("day", day(day)).query(String.class).list());
    }

    private static Set<String> expected(Told told, int day) {
        var holders = new TreeSet<>(PEOPLE);
        holders.removeIf(person -> !told.administers(person, day));
        return holders;
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        var act = Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(1, "HT"), Tuple.of(1, "QT"), Tuple.of(1, "leave"), Tuple.of(5, "decide")),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.of(PEOPLE).list().ofMinSize(1).ofMaxSize(2).uniqueElements(),
                        Arbitraries.integers().between(-1, DAYS),
                        Arbitraries.integers().between(-1, DAYS),
                        Arbitraries.integers().between(0, 5))
                .as((kind, person, members, on, from, length) ->
                        new Act(kind, person, members, on, from, from + length));
        return act.list().ofMinSize(1).ofMaxSize(10);
    }

    private static LocalDate day(int number) {
        return TODAY.plusDays(number);
    }

    /** One connection that is never committed, over a database with a school and three people. */
    private static JdbcClient database() {
        var url = TestDatabase.freshDatabase();
        Flyway.configure().dataSource(url, "test_owner", "test_owner").load().migrate();
        var start = JdbcClient.create(new DriverManagerDataSource(url, "test_owner", "test_owner"));
        start.sql("""
            insert into school (code, name, short_name, abbreviation, superior, commune, province, force_password_change)
            values ('S', 'S', 's', 'S', 'X', 'X', 'X', false)
            """).update();
        PEOPLE.forEach(person -> start.sql("insert into person (code, full_name) values (:code, :code)")
                .param("code", person)
                .update());
        var one = new SingleConnectionDataSource(url, "test_owner", "test_owner", true);
        one.setAutoCommit(false);
        var client = JdbcClient.create(one);
        client.sql("savepoint start").update();
        return client;
    }
}
