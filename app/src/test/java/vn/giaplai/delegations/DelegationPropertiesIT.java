package vn.giaplai.delegations;

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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.giaplai.testing.TestDatabase;

/**
 * Whatever the order of hiring, delegating, revoking and leaving: who holds the principal's steps is who a position or a
 * decision gives them to, on that day, and nobody else. The database is asked; the rule is told once more beside it.
 */
class DelegationPropertiesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final int DAYS = 6;
    private static final List<String> PEOPLE = List.of("A", "B", "C");
    private static final List<String> FEATURES = List.of("f", "g");
    private static final JdbcClient JDBC = database();

    /** An act of one of them; days are counted from today. */
    private record Act(String kind, String person, String other, int from, int to, List<String> features) {}

    private record Office(String person, String role, int from, int to) {}

    private record Given(String giver, String deputy, int from, int to, List<String> features) {}

    /** What was decided, as a school would tell it. */
    private static final class Told {
        private final List<Office> offices = new ArrayList<>();
        private final List<Given> given = new ArrayList<>();

        boolean isIn(String person, String role, int day) {
            return offices.stream()
                    .anyMatch(each -> each.person().equals(person)
                            && each.role().equals(role)
                            && each.from() <= day
                            && day <= each.to());
        }

        /** In one office from the first of these days to the second. */
        boolean isInSince(String person, String role, int first, int day) {
            return offices.stream()
                    .anyMatch(each -> each.person().equals(person)
                            && each.role().equals(role)
                            && each.from() <= first
                            && first <= each.to()
                            && day <= each.to());
        }

        boolean inOrder(Given wanted) {
            return !wanted.giver().equals(wanted.deputy())
                    && wanted.from() >= 0
                    && wanted.from() <= wanted.to()
                    && isIn(wanted.giver(), "HT", 0)
                    && isIn(wanted.deputy(), "PHT", wanted.from())
                    && given.stream()
                            .noneMatch(each -> each.giver().equals(wanted.giver())
                                    && each.from() <= wanted.to()
                                    && each.to() >= wanted.from()
                                    && each.features().stream().anyMatch(wanted.features()::contains));
        }

        boolean holds(String person, int day, String feature) {
            return isIn(person, "HT", day)
                    || given.stream()
                            .anyMatch(each -> each.deputy().equals(person)
                                    && each.features().contains(feature)
                                    && each.from() <= day
                                    && day <= each.to()
                                    && isInSince(each.giver(), "HT", each.from(), day)
                                    && isInSince(person, "PHT", each.from(), day));
        }
    }

    @Property(tries = 300)
    void nobody_ever_holds_a_right_that_no_decision_gives(@ForAll("histories") List<Act> history) {
        JDBC.sql("rollback to savepoint start").update();
        var told = new Told();
        var numbers = new ArrayList<Long>();
        happens(new Act("hire as HT", "A", "A", -1, DAYS, FEATURES), told, numbers);
        happens(new Act("hire as PHT", "B", "B", -1, DAYS, FEATURES), told, numbers);

        history.forEach(act -> happens(act, told, numbers));

        Statistics.label("somebody stands in")
                .collect(!told.given.isEmpty())
                .coverage(cover -> cover.check(true).percentage(share -> share > 10));
        for (int day = 0; day < DAYS; day++) {
            for (var feature : FEATURES) {
                assertThat(holders(day, feature))
                        .as("day %s of %s after %s", day, feature, history)
                        .isEqualTo(expected(told, day, feature));
            }
        }
    }

    private static void happens(Act act, Told told, List<Long> numbers) {
        switch (act.kind()) {
            case "hire as HT", "hire as PHT" -> {
                var role = act.kind().substring("hire as ".length());
                told.offices.add(new Office(act.person(), role, act.from(), act.to()));
                hire(act, role);
            }
            case "leave" -> {
                told.offices.replaceAll(each -> each.person().equals(act.person()) && each.to() > act.from()
                        ? new Office(each.person(), each.role(), each.from(), Math.max(each.from(), act.from()))
                        : each);
                leave(act);
            }
            case "delegate" -> {
                var wanted = new Given(act.person(), act.other(), act.from(), act.to(), act.features());
                boolean made = delegate(wanted, numbers);
                assertThat(made).as("%s", act).isEqualTo(told.inOrder(wanted));
                if (made) {
                    told.given.add(wanted);
                }
            }
            default -> {
                if (!told.given.isEmpty()) {
                    told.given.remove(told.given.size() - 1);
                    revoke(numbers.remove(numbers.size() - 1));
                }
            }
        }
    }

    private static void hire(Act act, String role) {
        JDBC.sql("""
            insert into position (person_code, school_code, role, title, valid_from, valid_to)
            values (:person, 'S', :role, 'T', :from, :to)
            """)
                .param("person", act.person())
                .param("role", role)
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

    private static boolean delegate(Given wanted, List<Long> numbers) {
        JDBC.sql("savepoint act").update();
        try {
            numbers.add(JDBC.sql("""
                insert into delegation (school_code, role, giver, deputy, office, features, valid_from, valid_to, basis,
                                        made_on, made_at)
                values ('S', 'HT', :giver, :deputy, 'PHT', :features, :from, :to, 'QĐ 1', :today, now()) returning id
                """)
                    .param("giver", wanted.giver())
                    .param("deputy", wanted.deputy())
                    .param("features", wanted.features().toArray(String[]::new))
                    .param("from", day(wanted.from()))
                    .param("to", day(wanted.to()))
                    .param("today", TODAY)
                    .query(Long.class)
                    .single());
            return true;
        } catch (DataAccessException refused) {
            JDBC.sql("rollback to savepoint act").update();
            return false;
        }
    }

    private static void revoke(long number) {
        JDBC.sql("insert into delegation_revocation (delegation_id, revoked_by, revoked_at) values (:id, 'A', now())")
                .param("id", number)
                .update();
    }

    private static Set<String> holders(int day, String feature) {
        return new TreeSet<>(JDBC.sql("""
            select person_code from duty_held
            where unit = 'S' and role = 'HT' and valid_from <= :day and valid_to >= :day
              and (features is null or :feature = any(features))
            """)
                .param("day", day(day))
                .param("feature", feature)
                .query(String.class)
                .list());
    }

    private static Set<String> expected(Told told, int day, String feature) {
        var holders = new TreeSet<>(PEOPLE);
        holders.removeIf(person -> !told.holds(person, day, feature));
        return holders;
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        var act = Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(1, "hire as HT"),
                                Tuple.of(1, "hire as PHT"),
                                Tuple.of(1, "leave"),
                                Tuple.of(1, "revoke"),
                                Tuple.of(6, "delegate")),
                        Arbitraries.frequency(Tuple.of(4, "A"), Tuple.of(1, "B"), Tuple.of(1, "C")),
                        Arbitraries.frequency(Tuple.of(4, "B"), Tuple.of(1, "A"), Tuple.of(1, "C")),
                        Arbitraries.integers().between(-1, DAYS),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(FEATURES)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2)
                                .uniqueElements())
                .as((kind, person, other, from, length, features) -> new Act(
                        kind,
                        person,
                        other,
                        from,
                        kind.equals("delegate") ? from + length - 1 : from + length,
                        features));
        return act.list().ofMinSize(1).ofMaxSize(14);
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
