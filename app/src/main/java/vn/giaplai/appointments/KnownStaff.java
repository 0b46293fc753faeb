package vn.giaplai.appointments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giaplai.imports.Lines;
import vn.giaplai.imports.PersonName;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.StaffDirectory;

/** The staff as far as a file speaks of it: read at once, however many rows the file has. */
final class KnownStaff {

    private static final int MOST_ZEROS = 6;

    private final Map<PersonCode, Person> byCode;
    private final Map<PersonCode, List<Position>> positions;
    private final Map<PersonName, List<Person>> byName = new HashMap<>();

    KnownStaff(StaffDirectory staff, SchoolCode schoolCode, Lines file) {
        var codes = file.codes().stream().map(PersonCode::new).toList();
        var asked = new HashSet<>(codes);
        codes.forEach(code -> padded(code).forEach(asked::add));
        byCode = staff.people(asked);
        positions = staff.positions(asked);
        staff.people(schoolCode).forEach(this::named);
    }

    Optional<Person> person(PersonCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All positions of somebody whom the file names, ended ones too. */
    List<Position> positions(PersonCode code) {
        return positions.getOrDefault(code, List.of());
    }

    /** Who bears the code with zeros before it that a spreadsheet may have dropped. */
    Optional<Person> withZeros(PersonCode code) {
        return padded(code).flatMap(each -> person(each).stream()).findFirst();
    }

    /** Somebody of the school with that name who may be the same person: the birth date is the same or unknown. */
    Optional<Person> namesake(Person person) {
        return byName.getOrDefault(PersonName.of(person.fullName()), List.of()).stream()
                .filter(known -> known.birthDate() == null || known.birthDate().equals(person.birthDate()))
                .findFirst();
    }

    /** From now on the school has this person, too. */
    void add(Person person) {
        byCode.put(person.code(), person);
        named(person);
    }

    private void named(Person person) {
        byName.computeIfAbsent(PersonName.of(person.fullName()), name -> new ArrayList<>())
                .add(person);
    }

    private static Stream<PersonCode> padded(PersonCode code) {
        return code.value().matches("\\d{1,20}")
                ? IntStream.rangeClosed(1, MOST_ZEROS).mapToObj(zeros -> new PersonCode("0".repeat(zeros) + code))
                : Stream.empty();
    }
}
