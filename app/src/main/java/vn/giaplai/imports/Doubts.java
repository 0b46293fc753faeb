package vn.giaplai.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giaplai.school.SchoolRegister;

/** What a file as a whole makes one ask before it is written: titles that say otherwise, and what nobody sees. */
@Component
final class Doubts {

    private static final int NAMED = 10;

    private final SchoolRegister school;

    Doubts(SchoolRegister school) {
        this.school = school;
    }

    List<Finding> of(Table table, ImportTarget target, String fileName) {
        var doubts = new ArrayList<Finding>();
        unseen(table, doubts);
        Stream.concat(Stream.of(fileName.replaceFirst("\\.[A-Za-z]{1,5}$", ""), table.sheet()), titles(table).stream())
                .filter(text -> !text.isEmpty())
                .distinct()
                .map(Title::new)
                .forEach(title -> title(title, target, table.sheet(), doubts));
        return doubts;
    }

    private void title(Title title, ImportTarget target, String sheet, List<Finding> doubts) {
        if (target.kind() != ImportKind.STAFF && title.saysOtherYear(target.schoolYear())) {
            doubts.add(asked(sheet, FindingKind.TITLE_YEAR, title.text(), target.schoolYear()));
        }
        var classCode = target.classCode();
        if (classCode != null && title.saysOtherClass(classCode)) {
            doubts.add(asked(sheet, FindingKind.TITLE_CLASS, title.text(), classCode));
        }
        var term = target.term();
        if (term != null && title.saysOtherTerm(term)) {
            doubts.add(asked(sheet, FindingKind.TITLE_TERM, title.text(), term == 1 ? "I" : "II"));
        }
        school.subjects().stream()
                .filter(subject -> subject.code().equals(target.subjectCode()))
                .filter(subject -> title.saysOtherSubject(subject, school.subjects()))
                .forEach(subject -> doubts.add(asked(sheet, FindingKind.TITLE_SUBJECT, title.text(), subject.name())));
    }

    /** The texts above the headings. */
    private static List<String> titles(Table table) {
        var titles = new ArrayList<String>();
        for (int row = 0; row < Header.SEARCHED_ROWS && row < table.rows().size(); row++) {
            var texts = table.rows().get(row).stream().map(Cell::text).toList();
            if (texts.stream().anyMatch(Doubts::identifies)) {
                return titles;
            }
            texts.stream().filter(text -> text.length() <= Title.LONGEST).forEach(titles::add);
        }
        return List.of();
    }

    private static boolean identifies(String text) {
        return Column.PUPIL_CODE.matches(text) || Column.STAFF_CODE.matches(text);
    }

    private static void unseen(Table table, List<Finding> doubts) {
        var unseen = table.unseen();
        if (!unseen.sheets().isEmpty()) {
            doubts.add(
                    asked(table.sheet(), FindingKind.HIDDEN_SHEETS, String.join(", ", unseen.sheets()), table.sheet()));
        }
        if (!unseen.others().isEmpty()) {
            doubts.add(
                    asked(table.sheet(), FindingKind.OTHER_SHEETS, String.join(", ", unseen.others()), table.sheet()));
        }
        if (!unseen.rows().isEmpty()) {
            doubts.add(asked(
                    table.sheet(),
                    FindingKind.HIDDEN_ROWS,
                    unseen.rows().size(),
                    named(unseen.rows(), row -> String.valueOf(row + 1))));
        }
        if (!unseen.columns().isEmpty()) {
            doubts.add(asked(
                    table.sheet(),
                    FindingKind.HIDDEN_COLUMNS,
                    unseen.columns().size(),
                    named(unseen.columns(), Table::letters)));
        }
    }

    private static String named(SortedSet<Integer> places, java.util.function.IntFunction<String> name) {
        var names = places.stream().limit(NAMED).map(name::apply).collect(Collectors.joining(", "));
        return places.size() > NAMED ? names + ", …" : names;
    }

    private static Finding asked(String sheet, FindingKind kind, Object... arguments) {
        return new Finding(Objects.requireNonNull(sheet), 0, "", "", kind, List.of(arguments));
    }
}
