package vn.giaplai.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.UnitCode;

/** SQL of the tree; its rows are only ever added. */
@Repository
class UnitRepository {

    private final JdbcClient jdbc;

    UnitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Unit> units(Collection<UnitCode> codes) {
        var names = rows(
                "select * from org_unit_name where unit_code = any(:codes) order by valid_from",
                codes,
                UnitRepository::naming);
        var parents = rows(
                "select * from org_unit_parent where unit_code = any(:codes) order by valid_from",
                codes,
                UnitRepository::standing);
        var endings = rows("select * from org_unit_end where unit_code = any(:codes)", codes, UnitRepository::ending);
        return jdbc.sql("select * from org_unit where code = any(:codes) order by code")
                .param("codes", Code.values(codes))
                .query((row, number) -> {
                    var code = row.getString("code");
                    return new Unit(
                            new UnitCode(code),
                            UnitKind.valueOf(row.getString("kind")),
                            row.getObject("since", LocalDate.class),
                            names.getOrDefault(code, List.of()),
                            parents.getOrDefault(code, List.of()),
                            endings.getOrDefault(code, List.of()).stream()
                                    .findFirst()
                                    .orElse(null));
                })
                .list();
    }

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> Map<String, List<T>> rows(String sql, Collection<UnitCode> codes, Read<T> read) {
        var found = new HashMap<String, List<T>>();
        jdbc.sql(sql)
                .param("codes", Code.values(codes))
                .query((row, number) -> found.computeIfAbsent(row.getString("unit_code"), first -> new ArrayList<>())
                        .add(read.from(row)))
                .list();
        return found;
    }

    List<UnitCode> below(UnitCode unit, LocalDate day) {
        return codes("select code from org_unit_below(:unit, :day) order by code", unit, day);
    }

    List<UnitCode> above(UnitCode unit, LocalDate day) {
        return codes("select code from org_unit_above(:unit, :day) order by code", unit, day);
    }

    private List<UnitCode> codes(String sql, UnitCode unit, LocalDate day) {
        return jdbc.sql(sql).param("unit", unit.value()).param("day", day).query(String.class).list().stream()
                .map(UnitCode::new)
                .collect(Collectors.toList());
    }

    Optional<SchoolLevel> level(UnitCode unit, LocalDate day) {
        return jdbc.sql("""
            select level from org_unit_name where unit_code = :unit and level is not null
            order by valid_from <= :day desc, case when valid_from <= :day then valid_from end desc, valid_from
            limit 1
            """)
                .param("unit", unit)
                .param("day", day)
                .query(String.class)
                .optional()
                .map(SchoolLevel::valueOf);
    }

    Optional<String> name(UnitCode unit, LocalDate day) {
        return jdbc.sql("""
            select name from org_unit_name where unit_code = :unit
            order by valid_from <= :day desc, case when valid_from <= :day then valid_from end desc, valid_from
            limit 1
            """)
                .param("unit", unit)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    void insert(NewUnit unit) {
        jdbc.sql("insert into org_unit (code, kind, since) values (:code, :kind, :since)")
                .param("code", unit.code())
                .param("kind", unit.kind().name())
                .param("since", unit.since())
                .update();
    }

    void insert(UnitCode unit, Unit.Naming naming) {
        jdbc.sql("""
            insert into org_unit_name (unit_code, valid_from, name, level, ownership)
            values (:unit, :from, :name, :level, :ownership)
            """)
                .param("unit", unit)
                .param("from", naming.from())
                .param("name", naming.name())
                .param("level", name(naming.level()))
                .param("ownership", name(naming.ownership()))
                .update();
    }

    void insert(UnitCode unit, Unit.Standing standing) {
        jdbc.sql("insert into org_unit_parent (unit_code, valid_from, parent_code) values (:unit, :from, :parent)")
                .param("unit", unit)
                .param("from", standing.from())
                .param("parent", value(standing.parent()))
                .update();
    }

    void insert(UnitCode unit, Unit.Ending ending) {
        jdbc.sql("""
            insert into org_unit_end (unit_code, how, last_day, successor_code, keeper_code, basis)
            values (:unit, :how, :last, :successor, :keeper, :basis)
            """)
                .param("unit", unit)
                .param("how", ending.isMerger() ? "MERGED" : "CLOSED")
                .param("last", ending.lastDay())
                .param("successor", value(ending.successor()))
                .param("keeper", ending.keeper())
                .param("basis", ending.basis())
                .update();
    }

    private static Unit.Naming naming(ResultSet row) throws SQLException {
        var level = row.getString("level");
        var ownership = row.getString("ownership");
        return new Unit.Naming(
                row.getObject("valid_from", LocalDate.class),
                row.getString("name"),
                level == null ? null : SchoolLevel.valueOf(level),
                ownership == null ? null : Ownership.valueOf(ownership));
    }

    private static Unit.Standing standing(ResultSet row) throws SQLException {
        return new Unit.Standing(row.getObject("valid_from", LocalDate.class), code(row.getString("parent_code")));
    }

    private static Unit.Ending ending(ResultSet row) throws SQLException {
        return new Unit.Ending(
                row.getObject("last_day", LocalDate.class),
                code(row.getString("successor_code")),
                new UnitCode(Objects.requireNonNull(row.getString("keeper_code"))),
                row.getString("basis"));
    }

    private static @Nullable UnitCode code(@Nullable String value) {
        return value == null ? null : new UnitCode(value);
    }

    private static @Nullable String value(@Nullable UnitCode code) {
        return code == null ? null : code.value();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
