package vn.giaplai.pupils;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.giaplai.imports.Codes;
import vn.giaplai.imports.Column;
import vn.giaplai.imports.FindingKind;
import vn.giaplai.imports.Line;
import vn.giaplai.imports.PersonName;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.Family;
import vn.giaplai.school.Gender;
import vn.giaplai.school.Pupil;

/** A row of a class list as a pupil, beside what the book says of the same one. */
final class PupilRow {

    /** What a profile says, by the column that brings it; what identifies the pupil beyond doubt is not among it. */
    private static final Map<Column, Function<Pupil, String>> PROFILE = Map.ofEntries(
            Map.entry(Column.FULL_NAME, Pupil::fullName),
            Map.entry(Column.GENDER, pupil -> pupil.gender().vietnamese()),
            Map.entry(Column.ETHNICITY, Pupil::ethnicity),
            Map.entry(Column.BIRTH_PLACE, Pupil::birthPlace),
            Map.entry(Column.ADDRESS, Pupil::address),
            Map.entry(Column.REGISTER_NUMBER, Pupil::registerNumber),
            Map.entry(Column.POLICY, pupil -> pupil.family().policy()),
            Map.entry(Column.FATHER, pupil -> pupil.family().father().name()),
            Map.entry(Column.FATHER_OCCUPATION, pupil -> pupil.family().father().occupation()),
            Map.entry(Column.MOTHER, pupil -> pupil.family().mother().name()),
            Map.entry(Column.MOTHER_OCCUPATION, pupil -> pupil.family().mother().occupation()),
            Map.entry(Column.GUARDIAN, pupil -> pupil.family().guardian().name()),
            Map.entry(
                    Column.GUARDIAN_OCCUPATION,
                    pupil -> pupil.family().guardian().occupation()));

    private final PupilCode code;
    private final Line line;
    private final Optional<Pupil> known;

    PupilRow(PupilCode code, Line line, Optional<Pupil> known) {
        this.code = code;
        this.line = line;
        this.known = known;
    }

    /** The pupil as the row says it, where a cell is blank as the book does; empty, with findings, if it cannot be. */
    Optional<Pupil> read() {
        var name = required(Column.FULL_NAME, 150);
        var ethnicity = required(Column.ETHNICITY, 50);
        var birthPlace = required(Column.BIRTH_PLACE, 200);
        var address = required(Column.ADDRESS, 300);
        var number = required(Column.REGISTER_NUMBER, 30);
        var family = family();
        if (known.isEmpty()) {
            line.required(Column.BIRTH_DATE, 40);
        }
        var birth = line.day(Column.BIRTH_DATE).or(() -> known.map(Pupil::birthDate));
        var gender = gender();
        if (birth.isEmpty() || gender.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Pupil(
                code,
                known.map(Pupil::personalId).orElse(line.text(Column.PERSONAL_ID)),
                name,
                birth.get(),
                gender.get(),
                ethnicity,
                birthPlace,
                address,
                number,
                family));
    }

    /** The columns in which the row says something else than the book. */
    List<Column> differing(Pupil read) {
        return known.map(book -> PROFILE.keySet().stream()
                        .sorted()
                        .filter(column -> !text(read, column).equals(text(book, column)))
                        .toList())
                .orElse(List.of());
    }

    /** A cell of the preview: what is known, and what becomes of it or what the file says instead. */
    String cell(Column column, List<Column> differing, boolean written) {
        var book = known.filter(pupil -> PROFILE.containsKey(column)).map(pupil -> text(pupil, column));
        if (book.isEmpty() || !differing.contains(column)) {
            return book.orElse(line.text(column));
        }
        var before = book.get().isEmpty() ? "–" : book.get();
        return before + (written ? " → " : " ≠ ") + line.text(column);
    }

    private static String text(Pupil pupil, Column column) {
        return Optional.ofNullable(PROFILE.get(column))
                .map(text -> text.apply(pupil))
                .orElse("");
    }

    private String required(Column column, int longest) {
        return known.isPresent() ? optional(column, longest) : line.required(column, longest);
    }

    /** The cell; what the book says where it is blank, or where only the spelling of the same differs. */
    private String optional(Column column, int longest) {
        var text = line.limited(column, longest);
        var book = known.map(pupil -> text(pupil, column)).orElse("");
        return text.isEmpty() || same(column, book, text) ? book : text;
    }

    private static boolean same(Column column, String book, String text) {
        return switch (column) {
            case FULL_NAME -> PersonName.of(book).equals(PersonName.of(text));
            case REGISTER_NUMBER -> Codes.withZeros(text, book.length()).equals(book);
            default -> text.equals(book);
        };
    }

    private Family family() {
        return new Family(
                optional(Column.POLICY, 100),
                relative(Column.FATHER, Column.FATHER_OCCUPATION),
                relative(Column.MOTHER, Column.MOTHER_OCCUPATION),
                relative(Column.GUARDIAN, Column.GUARDIAN_OCCUPATION));
    }

    private Family.Relative relative(Column name, Column occupation) {
        return new Family.Relative(optional(name, 150), optional(occupation, 100));
    }

    private Optional<Gender> gender() {
        var text = line.text(Column.GENDER);
        if (text.isEmpty() && known.isPresent()) {
            return known.map(Pupil::gender);
        }
        var gender = Gender.of(text);
        if (gender.isEmpty()) {
            line.find(Column.GENDER, FindingKind.NOT_A_GENDER);
        }
        return gender;
    }
}
