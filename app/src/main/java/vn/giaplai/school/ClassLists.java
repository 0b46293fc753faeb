package vn.giaplai.school;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;

/**
 * The order of class lists, kept as the place of each pupil ({@code enrolment.ordinal}), by which everybody lists a class:
 * by roll number where the school's list gave one, then by name ({@link NameOrder}).
 */
@Repository
class ClassLists {

    private static final Comparator<Listed> ORDER = Comparator.comparing(
                    Listed::rollNumber, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Listed::name, NameOrder.OF_NAMES)
            .thenComparing(listed -> listed.pupilCode().value());

    private record Listed(
            PupilCode pupilCode, String name, @Nullable Integer rollNumber) {}

    private final JdbcClient jdbc;

    ClassLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes pupils in, at the end until the list is arranged. */
    void insert(ClassRef ref, Collection<PupilCode> pupilCodes) {
        jdbc.sql("""
                        insert into enrolment (pupil_code, school_code, school_year, class_code, ordinal, status)
                        select code, :school, :year, :class, 0, 'STUDYING' from unnest(cast(:codes as text[])) as code
                        """)
                .param("codes", Code.values(pupilCodes))
                .param("school", ref.schoolCode())
                .param("year", ref.schoolYear())
                .param("class", ref.classCode())
                .update();
    }

    /** By pupil code; who has none is not in the map. */
    Map<PupilCode, Integer> rollNumbers(ClassRef ref) {
        return listed(ref).stream()
                .filter(each -> each.rollNumber() != null)
                .collect(Collectors.toMap(Listed::pupilCode, Listed::rollNumber));
    }

    /** Stores the numbers of those who are in the class. */
    void number(ClassRef ref, Map<PupilCode, Integer> rollNumbers) {
        put("roll_number", ref, List.copyOf(rollNumbers.entrySet()));
    }

    /** Gives everybody ever enrolled in the class the place in its list. */
    void arrange(ClassRef ref) {
        var inOrder = listed(ref).stream().sorted(ORDER).map(Listed::pupilCode).toList();
        put(
                "ordinal",
                ref,
                IntStream.range(0, inOrder.size())
                        .mapToObj(index -> Map.entry(inOrder.get(index), index + 1))
                        .toList());
    }

    /** Arranges every class there is. */
    void arrangeAll() {
        jdbc.sql("select school_code, school_year, code from school_class")
                .query((row, number) ->
                        new ClassRef(new SchoolCode(row.getString(1)), row.getString(2), row.getString(3)))
                .list()
                .forEach(this::arrange);
    }

    private List<Listed> listed(ClassRef ref) {
        return jdbc.sql("""
                        select e.pupil_code, p.full_name, e.roll_number
                        from enrolment e join pupil p on p.code = e.pupil_code
                        where e.school_code = :school and e.school_year = :year and e.class_code = :class
                        """)
                .param("school", ref.schoolCode())
                .param("year", ref.schoolYear())
                .param("class", ref.classCode())
                .query((row, number) -> new Listed(
                        new PupilCode(row.getString("pupil_code")),
                        row.getString("full_name"),
                        row.getObject("roll_number", Integer.class)))
                .list();
    }

    private void put(String column, ClassRef ref, List<Map.Entry<PupilCode, Integer>> numbers) {
        jdbc.sql("""
                        update enrolment e set %1$s = n.number
                        from unnest(cast(:codes as text[]), cast(:numbers as int[])) as n(code, number)
                        where e.pupil_code = n.code and e.%1$s is distinct from n.number
                          and e.school_code = :school and e.school_year = :year and e.class_code = :class
                        """.formatted(column))
                .param(
                        "codes",
                        Code.values(numbers.stream().map(Map.Entry::getKey).toList()))
                .param("numbers", numbers.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .param("school", ref.schoolCode())
                .param("year", ref.schoolYear())
                .param("class", ref.classCode())
                .update();
    }
}
